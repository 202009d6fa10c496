import { listIds } from '../../lexicon/lexicons.ts'
import { Shape } from '../../text/document.ts'
import { anyName, anyPlace, Clue, commonWord } from '../clues.ts'
import { longestAt, type Scene, wordIs } from '../scene.ts'
import { isAcronym } from './acronyms.ts'
import { isStrongHead } from './heads.ts'
import { complementOf } from './right-edge.ts'
import { isAnd } from './words.ts'

/** What stands behind the preposition of "Institute for the Study of War". */
export interface Behind {
  /** First word of the complement, behind articles. */
  readonly start: number
  /** End of the complement; `start` when there is none. */
  readonly end: number
  /** All its words are ordinary ones: a field, not a place or a name. */
  readonly common: boolean
  /** The complement is no field but an organization ("of Tsinghua University") or stands for one ("of the College"). */
  readonly names: 'organization' | 'reference' | undefined
}

const known = listIds['organizations.known']
const placeHeads = listIds['places.place-heads']
const fields = listIds['departments.fields']
const connectors = [
  'of',
  'for',
  'and',
  'the',
  'on',
  'in',
  'at',
  'to',
  'with',
  'against',
  'by',
] as const

const articles = ['the', 'its', 'a', 'an'] as const

/** Small words of other languages inside names: "de", "du", "la", "und". */
export const isForeignConnector = (scene: Scene, i: number): boolean =>
  scene.capital[i] === 0 &&
  (scene.clues[i] & Clue.connector) !== 0 &&
  (scene.tokens.shape[i] & Shape.word) !== 0 &&
  !connectors.some((word) => wordIs(scene, i, word))

/** The complement that begins at `from`, behind its articles, with "of" and what follows inside it. */
export function behind(scene: Scene, from: number, limit: number): Behind {
  let start = from
  while (start < limit && articles.some((word) => wordIs(scene, start, word))) start++
  const simple = complementOf(scene, start, limit)
  const whole = wholeEnd(scene, start, simple, limit)
  const names = simple.end === start ? undefined : namesOf(scene, start, whole)
  if (names !== undefined || simple.end === start)
    return { start, end: whole, common: simple.common, names }
  const end = nestedEnd(scene, start, simple.end, limit)
  return { start, end, common: simple.common && end === simple.end, names }
}

/** End of a name that goes on behind "and": "of the Shandong Labor Vocational | and Technical College". */
function wholeEnd(
  scene: Scene,
  start: number,
  { end, common }: { end: number; common: boolean },
  limit: number,
): number {
  if ((common && !wordIs(scene, start - 1, 'the')) || !isAnd(scene, end)) return end
  // "Law Society of Norland and …": the name is whole behind the place.
  if ((scene.clues[end - 1] & Clue.place) !== 0) return end
  let last = end + 1
  while (last < limit && scene.capital[last] === 1) last++
  return last > end + 2 && isStrongHead(scene, last - 1) ? last : end
}

/** Behind a bare noun ("the Study", "the Africa Cup") the complement goes on with "of", and with small words of other languages. */
function nestedEnd(scene: Scene, start: number, from: number, limit: number): number {
  let end = from
  while (end < limit) {
    const next = behindForeign(scene, end, limit)
    if (next > end && next - end <= 3 && scene.capital[next] === 1) {
      end = complementOf(scene, next, limit).end
      continue
    }
    const isFor =
      wordIs(scene, end, 'for') && (scene.clues[start] & (Clue.title | Clue.modifier)) !== 0
    if (!wordIs(scene, end, 'of') && !isFor) break
    if (!isBareNoun(scene, start, end)) break
    const inner = wordIs(scene, end + 1, 'the') ? end + 2 : end + 1
    if (longestAt(scene, inner, placeHeads) > inner + 1) break
    const innerEnd = complementOf(scene, inner, limit).end
    if (innerEnd === inner || namesOf(scene, inner, innerEnd) !== undefined) break
    end = innerEnd
  }
  return end
}

const behindForeign = (scene: Scene, from: number, limit: number): number => {
  let i = from
  while (i < limit && isForeignConnector(scene, i)) i++
  return i
}

/** Ends in an ordinary noun that asks for an object: "Study", "Advancement", "Prevention", "Friends", "Cup". */
function isBareNoun(scene: Scene, start: number, end: number): boolean {
  const last = end - 1
  if (scene.capital[last] === 0 || isStrongHead(scene, last)) return false
  const clue = scene.clues[last]
  if ((clue & Clue.otherHead) !== 0) return true
  return (
    end - start <= 3 &&
    (clue & Clue.noun) !== 0 &&
    (clue & (Clue.place | Clue.field | Clue.demonym)) === 0
  )
}

/** Is what stands here the name of an organization, or a word for one? */
export function namesOf(
  scene: Scene,
  first: number,
  end: number,
): 'organization' | 'reference' | undefined {
  const listed = longestAt(scene, first, known)
  if (listed >= end && !isOrdinary(scene, first, end)) return 'organization'
  if (end - first === 1) {
    if (isPluralOf(scene, first)) return undefined
    // "Faculty of Pharmacy": a field that is a shop besides.
    const isField = (scene.clues[first] & Clue.field) !== 0 && wordIs(scene, first - 1, 'of')
    if (isStrongHead(scene, first) && !isField)
      return wordIs(scene, end, 'of') || wordIs(scene, end, 'for') ? 'organization' : 'reference'
    const isLetters = (scene.tokens.shape[first] & Shape.allCaps) !== 0 && isAcronym(scene, first)
    const isWord = (scene.clues[first] & (Clue.field | Clue.noun)) !== 0
    return isLetters && (!isWord || wordIs(scene, first - 1, 'the')) ? 'organization' : undefined
  }
  if (listed > 0 && !isOrdinary(scene, first, listed)) return 'organization'
  if (isStrongHead(scene, first) && (scene.clues[first] & commonWord) === 0) return 'organization'
  if (isPluralOf(scene, end - 1)) return undefined
  return isStrongHead(scene, end - 1) && !endsField(scene, first, end) ? 'organization' : undefined
}

/** "Churches" of a council, "Trade Unions" of a federation: whom it joins, not to whom it belongs. */
const isPluralOf = (scene: Scene, i: number): boolean => {
  const { text } = scene.document
  const last = scene.tokens.end[i] - 1
  return text[last] === 's' && text[last - 1] !== 's' && !wordIs(scene, i - 1, 'the')
}

/** "Administration" in "School of Business Administration" belongs to a field. */
function endsField(scene: Scene, first: number, end: number): boolean {
  const { hits } = scene.document
  for (let i = first; i < end; i++)
    for (let h = hits.at[i]; h < hits.at[i + 1]; h++)
      if (hits.end[h] === end && scene.lexicons.listOf[hits.entry[h]] === fields) return true
  return false
}

/** A single listed word that is an ordinary one or a name besides: "Liberation", "Hanson". */
export const isOrdinary = (scene: Scene, first: number, end: number): boolean =>
  end - first === 1 &&
  (scene.clues[first] & (anyName | anyPlace | Clue.noun | Clue.title | Clue.demonym)) !== 0

/** Does the organization that the unit belongs to follow: "of Tsinghua University", "at USP", "of the College"? */
export function parentFollows(scene: Scene, from: number, limit: number): boolean {
  if (!(['of', 'at', 'within'] as const).some((word) => wordIs(scene, from, word))) return false
  const { start, end, names } = behind(scene, from + 1, limit)
  if (end === start || names === undefined) return false
  return (
    names === 'reference' ||
    end - start === 1 ||
    isStrongHead(scene, end - 1) ||
    longestAt(scene, start, known) >= end
  )
}

/** All words from `first` to `end` are ordinary English ones. */
export const isCommon = (scene: Scene, first: number, end: number): boolean => {
  for (let i = first; i < end; i++)
    if (scene.capital[i] === 1 && (scene.clues[i] & commonWord) === 0) return false
  return true
}
