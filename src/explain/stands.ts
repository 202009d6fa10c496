import type { Document } from '../text/document.ts'
import { type Folded, fold, folded } from './fold.ts'

export interface TokenSpan {
  readonly first: number
  readonly end: number
}

/** Where words stand in a text: on whole tokens, or only inside longer words. */
export interface Stands {
  readonly places: readonly TokenSpan[]
  /** How often they stand on whole tokens. */
  readonly count: number
  /** The word in which the letters stand, where they stand on no whole tokens. */
  readonly inside?: string
}

/** Looks up words, whatever their case and spacing; gives the first `most` places. */
export function standsIn(document: Document, words: string, most: number): Stands {
  const needle = fold(words)
  const haystack: Folded = folded(document.text)
  const places: TokenSpan[] = []
  let count = 0
  let inside: string | undefined
  for (let at = haystack.text.indexOf(needle); needle !== '' && at >= 0; ) {
    const from = haystack.at[at]
    const to = haystack.at[at + needle.length - 1] + 1
    const tokens = tokensOver(document, from, to)
    if (tokens === undefined) inside ??= wordAround(document.text, from, to)
    else {
      count++
      if (places.length < most) places.push(tokens)
    }
    at = haystack.text.indexOf(needle, at + needle.length)
  }
  return { places, count, ...(count === 0 && inside !== undefined && { inside }) }
}

/** The tokens that cover exactly these characters. */
function tokensOver({ tokens }: Document, from: number, to: number): TokenSpan | undefined {
  const first = firstAt(tokens.start, tokens.count, from)
  if (tokens.start[first] !== from) return undefined
  let end = first
  while (end < tokens.count && tokens.end[end] < to) end++
  return end < tokens.count && tokens.end[end] === to ? { first, end: end + 1 } : undefined
}

function firstAt(starts: Int32Array, count: number, offset: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle] < offset) low = middle + 1
    else high = middle
  }
  return low
}

const letter = /[\p{L}\p{N}]/u
const longestWord = 60

function wordAround(text: string, from: number, to: number): string {
  let start = from
  let end = to
  while (start > 0 && from - start < longestWord && letter.test(text[start - 1])) start--
  while (end < text.length && end - to < longestWord && letter.test(text[end])) end++
  return text.slice(start, end)
}
