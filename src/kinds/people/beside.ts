import { Clue } from '../clues.ts'
import type { Scene } from '../scene.ts'
import { enough, type PersonCandidate, scoreOf, threshold } from './person.ts'

/** How much a proved name beside it proves a doubtful one: "A Brook, Xy Zq and B Tam". */
const besideScore = 0.9

const coupleScore = 1.4
const rowScore = 2.2

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
      const isCouple = joins > 0 && isHalf(scene, person)
      const isRow = joins > 0 && isInRow(scene, person.first)
      const total =
        person.value.total +
        joins * besideScore +
        (isCouple ? coupleScore : 0) +
        (isRow ? rowScore : 0)
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

/** "Bill" in "Bill and Melinda Gates": a given name, "and", a given name. */
const isHalf = ({ clues, small, capital }: Scene, { first, end }: PersonCandidate): boolean =>
  end - first === 1 &&
  (clues[first] & Clue.given) !== 0 &&
  small[end] === 'and' &&
  capital[end + 1] === 1 &&
  (clues[end + 1] & Clue.given) !== 0

/** "Councilmembers Hewitt, Black and Stein": a title in the plural stands before a row of single words. */
function isInRow({ tokens, small, capital, clues, document }: Scene, first: number): boolean {
  for (let i = first - 1; i > Math.max(0, first - mostRow); i--) {
    const isSeparator = tokens.sign[i] === 0x2c || small[i] === 'and'
    if (!isSeparator && capital[i] === 0) return false
    const isNext = capital[i + 1] === 1 && (tokens.sign[i + 2] === 0x2c || small[i + 2] === 'and')
    if (isSeparator || !isNext || (clues[i] & Clue.title) === 0) continue
    return document.text[tokens.end[i] - 1] === 's'
  }
  return false
}

const mostRow = 24

/** A lone word between commas or before "and". */
export const isJoined = (scene: Scene, first: number, end: number): boolean =>
  joinedBefore(scene, first) >= 0 && (isJoin(scene, end) || scene.tokens.sign[end] !== 0)

/** So little may a word in a row of names count. */
export const leastJoined = -1.6

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
