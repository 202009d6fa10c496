import { listIds } from '../../lexicon/lexicons.ts'
import { Shape } from '../../text/document.ts'
import { anyPlace, Clue } from '../clues.ts'
import { isHyphen, longestAt, type Scene, wordIs } from '../scene.ts'
import { isAcronym, provenAcronyms } from './acronyms.ts'
import { isOrdinary } from './complement.ts'
import type { Head } from './heads.ts'
import { isNamed, selfStanding } from './sort.ts'
import { isAnd } from './words.ts'

const known = listIds['organizations.known']

/** A head that may stand as an organization before its unit: "Stanford University | School of Law". */
export const isWhole = (scene: Scene, head: Head, left: number): boolean =>
  head.class !== 'department' && isNamed(scene, left, head.first)

/**
 * Where the unit begins behind the organization that opens its run: "Huawei | ICT … Division",
 * "NYU | Institute of Fine Arts", "Tsinghua University | School of Law"; undefined when none does.
 */
export function partBefore(
  scene: Scene,
  head: Head,
  left: number,
  before: readonly Head[],
): number | undefined {
  if (head.class === 'organization' || left === head.first) return undefined
  for (let n = before.length - 1; n >= 0; n--) {
    const inner = before[n]
    if (inner.weak || inner.first <= left || inner.end > head.first) continue
    const goesFront = inner.end === head.first
    if (goesFront && !(head.front && wordIs(scene, head.end, 'of'))) continue
    if (inner.class !== 'organization' && !goesFront && !bodies.has(inner.kind)) continue
    if (!isNamed(scene, left, inner.first) || inner.class === 'department') continue
    if (isAnd(scene, inner.end) || (scene.tokens.shape[inner.end] & Shape.possessive) !== 0)
      continue
    return inner.end
  }
  if (head.class === 'either' && bodies.has(head.kind)) return ownBody(scene, head, left)
  const opening = openingName(scene, left, head.first)
  if (opening === undefined) return undefined
  if (head.front && wordIs(scene, head.end, 'of')) return opening
  return opening < head.first && head.class === 'department' && !selfStanding.has(head.kind)
    ? opening
    : undefined
}

/** "EBF | Women and Sport Commission": letters that this text explains own the body, letters of a list are its name. */
function ownBody(scene: Scene, head: Head, left: number): number | undefined {
  if (head.kind !== 'government' || left + 1 >= head.first || longestAt(scene, left, known) > 0)
    return undefined
  const opening = openingName(scene, left, head.first)
  return opening === left + 1 ? opening : undefined
}

/** Kinds of heads that keep the organization before them in their name: "BRICS Business Council". */
export const bodies = new Set(['government', 'association', 'international', 'company'])

/** End of the listed organization or the acronym that opens a run of words. */
export function openingName(scene: Scene, left: number, limit: number): number | undefined {
  const listed = longestAt(scene, left, known)
  if (listed > 0 && listed <= limit && !isOrdinary(scene, left, listed)) return listed
  if ((scene.tokens.shape[left] & Shape.allCaps) === 0 || !isAcronym(scene, left)) return undefined
  if (isHyphen(scene.tokens, left + 1) || isAnd(scene, left + 1)) return undefined
  const isDirect = left + 1 === limit && (scene.clues[left] & (Clue.field | Clue.noun)) === 0
  return isDirect ||
    provenAcronyms(scene).has(
      scene.document.text.slice(scene.tokens.start[left], scene.tokens.end[left]),
    )
    ? left + 1
    : undefined
}

/** "URV … Centre": the letters are those of the university. */
export const opensWithLetters = (scene: Scene, head: Head, left: number): boolean =>
  !bodies.has(head.kind) &&
  (scene.tokens.shape[left] & Shape.allCaps) !== 0 &&
  openingName(scene, left, head.first) !== undefined

/** "Harvard University's Asia Center" */
export const isOwned = (scene: Scene, left: number): boolean =>
  left > 1 &&
  (scene.tokens.shape[left - 1] & Shape.possessive) !== 0 &&
  scene.capital[left - 2] === 1 &&
  (scene.clues[left - 2] & anyPlace) === 0
