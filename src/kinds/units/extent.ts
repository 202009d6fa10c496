import { Shape } from '../../text/document.ts'
import { anyPlace, Clue } from '../clues.ts'
import { isGlued, isHyphen, type Scene, textOf, wordIs } from '../scene.ts'
import { isStrongHead } from './heads.ts'
import {
  endsPlace,
  endsTitle,
  honorificBefore,
  isAnd,
  isFieldWord,
  isGap,
  isHeadlineVerb,
  isHyphenated,
  isNameParticle,
  isNumbered,
  isOrdinal,
  isPluralNoun,
  isRoyal,
  isTitleBoundary,
  openingBracket,
  opensEponym,
} from './words.ts'

/** A name has at most this many tokens on either side of its head noun. */
export const longestSide = 16

const ampersand = 0x26
const comma = 0x2c
const apostrophes = new Set([0x27, 0x2019])

/**
 * Leftmost token of the name whose head noun begins at `head`: capitalised words, the hyphens,
 * ampersands, initials and inner possessives between them, and what "and" joins to them.
 * Not beyond `limit`.
 */
export function leftEdge(scene: Scene, head: number, limit: number, joins: boolean): number {
  const { tokens, capital, clues } = scene
  let first = head
  /** Left edge without what "and" joins. */
  let unjoined = -1
  for (let i = head - 1; i >= limit && head - i <= longestSide; i--) {
    if (isGap(scene, i + 1)) break
    const sign = tokens.sign[i]
    if (capital[i] === 1) {
      const isName = (clues[i] & anyPlace) !== 0
      if (i < head - 1 && isHeadlineVerb(scene, i)) break
      if ((clues[i] & (Clue.month | Clue.weekday)) !== 0 && !isName) break
      if (opensPhrase(scene, i, limit)) break
      const isInitial = tokens.end[i] - tokens.start[i] === 1 && i > limit && capital[i - 1] === 1
      if ((clues[i] & Clue.honorific) !== 0 && !isName && !isInitial) {
        if (unjoined < 0 && opensEponym(scene, i, head)) first = i
        break
      }
      if (isTitleBoundary(scene, i) && !(i === head - 1 && isPartOfName(scene, i))) {
        if (unjoined < 0 && isRoyal(scene, i) && opensEponym(scene, i, head))
          first = honorificBefore(scene, i, limit)
        break
      }
      if (i < head - 1 && endsTitle(scene, i, limit)) break
      first = i
      continue
    }
    if (isNameParticle(scene, i) && i > limit && capital[i - 1] === 1 && first === i + 1) continue
    if (isOrdinal(scene, i) && capital[i + 1] === 1) {
      first = i
      continue
    }
    if (isHyphenated(scene, i) && i - 2 >= limit && (tokens.shape[i - 2] & Shape.capital) !== 0) {
      i -= 2
      first = i
      continue
    }
    if (
      (tokens.shape[i] & Shape.possessive) === 0 &&
      apostrophes.has(sign) &&
      isGlued(tokens, i) &&
      i > limit &&
      isPluralNoun(scene, i - 1)
    )
      continue
    if (isHyphen(tokens, i) && isGlued(tokens, i) && isGlued(tokens, i + 1) && i > limit) {
      if ((tokens.shape[i - 1] & (Shape.word | Shape.number)) === 0) break
      i--
      first = i
      continue
    }
    if (sign === ampersand && i > limit && capital[i - 1] === 1) continue
    if (sign === 0x2e && isGlued(tokens, i) && i > limit && isShortened(scene, i - 1)) continue
    if ((tokens.shape[i] & Shape.possessive) !== 0) {
      if (i > limit && isInnerPossessor(scene, i - 1)) continue
      break
    }
    if ((tokens.shape[i] & Shape.number) !== 0 && isNumbered(scene, i, limit)) {
      first = tokens.sign[i - 1] === 0x2e ? i - 2 : i - 1
      i = first
      continue
    }
    if (sign === 0x29) {
      const open = openingBracket(scene, i, limit)
      if (open > limit && capital[open - 1] === 1 && (clues[i - 1] & anyPlace) !== 0) {
        i = open
        continue
      }
      break
    }
    if (joins && first < head - 1 && isAnd(scene, i) && i > limit && joinsGiven(scene, i)) continue
    if (joins && first < head && isAnd(scene, i) && i > limit && joinsFields(scene, i)) {
      if (unjoined < 0) unjoined = first
      continue
    }
    if (unjoined >= 0 && sign === comma && i > limit && capital[i - 1] === 1) {
      if (joinsFields(scene, i)) continue
    }
    break
  }
  // "School of Nursing and Planning Office": the words before "and" belong to another head noun.
  const isOther = unjoined >= 0 && wordIs(scene, first - 1, 'of') && isStrongHead(scene, first - 2)
  if (isOther && !holdsHead(scene, first, unjoined)) return unjoined
  return first
}

const holdsHead = (scene: Scene, first: number, end: number): boolean => {
  for (let i = first; i < end; i++) if (isStrongHead(scene, i)) return true
  return false
}

/** "A" at the start of a sentence, "Former", "Deputy": no part of the name behind it. */
const opensPhrase = (scene: Scene, i: number, limit: number): boolean =>
  (i === limit && wordIs(scene, i, 'a')) ||
  ((scene.clues[i] & (Clue.modifier | Clue.status)) !== 0 && openers.has(textOf(scene, i, i + 1)))

const openers = new Set(['Deputy', 'Vice', 'Former', 'Acting'])

/** "President Office", "Teachers College": the title names the unit when nothing else does. */
const isPartOfName = (scene: Scene, i: number): boolean =>
  i === 0 || scene.capital[i - 1] === 0 || (scene.clues[i] & (Clue.modifier | Clue.noun)) !== 0

const isShortened = (scene: Scene, i: number): boolean => {
  const { tokens } = scene
  if (scene.capital[i] === 0) return false
  return (
    tokens.end[i] - tokens.start[i] === 1 ||
    scene.lexicons.has('text.abbreviations', tokens.word[i])
  )
}

/** Both sides of an "and" name fields: "Electrical and Automation Department". */
function joinsFields(scene: Scene, i: number): boolean {
  const { capital, clues } = scene
  const left = i - 1
  const right = i + 1
  if (capital[left] === 0 || capital[right] === 0) return false
  // A bare head noun is no name: "Party and Government Office".
  const isBare = capital[left - 1] === 0 && scene.tokens.sign[left - 1] !== ampersand
  if (isStrongHead(scene, left) && !isBare && (clues[left] & Clue.field) === 0) return false
  if (((clues[left] | clues[right]) & Clue.place) !== 0) return false
  if ((clues[left] & Clue.title) !== 0 && !isPluralNoun(scene, left)) return false
  return isFieldWord(scene, left) && isFieldWord(scene, right)
}

/** "David | and | Lucile Packard Foundation": two given names. */
const joinsGiven = (scene: Scene, i: number): boolean =>
  scene.capital[i - 1] === 1 &&
  scene.capital[i - 2] === 0 &&
  (scene.clues[i - 1] & scene.clues[i + 1] & Clue.given) !== 0

/** "People's Government", "Children's Hospital", "St Mary's College": not "Huawei's Academy", "the University's Office". */
export function isInnerPossessor(scene: Scene, i: number): boolean {
  const clue = scene.clues[i]
  if (scene.capital[i] === 0 || (clue & anyPlace) !== 0 || isStrongHead(scene, i)) return false
  if (endsPlace(scene, i)) return false
  if ((clue & (Clue.noun | Clue.title)) !== 0) return true
  if ((clue & Clue.given) === 0 || i === 0) return false
  return scene.capital[i - 1] === 0 || wordIs(scene, i - 1, 'st')
}
