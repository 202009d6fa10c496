import { listIds } from '../../lexicon/lexicons.ts'
import { Shape } from '../../text/document.ts'
import { WordClass } from '../../text/word-classes.ts'
import { anyHead, anyName, anyPlace, Clue, commonWord } from '../clues.ts'
import { entriesAt, isGlued, isHyphen, longestAt, type Scene, wordIs } from '../scene.ts'
import { isStrongHead } from './heads.ts'

const ampersand = 0x26

const placeLists = new Set([
  listIds['places.countries'],
  listIds['places.regions'],
  listIds['places.cities'],
  listIds['places.cities-ambiguous'],
])

export const isAnd = (scene: Scene, i: number): boolean =>
  scene.tokens.sign[i] === ampersand || wordIs(scene, i, 'and')

/** An ordinary word that names a field of work, not a person, a place or a firm. */
export const isFieldWord = (scene: Scene, i: number): boolean => {
  const clue = scene.clues[i]
  if ((clue & (commonWord | anyName)) === 0 && isLearned(scene, i)) return true
  if ((clue & Clue.field) !== 0) return true
  return (
    (clue & (Clue.noun | Clue.adjective)) !== 0 && (clue & (Clue.place | Clue.chineseSurname)) === 0
  )
}

/** "Co", "Non", "Inter", "Trans" */
const longestPrefix = 5

/** The lower-case end of "Co-operative", "Inter-parliamentary" */
export const isHyphenated = (scene: Scene, i: number): boolean =>
  (scene.tokens.shape[i] & (Shape.word | Shape.capital)) === Shape.word &&
  isHyphen(scene.tokens, i - 1) &&
  isGlued(scene.tokens, i) &&
  isGlued(scene.tokens, i - 1) &&
  ((scene.tokens.end[i - 2] - scene.tokens.start[i - 2] <= longestPrefix &&
    (scene.clues[i - 2] & (anyPlace | Clue.proper)) === 0) ||
    isCompound(scene, i) ||
    scene.document.text.endsWith('speaking', scene.tokens.end[i]))

/** "Off-campus", "Cross-enterprise", "School-enterprise": two plain words, not "Leeds-based", "State-owned". */
const isCompound = (scene: Scene, i: number): boolean =>
  (scene.clues[i - 2] & anyPlace) === 0 &&
  (scene.clues[i - 2] & commonWord) !== 0 &&
  (scene.clues[i] & Clue.noun) !== 0 &&
  !scene.document.text.endsWith('ed', scene.tokens.end[i])

/** "65th" in "65th Air Division", "2nd" in "2nd Affiliated Hospital" */
export function isOrdinal(scene: Scene, i: number): boolean {
  const { tokens } = scene
  if ((tokens.shape[i] & Shape.mixed) === 0) return false
  const text = scene.document.text
  const end = tokens.end[i]
  const letters = text.slice(end - 2, end).toLowerCase()
  return (
    (letters === 'th' || letters === 'st' || letters === 'nd' || letters === 'rd') &&
    /\p{Nd}/u.test(text[tokens.start[i]])
  )
}

/** Nothing but the words of a person's name stands between the honorific and the head: "Dr. Ana Ruiz Centre". */
export function opensEponym(scene: Scene, i: number, head: number): boolean {
  const { capital, clues, tokens } = scene
  const start = tokens.sign[i + 1] === 0x2e ? i + 2 : i + 1
  if (start >= head || head - start > 4) return false
  for (let j = start; j < head; j++) {
    if (isNameParticle(scene, j)) continue
    if (capital[j] === 0 || isStrongHead(scene, j)) return false
    if ((clues[j] & anyName) === 0 && (clues[j] & (commonWord | anyPlace)) !== 0) return false
  }
  return true
}

/** "Al", "Bin", "De" between the words of a name. */
export const isNameParticle = (scene: Scene, i: number): boolean =>
  (scene.clues[i] & Clue.particle) !== 0 && (scene.tokens.shape[i] & Shape.capital) !== 0

/** The honorific that stands before the title at `i`, `i` when none does. */
export function honorificBefore(scene: Scene, i: number, limit: number): number {
  const before = scene.tokens.sign[i - 1] === 0x2e ? i - 2 : i - 1
  return before >= limit && (scene.clues[before] & Clue.honorific) !== 0 ? before : i
}

export function isRoyal(scene: Scene, i: number): boolean {
  for (const [entry, end] of entriesAt(scene, i, listIds['people.titles']))
    if (end === i + 1 && entry.cells.sector.startsWith('royal')) return true
  return false
}

/** "Artisans", "Teachers": whom a unit is for, not a title before "and". */
export const isPluralNoun = (scene: Scene, i: number): boolean =>
  (scene.clues[i] & Clue.noun) !== 0 && scene.document.text[scene.tokens.end[i] - 1] === 's'

/** Last word of a listed place of several words: "Louis" of "St. Louis". */
export function endsPlace(scene: Scene, i: number): boolean {
  const { hits } = scene.document
  for (let first = Math.max(0, i - 3); first < i; first++)
    for (let h = hits.at[first]; h < hits.at[first + 1]; h++)
      if (hits.end[h] === i + 1 && placeLists.has(scene.lexicons.listOf[hits.entry[h]])) return true
  return false
}

/** End of the listed place of several words that begins here: "South Carolina"; `i` when none does. */
export function endOfPlace(scene: Scene, i: number): number {
  let end = i
  for (const list of placeLists) end = Math.max(end, longestAt(scene, i, list))
  return end
}

/** "Visits", "Signs" in a headline, where capitals say nothing. */
export const isHeadlineVerb = (scene: Scene, i: number): boolean => {
  const { document, tokens, lexicons } = scene
  return (
    document.text[tokens.end[i] - 1] === 's' &&
    document.sentences[document.sentenceOf[i]].headlineCase &&
    (lexicons.classes(tokens.word[i]) & WordClass.verb) !== 0 &&
    (scene.clues[i] & (anyHead | Clue.field)) === 0
  )
}

/** "No. 3 Middle School" */
export function isNumbered(scene: Scene, i: number, limit: number): boolean {
  const { tokens } = scene
  if (i - 1 >= limit && wordIs(scene, i - 1, 'no') && scene.capital[i - 1] === 1) return true
  return i - 2 >= limit && tokens.sign[i - 1] === 0x2e && wordIs(scene, i - 2, 'no')
}

/** The bracket that opens the capitalised words before `close`: "(Thailand)"; -1 for any other. */
export function openingBracket(scene: Scene, close: number, limit: number): number {
  for (let i = close - 1; i >= limit && close - i <= 4; i--) {
    if (scene.tokens.sign[i] === 0x28) return i < close - 1 ? i : -1
    if (scene.capital[i] === 0) return -1
  }
  return -1
}

/** Beginnings and endings of the names of sciences that no list of words holds: "Geoinformatics", "Sericulture". */
const beginnings = [
  'agro',
  'agri',
  'bio',
  'geo',
  'tele',
  'micro',
  'nano',
  'neuro',
  'electro',
  'photo',
  'cyber',
  'eco',
  'hydro',
  'sub',
  'radio',
  'cardio',
  'aero',
  'opto',
  'petro',
  'socio',
  'immuno',
]
const endings = ['ology', 'ics', 'graphy', 'culture', 'nomy', 'iatry', 'metry', 'urgy', 'istry']

const shortestRest = 4

/** An unknown word that is built like the name of a science. */
export function isLearned(scene: Scene, i: number): boolean {
  const { tokens, document, lexicons } = scene
  if (tokens.end[i] - tokens.start[i] < 6) return false
  const word = document.text.slice(tokens.start[i], tokens.end[i]).toLowerCase()
  if (endings.some((ending) => word.endsWith(ending))) return true
  return beginnings.some((beginning) => {
    if (!word.startsWith(beginning) || word.length < beginning.length + shortestRest) return false
    const rest = lexicons.vocabulary.id(word.slice(beginning.length))
    return rest !== 0 && (lexicons.classes(rest) & (WordClass.noun | WordClass.adjective)) !== 0
  })
}

/** Blanks that set two columns or entries of a menu apart. */
export const isGap = ({ tokens }: Scene, i: number): boolean =>
  tokens.start[i] - tokens.end[i - 1] > 2

const apostrophes = new Set([0x27, 0x2019])

/** "Alumni" in "Alumni Relations Unit": a field as well, before another one. */
const opensField = (scene: Scene, i: number): boolean =>
  (scene.clues[i] & Clue.field) !== 0 && scene.capital[i + 1] === 1 && isFieldWord(scene, i + 1)

/** A title that ends a name to its right: "President" in "SZPU President". */
export const isTitleBoundary = (scene: Scene, i: number): boolean =>
  !opensField(scene, i) &&
  (scene.clues[i] & (Clue.title | Clue.modifier)) === Clue.title &&
  !((isAnd(scene, i + 1) || apostrophes.has(scene.tokens.sign[i + 1])) && isPluralNoun(scene, i))

/** The last word of a title of several words that no single one of them is: "Executive" in "Chief Executive". */
export function endsTitle(scene: Scene, i: number, limit: number): boolean {
  if ((scene.clues[i] & (Clue.title | Clue.modifier)) === 0) return false
  for (let first = Math.max(limit, i - 2); first < i; first++)
    if (longestAt(scene, first, titles) === i + 1) return true
  return false
}

const titles = listIds['people.titles']

export const isPlace = (scene: Scene, i: number): boolean => (scene.clues[i] & Clue.place) !== 0

/** "for England and Wales": two places make one complement. */
export const joinsPlaces = (scene: Scene, i: number): boolean =>
  scene.capital[i + 1] === 1 &&
  isPlace(scene, i - 1) &&
  isPlace(scene, i + 1) &&
  (scene.clues[i + 1] & Clue.demonym) === 0
