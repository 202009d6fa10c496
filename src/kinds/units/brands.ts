import { listIds } from '../../lexicon/lexicons.ts'
import { type Sentence, Shape } from '../../text/document.ts'
import { anyName, anyPlace, Clue, commonWord } from '../clues.ts'
import { entriesAt, longestAt, type Scene, wordIs } from '../scene.ts'
import { isOrdinary } from './complement.ts'
import { isStrongHead } from './heads.ts'
import { unitRule } from './unit.ts'

const verbs = listIds['organizations.actor-verbs']
const known = listIds['organizations.known']
const heads = listIds['organizations.head-nouns']
const comma = 0x2c

/** Which sign beside a name without a head noun shows it to be an organization, if any does. */
export function brandRule(
  scene: Scene,
  first: number,
  end: number,
  sentence: Sentence,
): string | undefined {
  if (isFirmNoun(scene, first - 1, sentence.first) && isBrandName(scene, first, end))
    return unitRule.firmThenName
  const isObject = endsActor(scene, first, 'object', sentence.first)
  if (isObject && isPartnerName(scene, first, end)) return unitRule.agent
  if (!isUnknown(scene, first, end)) return undefined
  if (endsActor(scene, first, 'agent', sentence.first)) return unitRule.agent
  if (isObject) return unitRule.agent
  if (end < sentence.end && opensActor(scene, end, sentence.end)) return unitRule.actor
  return end - first === 1 && isBesideListed(scene, first, end, sentence)
    ? unitRule.partner
    : undefined
}

/** No person's name, no place, no head, and not only words of the dictionary. */
function isUnknown(scene: Scene, first: number, end: number): boolean {
  let isBrand = false
  for (let i = first; i < end; i++) {
    const clue = scene.clues[i]
    if ((clue & (anyName | anyPlace | Clue.otherHead | Clue.demonym | Clue.syllable)) !== 0)
      return false
    if (isStrongHead(scene, i)) return false
    if (scene.capital[i] === 1 && (clue & commonWord) === 0) isBrand = true
  }
  return isBrand
}

/** Behind "partnered with": a name of more than one word, of which none is given to people. */
function isPartnerName(scene: Scene, first: number, end: number): boolean {
  let places = 0
  for (let i = first; i < end; i++) {
    const clue = scene.clues[i]
    if ((clue & (Clue.given | Clue.chineseSurname | Clue.syllable | Clue.demonym)) !== 0)
      return false
    if ((clue & anyPlace) !== 0) places++
  }
  return end - first > 1 && places < end - first
}

/** "the research institute | Lapin", "NGO | Most": a noun for organizations ends right before the name. */
function isFirmNoun(scene: Scene, last: number, limit: number): boolean {
  if (
    last < limit ||
    (scene.capital[last] === 1 && (scene.tokens.shape[last] & Shape.allCaps) === 0)
  )
    return false
  for (let i = Math.max(limit, last - 1); i <= last; i++)
    for (const [, end] of entriesAt(scene, i, heads)) if (end === last + 1) return true
  return (scene.clues[last] & Clue.organizationHead) !== 0
}

/** A word that no list knows, and none that must be somebody's: "Lapin Luonto", not "Ana Luonto". */
export function isBrandName(scene: Scene, first: number, end: number): boolean {
  let isBrand = false
  for (let i = first; i < end; i++) {
    const clue = scene.clues[i]
    if ((clue & (Clue.given | Clue.chineseSurname | Clue.otherHead)) !== 0) return false
    if (scene.capital[i] === 1 && (clue & (commonWord | anyName | anyPlace)) === 0) isBrand = true
  }
  return isBrand
}

function opensActor(scene: Scene, at: number, limit: number): boolean {
  const isOwner = (scene.tokens.shape[at] & Shape.possessive) !== 0
  const from = isOwner ? at + 1 : at
  for (let i = from; i < Math.min(limit, from + 4); i++) {
    for (const [{ cells }] of entriesAt(scene, i, verbs))
      if (cells.side === 'beside' || (i === at && cells.side === 'subject')) return true
    // "has also recently"
    const isSmall = (scene.clues[i] & (Clue.function | Clue.adverb)) !== 0 || isHave(scene, i)
    if (scene.capital[i] === 1 || !isSmall) return false
  }
  return false
}

const isHave = (scene: Scene, i: number): boolean =>
  wordIs(scene, i, 'has') || wordIs(scene, i, 'have') || wordIs(scene, i, 'had')

const isSide = (stands: string, side: 'agent' | 'object'): boolean =>
  stands === side || (side === 'object' && stands === 'beside')

/** Does "published by" or "formerly of" end right before `at`? */
function endsActor(scene: Scene, at: number, side: 'agent' | 'object', limit: number): boolean {
  if (scene.capital[at - 1] === 1) return false
  for (let i = Math.max(limit, at - 4); i < at - 1; i++)
    for (const [entry, end] of entriesAt(scene, i, verbs))
      if (end === at && isSide(entry.cells.side, side)) return true
  return false
}

/** "FAPESP and Acmecitrus", "Acmecitrus, FAPESP": a list that holds a listed organization beside the name. */
function isBesideListed(scene: Scene, first: number, end: number, sentence: Sentence): boolean {
  const { tokens } = scene
  const isWord = (tokens.shape[first] & (Shape.mixed | Shape.address)) === 0
  if (!isWord) return false
  if (joins(scene, end) && end + 1 < sentence.end && scene.capital[end + 1] === 1) {
    const stop = longestAt(scene, end + 1, known)
    if (stop > 0 && !isOrdinary(scene, end + 1, stop) && scene.capital[stop] === 0) return true
  }
  if (!joins(scene, first - 1) || !endsItem(scene, end)) return false
  for (let i = Math.max(sentence.first, first - 6); i < first - 1; i++)
    if (longestAt(scene, i, known) === first - 1 && !isOrdinary(scene, i, first - 1)) return true
  return false
}

const joins = (scene: Scene, i: number): boolean =>
  wordIs(scene, i, 'and') || scene.tokens.sign[i] === comma

/** The item of the list ends here: no further word of a name, no title. */
const endsItem = (scene: Scene, i: number): boolean =>
  i >= scene.tokens.count || (scene.capital[i] === 0 && (scene.clues[i] & Clue.title) === 0)
