import type { Scene } from '../scene.ts'
import { enough, type PersonCandidate, scoreOf, threshold } from './person.ts'

/** How much a proved name beside it proves a doubtful one: "A Brook, Xy Zq and B Tam". */
const besideScore = 0.9

/** Doubtful names that commas or "and" join to sure ones become sure, from neighbour to neighbour. */
export function besideNames(
  scene: Scene,
  found: PersonCandidate[],
  undecided: readonly PersonCandidate[],
): void {
  if (undecided.length === 0 || found.length === 0) return
  const ends = new Set(found.map(({ end }) => end))
  const starts = new Set(found.map(({ first }) => first))
  for (let isMore = true, rest = undecided; isMore && rest.length > 0; ) {
    isMore = false
    const left: PersonCandidate[] = []
    for (const person of rest) {
      const joins =
        Number(ends.has(joinedBefore(scene, person.first))) +
        Number(starts.has(joinedAfter(scene, person.end)))
      const total = person.value.total + joins * besideScore
      if (joins === 0 || total < threshold) {
        left.push(person)
        continue
      }
      const words = person.score - Math.min(person.value.total, enough) * 0.5
      found.push({
        ...person,
        rule: 'people/beside-names',
        score: scoreOf(words, total),
        value: { ...person.value, total },
      })
      ends.add(person.end)
      starts.add(person.first)
      isMore = true
    }
    rest = left
  }
}

const isJoin = (scene: Scene, i: number): boolean => {
  const { tokens, small } = scene
  return tokens.sign[i] === 0x2c || tokens.sign[i] === 0x26 || small[i] === 'and'
}

/** End of what a comma or "and" joins to the name that begins at `first`, -1 when nothing does. */
function joinedBefore(scene: Scene, first: number): number {
  let i = first
  while (i > 0 && first - i < 2 && isJoin(scene, i - 1)) i--
  return i < first ? i : -1
}

function joinedAfter(scene: Scene, end: number): number {
  let i = end
  while (i < scene.tokens.count && i - end < 2 && isJoin(scene, i)) i++
  return i > end ? i : -1
}
