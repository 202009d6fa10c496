import { anyPlace, Clue } from '../clues.ts'
import type { Scene } from '../scene.ts'
import { type Head, isStrongHead } from './heads.ts'
import { organizationKind } from './kinds.ts'
import { type UnitCandidate, unitRule } from './unit.ts'
import { isAnd } from './words.ts'

const comma = 0x2c
const mostWords = 3
const mostItems = 8

/**
 * "Harvard, Columbia and Yale Universities": a plural head that the names before it share. Offers
 * each name without the head and says so; does nothing for any other head.
 */
export function sharedHead(
  scene: Scene,
  head: Head,
  left: number,
  limit: number,
  offer: (unit: UnitCandidate) => void,
): boolean {
  if (head.class !== 'organization' || head.weak || !isPlural(head)) return false
  if (!isAnd(scene, left - 1) || !isName(scene, left, head.first)) return false
  const items: [first: number, end: number][] = [[left, head.first]]
  for (let i = left - 1; i > limit && items.length < mostItems; ) {
    let end = i
    if (scene.tokens.sign[end - 1] === comma) end--
    let first = end
    while (first > limit && end - first < mostWords && scene.capital[first - 1] === 1) first--
    // "Dr Mohd Yussof Abdul Latiff, and …": the end of a longer name.
    if (first > limit && scene.capital[first - 1] === 1) break
    if (!isName(scene, first, end)) break
    items.push([first, end])
    if (scene.tokens.sign[first - 1] !== comma) break
    i = first - 1
  }
  if (items.length < 2) return false
  for (const [first, end] of items) {
    offer({
      kind: 'organization',
      first,
      end,
      rule: unitRule.sharedHead,
      score: (end - first) * 1.25 + 1.5,
      value: { kind: organizationKind(head) },
    })
  }
  return true
}

/** "Universities", "Enterprises", but not "Laboratories", which a single firm may be called. */
export const isPlural = ({ first, end, class: sort, plural }: Head): boolean =>
  sort === 'organization' && end - first === 1 && plural

/** Words that may name an organization by themselves: no head, no title, no ordinary word alone. */
function isName(scene: Scene, first: number, end: number): boolean {
  if (first >= end) return false
  for (let i = first; i < end; i++) {
    const clue = scene.clues[i]
    if (scene.capital[i] === 0 || isStrongHead(scene, i)) return false
    if ((clue & (Clue.title | Clue.honorific | Clue.month | Clue.weekday)) !== 0) return false
    if ((clue & (Clue.noun | Clue.adjective)) !== 0 && (clue & (anyPlace | Clue.proper)) === 0)
      return false
  }
  return true
}
