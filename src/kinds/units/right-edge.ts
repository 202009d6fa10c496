import { listIds } from '../../lexicon/lexicons.ts'
import { Shape } from '../../text/document.ts'
import { anyHead, anyName, anyPlace, Clue, commonWord } from '../clues.ts'
import { isGlued, isHyphen, longestAt, type Scene, wordIs } from '../scene.ts'
import { isInnerPossessor, longestSide } from './extent.ts'
import { isStrongHead } from './heads.ts'
import {
  endOfPlace,
  isAnd,
  isFieldWord,
  isGap,
  isHeadlineVerb,
  isNameParticle,
  isPlace,
  isPluralNoun,
  joinsPlaces,
} from './words.ts'

const ampersand = 0x26
const comma = 0x2c
const stop = 0x2e
const apostrophes = new Set([0x27, 0x2019])
const titles = listIds['people.titles']
const known = listIds['organizations.known']

/** Where a complement ends, and the "of" that follows it, if any. */
export interface Complement {
  readonly end: number
  /** All its words are ordinary ones: a field, not a place or a name. */
  readonly common: boolean
}

/**
 * The words behind "School of": capitalised words and the lists of fields that commas and "and"
 * make of them. Empty (`end === first`) when none stands there.
 */
export function complementOf(scene: Scene, first: number, limit: number): Complement {
  const { tokens, capital, clues } = scene
  let end = first
  let common = true
  let i = first
  while (i < limit && i - first <= longestSide) {
    if (i > first && isGap(scene, i)) break
    if (capital[i] === 1) {
      const placed = endOfPlace(scene, i)
      if (placed > i + 1) {
        common = false
        i = placed
        end = i
        continue
      }
      if (i > first && beginsAnother(scene, i, first)) break
      if ((clues[i] & commonWord) === 0 || (clues[i] & Clue.place) !== 0) common = false
      i++
      end = i
      continue
    }
    if (isHyphen(tokens, i) && isGlued(tokens, i) && isGlued(tokens, i + 1) && i + 1 < limit) {
      i += 2
      end = i
      continue
    }
    if (isNameParticle(scene, i) && capital[i + 1] === 1) {
      i++
      continue
    }
    if (end === first) break
    if (tokens.sign[i] === ampersand && capital[i + 1] === 1) {
      i++
      continue
    }
    if (
      capital[i + 1] === 1 &&
      ((tokens.shape[i] & Shape.possessive) !== 0
        ? isInnerPossessor(scene, i - 1)
        : apostrophes.has(tokens.sign[i]) && isGlued(tokens, i) && isPluralNoun(scene, i - 1))
    ) {
      i++
      continue
    }
    if (isAnd(scene, i) && i + 1 < limit && joinsPlaces(scene, i)) {
      i++
      continue
    }
    if (
      isAnd(scene, i) &&
      i + 1 < limit &&
      !isPlace(scene, i - 1) &&
      continuesList(scene, i + 1, limit)
    ) {
      i++
      continue
    }
    if (tokens.sign[i] === comma && isListComma(scene, i, limit)) {
      i++
      if (isAnd(scene, i)) i++
      continue
    }
    break
  }
  return { end, common }
}

/** A title, honorific or head noun inside the run that opens something else: "… of Nursing Prof. B". */
function beginsAnother(scene: Scene, i: number, first: number): boolean {
  const clue = scene.clues[i]
  if (isHeadlineVerb(scene, i)) return true
  if (scene.tokens.sign[i + 1] === stop && longestAt(scene, i, titles) > i + 1) return true
  if ((clue & Clue.honorific) !== 0 && (clue & (Clue.noun | Clue.title)) === 0) return true
  if ((clue & (Clue.title | Clue.modifier)) === Clue.title && (clue & Clue.field) === 0)
    return i > first && !isPluralNoun(scene, i) && !isWholeTitle(scene, first, i)
  return (
    (clue & anyName) !== 0 &&
    (clue & (commonWord | anyPlace)) === 0 &&
    (scene.clues[i - 1] & Clue.placeHead) === 0 &&
    (isFieldWord(scene, i - 1) || (isPlace(scene, i - 1) && closesName(scene, i)))
  )
}

/** "Assembly of Turkey | Recep Suger": just two words, the second of no other kind. */
const closesName = ({ capital, clues }: Scene, i: number): boolean =>
  capital[i + 1] === 1 &&
  capital[i + 2] !== 1 &&
  (clues[i + 1] & (commonWord | anyPlace | anyHead | Clue.title)) === 0

/** "Vice President" at the start of a complement: whose office it is. */
const isWholeTitle = (scene: Scene, first: number, i: number): boolean =>
  i === first + 1 && (scene.clues[first] & Clue.modifier) !== 0

/** A single word that no list knows: "Moxibustion" in "Department of Acupuncture and Moxibustion". */
const isLoneUnknown = (scene: Scene, i: number): boolean =>
  (scene.clues[i] & ~Clue.proper) === 0 &&
  (scene.tokens.shape[i] & (Shape.allCaps | Shape.mixed)) === 0 &&
  scene.capital[i + 1] === 0

/** "Marine and | Antarctic Studies": a part of the world and what is studied of it. */
const isWorldly = (scene: Scene, i: number): boolean =>
  (scene.clues[i] & (anyPlace | Clue.demonym)) !== 0 &&
  scene.capital[i + 1] === 1 &&
  isFieldWord(scene, i + 1) &&
  isPluralNoun(scene, i + 1) &&
  scene.capital[i + 2] === 0

/** Behind "and": another field of the same list, not a new unit, person or place. */
function continuesList(scene: Scene, i: number, limit: number): boolean {
  const { capital, clues } = scene
  if (capital[i] === 0) return false
  if (!isFieldWord(scene, i) && !isWorldly(scene, i)) return isLoneUnknown(scene, i)
  // "Fund for Nature, Conservation International": the next item is an organization of its own.
  if (longestAt(scene, i, known) > i + 1) return false
  // "School of Medicine, and Acting President N": a title opens.
  const isTitleNext = (clues[i + 1] & (Clue.title | Clue.field)) === Clue.title
  if (isTitleNext && capital[i + 1] === 1 && !isPluralNoun(scene, i + 1)) return false
  if ((clues[i] & Clue.title) !== 0 && (clues[i] & Clue.field) === 0) return false
  let end = i
  while (
    end < limit &&
    (capital[end] === 1 || (isHyphen(scene.tokens, end) && isGlued(scene.tokens, end)))
  )
    end++
  const opensUnit = isStrongHead(scene, end - 1) && wordIs(scene, end, 'of')
  // "School of Science and Planning Office": the second item has a head noun of its own.
  const closesUnit = isStrongHead(scene, end - 1) && (clues[end - 1] & Clue.field) === 0
  return !opensUnit && !closesUnit
}

/** A comma between fields: another comma or "and" with a further field must follow. */
function isListComma(scene: Scene, at: number, limit: number): boolean {
  const { tokens, capital } = scene
  let i = at + 1
  if (isAnd(scene, i)) return continuesList(scene, i + 1, limit)
  if (capital[i] === 0 || !continuesList(scene, i, limit)) return false
  while (i < limit && capital[i] === 1) {
    if (i > at + 1 && beginsAnother(scene, i, at + 1)) return false
    i++
  }
  if (i - at > 5 || i >= limit) return false
  if (tokens.sign[i] === comma)
    return isAnd(scene, i + 1) ? continuesList(scene, i + 2, limit) : isListComma(scene, i, limit)
  return isAnd(scene, i) && continuesList(scene, i + 1, limit)
}
