import { listIds } from '../../lexicon/lexicons.ts'
import { type Sentence, Shape } from '../../text/document.ts'
import { Clue } from '../clues.ts'
import { isHyphen, longestAt, type Scene, standsAlone, textOf, wordIs } from '../scene.ts'
import { isNeverUnit } from './known.ts'
import { type UnitCandidate, unitRule } from './unit.ts'

const comma = 0x2c
const bracket = 0x28
const towns = [listIds['places.cities'], listIds['places.cities-ambiguous']]
const prepositions = ['at', 'of', 'from', 'with', 'by', 'between', 'joined'] as const
// biome-ignore format: a list of words
const openers = [
  'hereinafter', 'or', 'known', 'referred', 'to', 'as', 'called', 'abbreviated', 'for', 'short', 'the', 'formerly',
] as const

const roman = /^[IVXLCDM]+$/u

/** Capitals that may stand for an organization: two letters or more, no word of another kind. */
export function isAcronym(scene: Scene, i: number): boolean {
  const { tokens } = scene
  const shape = tokens.shape[i]
  const text = textOf(scene, i, i + 1)
  if ((shape & Shape.word) === 0 || text.length < 2 || text.length > 12) return false
  const capitals = text.replace(/[^\p{Lu}]/gu, '').length
  if (scene.lexicons.has('organizations.legal-forms', tokens.word[i])) return false
  if (capitals < 2 || capitals * 2 < text.length || roman.test(text)) return false
  return (
    (scene.clues[i] &
      (Clue.title | Clue.degree | Clue.honorific | Clue.month | Clue.weekday | Clue.place)) ===
    0
  )
}

/** An acronym in a place where organizations stand: "at SZPU", "SZPU President", "IASC reported". */
export function acronyms(
  scene: Scene,
  sentence: Sentence,
  offer: (unit: UnitCandidate) => void,
): void {
  const { tokens, clues } = scene
  for (let i = sentence.first; i < sentence.end; i++) {
    if ((tokens.shape[i] & Shape.allCaps) === 0 || !isAcronym(scene, i)) continue
    if (
      isNeverUnit(scene, i, i + 1) ||
      !standsAlone(scene, i, i + 1) ||
      inCapitals(scene, i, sentence)
    )
      continue
    const next = i + 1 < sentence.end ? clues[i + 1] : 0
    const nextLow =
      i + 1 < sentence.end && scene.capital[i + 1] === 0 && (tokens.shape[i + 1] & Shape.word) !== 0
    let evidence = (clues[i] & (Clue.noun | Clue.adjective)) !== 0 ? -1 : 0
    if (prepositions.some((word) => wordIs(scene, i - 1, word))) evidence += 0.6
    if (wordIs(scene, i - 1, 'the')) evidence += 0.2
    if ((next & Clue.title) !== 0) evidence += 0.8
    if (nextLow && (next & (Clue.verb | Clue.saying)) !== 0) evidence += 0.6
    if (i + 1 < sentence.end && (tokens.shape[i + 1] & Shape.possessive) !== 0) evidence += 0.5
    // "AI technology", "ICT talent": the capitals only describe the next word.
    if (
      nextLow &&
      (next & (Clue.noun | Clue.adjective)) !== 0 &&
      (next & (Clue.verb | Clue.title | Clue.function)) === 0
    )
      evidence -= 1
    if (evidence <= 0) continue
    offer({
      kind: 'organization',
      first: i,
      end: i + 1,
      rule: unitRule.acronym,
      score: 0.6 + evidence,
      value: { kind: 'other' },
    })
  }
}

/** All words around are in capitals, so that these capitals say nothing. */
function inCapitals(scene: Scene, i: number, sentence: Sentence): boolean {
  const { tokens } = scene
  let capitals = 0
  let words = 0
  for (let j = Math.max(sentence.first, i - 4); j < Math.min(sentence.end, i + 5); j++) {
    if ((tokens.shape[j] & Shape.word) === 0 || j === i) continue
    words++
    if ((tokens.shape[j] & Shape.allCaps) !== 0) capitals++
  }
  return words >= 3 && capitals > words / 2
}

/**
 * The short name in brackets behind a name, as token `[first, end)`: "(IASC)", "(hereinafter "SZPU")";
 * undefined when none stands there.
 */
export function bracketedShort(
  scene: Scene,
  after: number,
  limit: number,
): { first: number; end: number } | undefined {
  const { tokens } = scene
  if (after >= limit || (tokens.sign[after] !== 0x28 && tokens.sign[after] !== 0xff08))
    return undefined
  let i = after + 1
  const close = closingBracket(scene, i, limit)
  if (close < 0) return undefined
  while (
    i < close &&
    ((tokens.shape[i] & Shape.sign) !== 0 || openers.some((word) => wordIs(scene, i, word)))
  )
    i++
  let end = i
  while (
    end < close &&
    (tokens.shape[end] & (Shape.word | Shape.number)) !== 0 &&
    scene.capital[end] === 1
  )
    end++
  while (end + 1 < close && tokens.sign[end] === 0x2d && scene.capital[end + 1] === 1) end += 2
  if (end === i || end - i > 3) return undefined
  for (let j = end; j < close; j++) if ((tokens.shape[j] & Shape.word) !== 0) return undefined
  return { first: i, end }
}

function closingBracket(scene: Scene, from: number, limit: number): number {
  for (let i = from; i < Math.min(limit, from + 12); i++) {
    const sign = scene.tokens.sign[i]
    if (sign === 0x29 || sign === 0xff09) return i
  }
  return -1
}

/** "Eastlake State University, Norland | (ESUN)": behind the comma and the town, where a bracket follows. */
export function behindTown(scene: Scene, at: number): number {
  if (scene.tokens.sign[at] !== comma) return at
  for (const list of towns) {
    const end = longestAt(scene, at + 1, list)
    if (end > 0 && scene.tokens.sign[end] === bracket) return end
  }
  return at
}

/** Do the letters of the short name come from the initials of the long one, in order? */
export function abbreviates(short: string, long: string): boolean {
  const letters = short.replace(/[^\p{L}]/gu, '').toUpperCase()
  if (letters.length < 2) return false
  const words = long.replace(/[^\p{L}\s-]/gu, ' ').match(/[^\s-]+/gu) ?? []
  let at = 0
  for (const word of words) {
    const upper = word.toUpperCase()
    if (at < letters.length && upper[0] === letters[at]) {
      at++
      // "SciTech": further letters may come from the same word.
      for (
        let i = 1;
        i < upper.length && at < letters.length && /\p{Lu}/u.test(word[i] ?? '');
        i++
      ) {
        if (upper[i] === letters[at]) at++
      }
    }
  }
  return at >= letters.length || at >= Math.max(2, letters.length - 1)
}

const quotes = new Set([0x22, 0x27, 0x2018, 0x2019, 0x201c, 0x201d])

const proven = new WeakMap<Scene, ReadonlySet<string>>()

/** Acronyms that the text uses as names of organizations: in brackets behind a name, or as owners. */
export function provenAcronyms(scene: Scene): ReadonlySet<string> {
  const known = proven.get(scene)
  if (known !== undefined) return known
  const { tokens } = scene
  const found = new Set<string>()
  for (let i = 1; i + 1 < tokens.count; i++) {
    if ((tokens.shape[i] & Shape.allCaps) === 0 || !isAcronym(scene, i)) continue
    const quoted = quotes.has(tokens.sign[i - 1]) && quotes.has(tokens.sign[i + 1])
    const close = quoted ? i + 2 : i + 1
    const inBrackets = tokens.sign[close] === 0x29 && (quoted || tokens.sign[i - 1] === 0x28)
    const owns = (tokens.shape[i + 1] & Shape.possessive) !== 0
    const hasTitle = scene.capital[i + 1] === 1 && (scene.clues[i + 1] & Clue.title) !== 0
    const isSubject = wordIs(scene, i - 1, 'the') && endsName(scene, i + 1)
    if (
      isSubject ||
      (inBrackets && i > 1 && (quoted || scene.capital[i - 2] === 1)) ||
      owns ||
      hasTitle
    )
      found.add(textOf(scene, i, i + 1))
  }
  proven.set(scene, found)
  return found
}

/** No further word of the same name stands here. */
const endsName = (scene: Scene, i: number): boolean =>
  scene.capital[i] === 0 &&
  (scene.clues[i] & (Clue.noun | Clue.adjective) & ~Clue.function) === 0 &&
  !isHyphen(scene.tokens, i)
