import type { Mention, Span } from '../../record.ts'
import type { Quote } from './tie.ts'

/** No quote is longer, in UTF-16 units: a sentence may be a list of sixty names. */
export const longestQuote = 500
/** So much of a longer sentence stands before what it is quoted for. */
const before = 120

/** Finds the sentence around a span of the text, or of the title. */
export type QuoteAround = (span: Span) => Quote

/**
 * Cuts sentences out of a text. A record numbers its sentences but does not say where they end: a line break
 * or a full stop with a capital behind it ends one, unless mentions on both sides are of one sentence. `mentions` are
 * of all kinds.
 */
export function createQuoteAround(
  text: string,
  title: string,
  mentions: readonly Mention[],
): QuoteAround {
  const extents = extentsOf(mentions)
  const ends = new Set(mentions.flatMap(({ end, in: field }) => (field === undefined ? [end] : [])))
  const cut = ({ start, end, in: field }: Span): Quote => {
    if (field !== undefined) return { start: 0, end: title.length, in: 'title' }
    const known = extents.find((extent) => extent.start <= start && end <= extent.end)
    const from = beginning(text, Math.min(start, known?.start ?? start), ends)
    const to = ending(text, Math.max(end, known?.end ?? end), ends)
    return to - from <= longestQuote ? { start: from, end: to } : cutAround(text, from, to, start)
  }
  // Many pairs are quoted for the same words.
  const known = new Map<string, Quote>()
  return (span) => {
    const key = `${span.in ?? ''}${span.start}`
    const quote = known.get(key) ?? cut(span)
    known.set(key, quote)
    return quote
  }
}

/** From the first mention of each sentence to the end of its last. */
function extentsOf(mentions: readonly Mention[]): { start: number; end: number }[] {
  const extents = new Map<number, { start: number; end: number }>()
  for (const { start, end, sentence, in: field } of mentions) {
    if (field !== undefined) continue
    const known = extents.get(sentence)
    if (known === undefined) extents.set(sentence, { start, end })
    else {
      known.start = Math.min(known.start, start)
      known.end = Math.max(known.end, end)
    }
  }
  return [...extents.values()]
}

function beginning(text: string, start: number, ends: ReadonlySet<number>): number {
  const from = Math.max(0, start - longestQuote)
  let found = from
  // What ends a sentence is told by what stands behind it, too.
  for (const { index, 0: sign } of text.slice(from, start + 1).matchAll(mayEnd)) {
    const behind = from + index + sign.length
    if (behind <= start && doesEnd(text, from + index, ends)) found = behind
  }
  return found + blanksIn(text, found, start)
}

function ending(text: string, end: number, ends: ReadonlySet<number>): number {
  const from = Math.max(0, end - 1)
  const rest = text.slice(from, end + longestQuote)
  for (const { index, 0: sign } of rest.matchAll(mayEnd)) {
    const at = from + index + sign.trimEnd().length
    if (at >= end && doesEnd(text, from + index, ends)) return at
  }
  return Math.max(end, from + rest.trimEnd().length)
}

const mayEnd = /[\r\n]+|[.!?]["'”’)\]]{0,3}\s+(?=["'“‘([]{0,3}[\p{Lu}\p{N}])|[。！？]/gu

/** "Prof. Li", "J. R. Reed": a short word with a capital keeps its full stop, unless a name ends with it. */
const doesEnd = (text: string, at: number, ends: ReadonlySet<number>): boolean =>
  text.charAt(at) !== '.' || ends.has(at) || !shortWord.test(text.slice(Math.max(0, at - 5), at))

const shortWord = /(?:^|[^\p{L}\p{N}])\p{Lu}\p{L}{0,3}$/u

const blanksIn = (text: string, from: number, to: number): number =>
  text.slice(from, to).length - text.slice(from, to).trimStart().length

/** A part of a long sentence that holds what stands at `at`, from word to word. */
function cutAround(text: string, from: number, to: number, at: number): Quote {
  const start = Math.max(from, Math.min(at - before, to - longestQuote))
  const end = Math.min(to, start + longestQuote)
  const first = start === from ? start : wordStart(text, start, at)
  const last = end === to ? end : wordEnd(text, end, at + 1)
  return { start: first, end: last }
}

function wordStart(text: string, from: number, most: number): number {
  const blank = text.slice(from, most).search(/\s\S/u)
  return blank < 0 ? most : from + blank + 1
}

function wordEnd(text: string, to: number, least: number): number {
  const blank = text.slice(least, to).search(/\s\S*$/u)
  return blank < 0 ? whole(text, to) : least + blank
}

/** Not between the halves of a pair. */
const whole = (text: string, at: number): number =>
  /[\ud800-\udbff]/u.test(text.charAt(at - 1)) ? at - 1 : at
