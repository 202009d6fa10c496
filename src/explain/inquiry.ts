import type { Analyser, Analysis } from '../analysis.ts'
import type { Spans } from '../compose/spans.ts'
import type { Chunk } from '../kinds/chunk.ts'
import { type Offers, offersIn } from '../kinds/find.ts'
import { textOf } from '../kinds/scene.ts'
import type { Sentence } from '../text/document.ts'
import type { Step } from './shape.ts'
import type { TokenSpan } from './stands.ts'
import { quoted } from './words.ts'

/** An analysed article that is being asked why something is not found. */
export interface Inquiry {
  readonly analyser: Analyser
  readonly analysis: Analysis
  readonly spans: Spans
  sentenceAt(token: number): Sentence
  /** What its sentence could be read as; undefined where nothing is read. */
  offersAt(token: number): Offers | undefined
  /** The words, in quotes. */
  words(tokens: TokenSpan): string
  step(outcome: Step['outcome'], rule: string, because: string, at?: TokenSpan): Step
}

export function createInquiry(analyser: Analyser, analysis: Analysis, spans: Spans): Inquiry {
  const { scene, dates } = analysis
  const { document } = scene
  let offers: Map<number, Offers> | undefined
  return {
    analyser,
    analysis,
    spans,
    sentenceAt: (token) => document.sentences[document.sentenceOf[token]],
    offersAt(token) {
      offers ??= new Map(offersIn(scene, dates.mentions).map((one) => [one.sentence.index, one]))
      return offers.get(document.sentenceOf[token])
    },
    words: ({ first, end }) => quoted(textOf(scene, first, end)),
    step: (outcome, rule, because, at) => ({
      rule,
      outcome,
      ...(at !== undefined && at.end > at.first && { at: spans.span(at) }),
      because,
    }),
  }
}

export const overlaps = (a: TokenSpan, b: TokenSpan): boolean => a.first < b.end && b.first < a.end
export const isSameSpan = (a: TokenSpan, b: TokenSpan): boolean =>
  a.first === b.first && a.end === b.end

const nouns: Readonly<Record<Chunk['kind'], string>> = {
  person: 'a person',
  organization: 'an organization',
  department: 'a department',
  place: 'a place',
  date: 'a date',
  title: 'a title',
  other: 'the name of an event, a plan, a prize or a building',
}

/** "“May” as a person (rule people/listed-words, score 3.2)" */
export const describe = (inquiry: Inquiry, chunk: Chunk): string =>
  `${inquiry.words(chunk)} as ${nouns[chunk.kind]} (rule ${chunk.rule}, score ${scoreText(chunk.score)})`

export const scoreText = (score: number): string => String(Math.round(score * 100) / 100)
