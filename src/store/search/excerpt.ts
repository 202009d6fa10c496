import { readQuery } from './query.ts'
import { folded, type Word, wordsIn } from './words.ts'

/** A piece of a text in which words of a query stand. Offsets count UTF-16 code units of `text`. */
export interface Excerpt {
  readonly text: string
  readonly marks: readonly { readonly start: number; readonly end: number }[]
}

interface Hit {
  readonly start: number
  readonly end: number
  /** Which phrase of the query. */
  readonly phrase: number
}

/** UTF-16 code units of an excerpt, about; of these at most so many before the first mark. */
const longest = 240
const lead = 120
/** The end is looked for among so many at the end. */
const tail = 80
/** Of a text only so much is looked at; more than of nearly all can be found by its words. */
const farthest = 100_000
/** Places that are looked at; an article full of a word has enough of them at its beginning. */
const mostHits = 200

/**
 * The piece of a text, a sentence or two, that has the most of a query's words; of several the first. Undefined where
 * the text has none: they may all stand in the title, or far behind.
 */
export function excerptOf(text: string, query: string): Excerpt | undefined {
  const looked = text.slice(0, farthest)
  const hits = hitsIn(looked, query)
  if (hits.length === 0) return undefined
  const first = richest(hits)
  const from = beginningOf(looked, first.start)
  const to = endOf(looked, Math.max(from.at + longest, first.end), first.end)
  const before = from.isWhole ? '' : '… '
  const shift = before.length - from.at
  return {
    text: `${before}${looked.slice(from.at, to.at).replace(/\s/gu, ' ')}${to.isWhole ? '' : ' …'}`,
    marks: hits
      .filter(({ start, end }) => start >= from.at && end <= to.at)
      .map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  }
}

/** Where phrases of the query stand in the text, none within another. */
function hitsIn(text: string, query: string): Hit[] {
  const phrases = readQuery(query)
  const beginnings = new Set(phrases.map(([word]) => word))
  const letters = new Set([...beginnings].map((word) => word.charCodeAt(0)))
  const words = [...wordsIn(text)]
  const hits: Hit[] = []
  for (let at = 0; at < words.length && hits.length < mostHits; at++) {
    if (!mayBegin(letters, words[at].text) || !beginnings.has(folded(words[at].text))) continue
    const phrase = phrases.findIndex((phrase) => standsAt(phrase, words, at))
    if (phrase < 0) continue
    const last = at + phrases[phrase].length - 1
    hits.push({ start: words[at].start, end: words[last].end, phrase })
    at = last
  }
  return hits
}

/** Most words need not be folded to see that they are others. */
function mayBegin(letters: ReadonlySet<number>, word: string): boolean {
  const unit = word.charCodeAt(0)
  return unit > 127 || letters.has(unit) || letters.has(unit | 32)
}

const standsAt = (phrase: readonly string[], words: readonly Word[], at: number): boolean =>
  phrase.every((word, n) => at + n < words.length && folded(words[at + n].text) === word)

/** The hit with the most different phrases close behind it. */
function richest(hits: readonly Hit[]): Hit {
  let best = hits[0]
  let most = 0
  for (const [at, hit] of hits.entries()) {
    const near = new Set<number>()
    for (let n = at; n < hits.length && hits[n].end - hit.start <= longest - lead; n++)
      near.add(hits[n].phrase)
    if (near.size > most) {
      best = hit
      most = near.size
    }
  }
  return best
}

/** Where an excerpt is cut; `isWhole` where no sentence is. */
interface Cut {
  readonly at: number
  readonly isWhole: boolean
}

/** Before the sentence, or, where that is far, before a word. */
function beginningOf(text: string, at: number): Cut {
  const earliest = Math.max(0, at - lead)
  const before = text.slice(earliest, at)
  const sentence = [...before.matchAll(/[.!?]["”’)]?\s+|\n\s*/gu)].at(-1)
  if (sentence) return { at: earliest + sentence.index + sentence[0].length, isWhole: true }
  if (earliest === 0) return { at: before.length - before.trimStart().length, isWhole: true }
  const gap = /\s+/u.exec(before)
  return { at: gap ? earliest + gap.index + gap[0].length : at, isWhole: false }
}

/** Behind a sentence that ends shortly before the latest place, or else behind a word; not before `least`. */
function endOf(text: string, latest: number, least: number): Cut {
  if (latest >= text.length) return { at: text.trimEnd().length, isWhole: true }
  const from = Math.max(least, latest - tail)
  const within = text.slice(from, latest)
  const sentence = [...within.matchAll(/[.!?]["”’)]?(?=\s)|(?=\n)/gu)].at(-1)
  if (sentence) return { at: from + sentence.index + sentence[0].length, isWhole: true }
  const gap = [...within.matchAll(/\s+/gu)].at(-1)
  return { at: gap ? from + gap.index : latest, isWhole: false }
}
