import {
  type Document,
  type Hits,
  type Part,
  type Sentence,
  Shape,
  type Tokens,
  ZoneCode,
} from './document.ts'
import type { SeamFacts } from './seams.ts'
import { type SentenceFacts, sentenceStarts } from './sentences.ts'
import { tokenize } from './tokenize.ts'
import { type ZoneFacts, zonesOf } from './zones.ts'

/** The fields of an article that are read for entities, and the day that tells how. */
export interface Readable {
  readonly text: string
  readonly title?: string | undefined
  readonly byline?: string | undefined
  /** The calendar day on which it was published; some words stand for something at a time only. */
  readonly publishedAt?: string | undefined
}

/** What reading has to know of words; lists arrive from outside, this room holds none. */
export interface ReadingFacts extends SeamFacts {
  scan(tokens: Tokens, text: string, day: string | undefined): Hits
  sentenceFacts(hits: Hits): SentenceFacts
  zoneFacts(text: string, tokens: Tokens, hits: Hits): ZoneFacts
}

/** How far into the text a repeated headline is looked for, in characters. */
const headlineWithin = 3000

/**
 * Reads an article once: tokens, sentences, zones. A title or byline that the text does not repeat
 * is read before it, as a part of its own.
 */
export function read(article: Readable, facts: ReadingFacts): Document {
  const { text, parts } = join(article)
  const tokens = tokenize(text, facts.vocabulary.findIn, facts)
  const hits = facts.scan(tokens, text, article.publishedAt)
  const starts = sentenceStarts(text, tokens, facts.sentenceFacts(hits))
  const zones = new Uint8Array(tokens.count)
  const body = parts[parts.length - 1]
  const firstOfBody = firstTokenAt(tokens, body.start)
  zonesOf(tokens, firstOfBody, tokens.count, facts.zoneFacts(text, tokens, hits), zones)
  for (const part of parts) {
    if (part.field === 'text') continue
    const zone = part.field === 'title' ? ZoneCode.headline : ZoneCode.byline
    zones.fill(zone, firstTokenAt(tokens, part.start), firstTokenAt(tokens, part.end))
  }
  const sentenceOf = new Int32Array(tokens.count)
  const sentences = splitByZone(starts, tokens, zones).map((first, index, all): Sentence => {
    const end = all[index + 1] ?? tokens.count
    sentenceOf.fill(index, first, end)
    return { index, first, end, paragraph: 0, headlineCase: isHeadlineCase(tokens, first, end) }
  })
  return {
    text,
    parts,
    tokens,
    sentences: withParagraphs(sentences, tokens),
    sentenceOf,
    zones,
    vocabulary: facts.vocabulary,
    hits,
  }
}

function join(article: Readable): { text: string; parts: Part[] } {
  const parts: Part[] = []
  let text = ''
  const head = article.text.slice(0, headlineWithin)
  for (const field of ['title', 'byline'] as const) {
    const value = article[field]
    if (value === undefined || value.trim() === '' || head.includes(value.trim())) continue
    parts.push({ field, start: text.length, end: text.length + value.length })
    text += `${value}\n\n`
  }
  parts.push({ field: 'text', start: text.length, end: text.length + article.text.length })
  return { text: text + article.text, parts }
}

function firstTokenAt(tokens: Tokens, offset: number): number {
  let low = 0
  let high = tokens.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens.start[middle] < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** A dateline is a sentence of its own, so that "SHENZHEN, Nov. 13 (Xinhua) —" is no part of the first one. */
function splitByZone(starts: readonly number[], tokens: Tokens, zones: Uint8Array): number[] {
  const all: number[] = []
  for (const [index, first] of starts.entries()) {
    all.push(first)
    const end = starts[index + 1] ?? tokens.count
    for (let i = first + 1; i < end; i++) if (zones[i] !== zones[i - 1]) all.push(i)
  }
  return all
}

/** So long a line is a list of names and posts. */
const longestHeadline = 60

/** At least four words, and nearly all of those with four letters or more are capitalised; no list with semicolons. */
function isHeadlineCase(tokens: Tokens, first: number, end: number): boolean {
  let long = 0
  let capital = 0
  if (end - first > longestHeadline) return false
  for (let i = first; i < end; i++) {
    if (tokens.sign[i] === 0x3b) return false
    if ((tokens.shape[i] & Shape.word) === 0 || tokens.end[i] - tokens.start[i] < 4) continue
    long++
    if ((tokens.shape[i] & Shape.capital) !== 0) capital++
  }
  return long >= 4 && capital >= long * 0.85
}

function withParagraphs(sentences: readonly Sentence[], tokens: Tokens): Sentence[] {
  let paragraph = -1
  return sentences.map((sentence) => {
    const breaks = Shape.newLine | Shape.newParagraph
    if (sentence.index === 0 || (tokens.shape[sentence.first] & breaks) !== 0) paragraph++
    return { ...sentence, paragraph: Math.max(paragraph, 0) }
  })
}
