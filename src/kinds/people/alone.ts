import { type Sentence, Shape } from '../../text/document.ts'
import { anyHead, anyPlace, Clue, commonWord } from '../clues.ts'
import { type Scene, wordIs, wordIsAny } from '../scene.ts'
import { Mark, Part, type Run } from './pieces.ts'
import type { Side } from './side.ts'

/** "the Mayor of Musanze, Claudien, and …": a sign or "and" closes the apposition. */
export const isClosed = ({ tokens, small }: Scene, sentence: Sentence, end: number): boolean =>
  end === sentence.end || tokens.sign[end] !== 0 || small[end] === 'and'

/** So few sentences have no room to introduce people by their whole names. */
const fewSentences = 3

export const isBrief = (scene: Scene): boolean => scene.sentences.length <= fewSentences

const notAlone =
  anyHead |
  anyPlace |
  commonWord |
  Clue.title |
  Clue.otherHead |
  Clue.demonym |
  Clue.month |
  Clue.placeHead

/** What a single word counts by its kind and place, above all in a text of few sentences. */
export function aloneScore(
  scene: Scene,
  sentence: Sentence,
  run: Run,
  s: number,
  e: number,
  after: Side,
): number {
  const clue = run.clue[e]
  if ((clue & commonWord) !== 0) return run.first[s] === sentence.first ? -0.8 : 0
  const isListed = (clue & (Clue.given | Clue.surname)) !== 0
  if ((clue & notAlone) !== 0 && (!isListed || (clue & (anyPlace | anyHead)) !== 0)) return 0
  if ((run.mark[e] & Mark.capitals) !== 0 || run.part[e] !== Part.word) return 0
  let score = (isListed ? 0.3 : 0) + (e > s ? 0.5 : 0)
  if (!isBrief(scene)) return score
  if (isListed) score += 1
  if (isQuoted(scene, run.first[s], run.end[e])) score -= 1.5
  // "Danish-German", "Bose-Einstein": an adjective.
  if (run.end[e] - run.first[e] > 2 && (run.mark[e] & Mark.eastern) === 0) score -= 0.8
  if (e + 1 < run.count) score -= 1.2
  if (isBeforeNoun(scene, sentence, run.end[e])) score -= 0.6
  if (after.lone > 0) score += verbScore(scene, sentence, run.first[s])
  return score
}

/** In quotation marks alone: a work, a ship, a word. */
export const isQuoted = ({ tokens }: Scene, first: number, end: number): boolean =>
  first > 0 &&
  end < tokens.count &&
  quotes.has(tokens.sign[first - 1]) &&
  quotes.has(tokens.sign[end])

const quotes: ReadonlySet<number> = new Set([0x22, 0x201c, 0x201d])

/** "Gibson guitars", "Kähler metrics": named after somebody. */
const isBeforeNoun = ({ clues, capital, tokens }: Scene, sentence: Sentence, i: number): boolean =>
  i < sentence.end &&
  capital[i] === 0 &&
  (tokens.shape[i] & Shape.word) !== 0 &&
  (clues[i] & (Clue.noun | Clue.verb | Clue.function)) === Clue.noun

function verbScore(scene: Scene, sentence: Sentence, a: number): number {
  if (opensClause(scene, sentence, a)) return 2
  // "the chipmaker Vantrix said", "the island Bonti had"
  const isDescribed =
    scene.capital[a - 1] === 0 &&
    (scene.clues[a - 1] & (Clue.title | Clue.function)) === 0 &&
    (wordIs(scene, a - 2, 'the') || wordIs(scene, a - 2, 'a') || wordIs(scene, a - 2, 'an'))
  return isDescribed ? 0 : 1.5
}

/** At the head of a sentence, behind a comma or a conjunction: "In 1980, Budjana started …". */
function opensClause(scene: Scene, sentence: Sentence, a: number): boolean {
  const p = a - 1
  return p < sentence.first || scene.tokens.sign[p] === 0x2c || wordIsAny(scene, p, conjunctions)
}

const conjunctions: ReadonlySet<string> = new Set([
  'that',
  'when',
  'while',
  'if',
  'because',
  'after',
])
