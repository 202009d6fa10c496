import { listIds } from '../../lexicon/lexicons.ts'
import type { Entry } from '../../lexicon/parse.ts'
import { type Sentence, Shape } from '../../text/document.ts'
import { anyName, Clue, commonWord } from '../clues.ts'
import { entryOf, hitAt, type Scene, wordIs } from '../scene.ts'
import { itemsBehind } from './class-lists.ts'
import { brandEnd, brandStart, mayBeBrand } from './name-run.ts'
import { type UnitCandidate, unitRule } from './unit.ts'

const nouns = listIds['organizations.class-nouns']
const comma = 0x2c

/** So many words stand at most between the article and the noun: "a Norland-based maker of | tools". */
const mostWords = 7

/**
 * Names without a head noun that a common noun beside them explains: "the airline Skyra", "Skyra, a
 * budget airline", "Skyra is an airline", "airlines such as Skyra and Nordbird".
 */
export function classedNames(
  scene: Scene,
  sentence: Sentence,
  offer: (unit: UnitCandidate) => void,
): void {
  for (let i = sentence.first; i < sentence.end; i++) {
    const h = hitAt(scene, i, nouns)
    if (h < 0 || scene.capital[i] === 1) continue
    const end = scene.document.hits.end[h]
    if (end > sentence.end) continue
    const { cells } = entryOf(scene, h)
    const give = (first: number, stop: number, rule: string): void =>
      offer({
        kind: 'organization',
        first,
        end: stop,
        rule,
        score: (stop - first) * 1.25 + 1,
        value: { kind: cells.kind },
      })
    if (isPlural(scene, headOf(scene, i, end))) {
      for (const [first, stop] of itemsBehind(scene, end, sentence.end))
        if (mayBeBrand(scene, first, stop)) give(first, stop, unitRule.classList)
    } else {
      const stop = nameBehind(scene, end, sentence, cells)
      if (stop > end) give(end, stop, unitRule.firmThenName)
      else if (isLowBrand(scene, end, sentence, cells)) give(end, end + 1, unitRule.firmThenName)
      const [first, last] = nameBefore(scene, i, end, sentence, cells)
      if (last > first) give(first, last, unitRule.isFirm)
      const own = ownName(scene, i, end, sentence, cells)
      if (own < i) give(own, i, unitRule.nameThenClass)
    }
    i = end - 1
  }
}

/** "chain | of supermarkets": the noun before "of" counts. */
function headOf(scene: Scene, first: number, end: number): number {
  for (let i = first + 1; i < end; i++) if (wordIs(scene, i, 'of')) return i - 1
  return end - 1
}

const isPlural = (scene: Scene, i: number): boolean => {
  const { text } = scene.document
  const last = scene.tokens.end[i] - 1
  return text[last] === 's' && text[last - 1] !== 's' && text[last - 1] !== 'u'
}

type Cells = Entry['cells']

/** End of the name directly behind the noun: "the airline | Skyra". */
function nameBehind(scene: Scene, from: number, sentence: Sentence, cells: Cells): number {
  if (from >= sentence.end || scene.capital[from] === 0) return from
  const end = brandEnd(scene, from, sentence.end)
  if (!mayBeBrand(scene, from, end)) return from
  if (cells.plain === '' && !hasUnknown(scene, from, end)) return from
  return cells.person !== '' && hasName(scene, from, end) ? from : end
}

/** "start-up | aquaforma": a word in lower case that no list and no dictionary holds. */
const isLowBrand = (scene: Scene, i: number, sentence: Sentence, cells: Cells): boolean =>
  i < sentence.end &&
  cells.person === '' &&
  direct.has(cells.kind) &&
  scene.tokens.word[i] === 0 &&
  (scene.tokens.shape[i] & (Shape.word | Shape.capital | Shape.address | Shape.glued)) ===
    Shape.word &&
  scene.tokens.end[i] - scene.tokens.start[i] >= shortestLow

const shortestLow = 4

/** First word of the name that stands directly before the noun: "Skyra | news agency". */
function ownName(scene: Scene, at: number, end: number, sentence: Sentence, cells: Cells): number {
  if (cells.person !== '' || !direct.has(cells.kind)) return at
  if (isModifier(scene, end, sentence) || scene.capital[end] === 1) return at
  const first = brandStart(scene, at, sentence.first)
  // "an IT company": letters say what it deals in.
  const isLetters = at - first === 1 && (scene.tokens.shape[first] & Shape.allCaps) !== 0
  if (isLetters || !mayBeBrand(scene, first, at)) return at
  return hasUnknown(scene, first, at) && !hasName(scene, first, at) ? first : at
}

/** Kinds whose nouns do not belong to the name before them, as "university" does. */
const direct = new Set(['company', 'media', 'other'])

/** The name before the article and the noun, behind a comma or "is": "Skyra, a budget | airline". */
function nameBefore(
  scene: Scene,
  at: number,
  end: number,
  sentence: Sentence,
  cells: Cells,
): readonly [first: number, end: number] {
  const article = articleBefore(scene, at, sentence.first)
  if (article <= sentence.first || isModifier(scene, end, sentence)) return none
  const sign = article - 1
  const isApposition = scene.tokens.sign[sign] === comma && closes(scene, end, sentence)
  const isDefinition = wordIs(scene, sign, 'is') || wordIs(scene, sign, 'was')
  if (!isApposition && !isDefinition) return none
  // "Skyra, the airline …" may go on with another subject.
  const first = brandStart(scene, sign, sentence.first)
  if (first === sign || !mayBeBrand(scene, first, sign)) return none
  if (isDefinition && first > sentence.first && !wordIs(scene, sentence.first, 'the')) return none
  if (isApposition && (wordIs(scene, first - 1, 'in') || wordIs(scene, first - 1, 'at')))
    return none
  const isAlone = sign - first === 1
  if (isAlone && !hasUnknown(scene, first, sign)) return none
  return cells.person !== '' && hasName(scene, first, sign) ? none : [first, sign]
}

const none = [0, 0] as const

/** The article before the words that describe the noun; -1 when none stands there. */
function articleBefore(scene: Scene, at: number, limit: number): number {
  for (let i = at - 1; i >= limit && at - i <= mostWords; i--) {
    if (wordIs(scene, i, 'a') || wordIs(scene, i, 'an') || wordIs(scene, i, 'the')) return i
    const isWord = (scene.tokens.shape[i] & (Shape.word | Shape.number)) !== 0
    if (isWord && (scene.clues[i] & (Clue.function | Clue.title)) !== 0) return -1
    if (!isWord && scene.tokens.sign[i] !== 0x2d) return -1
  }
  return -1
}

/** The apposition is not the subject of a new clause: ", the band split". */
const closes = (scene: Scene, end: number, sentence: Sentence): boolean =>
  end >= sentence.end ||
  (scene.tokens.shape[end] & Shape.word) === 0 ||
  closers.some((word) => wordIs(scene, end, word)) ||
  scene.document.text.endsWith('ed', scene.tokens.end[end])

const closers = [
  'of',
  'in',
  'that',
  'which',
  'for',
  'from',
  'at',
  'on',
  'by',
  'with',
  'to',
  'whose',
] as const

/** "an airline pilot", "the company's director": the noun only describes the next word. */
const isModifier = (scene: Scene, next: number, sentence: Sentence): boolean =>
  next < sentence.end &&
  ((scene.tokens.shape[next] & Shape.possessive) !== 0 ||
    (scene.tokens.shape[next] & Shape.capital) !== 0 ||
    ((scene.clues[next] & (Clue.noun | Clue.title)) !== 0 &&
      (scene.clues[next] & (Clue.verb | Clue.function)) === 0))

/** A word that no list of words or names holds. */
export function hasUnknown(scene: Scene, first: number, end: number): boolean {
  for (let i = first; i < end; i++)
    if (scene.capital[i] === 1 && (scene.clues[i] & (commonWord | anyName)) === 0) return true
  return false
}

export function hasName(scene: Scene, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if ((scene.clues[i] & anyName) !== 0) return true
  return false
}
