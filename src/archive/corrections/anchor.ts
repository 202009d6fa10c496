import type { Readable } from '../../text/read.ts'
import { type Folded, foldBlanks, withoutBreaks } from './blanks.ts'
import type { Quote } from './quote.ts'

/** A stretch of a field of the article, in UTF-16 units. */
export interface Place {
  readonly field: 'text' | 'title' | 'byline'
  readonly start: number
  readonly end: number
}

/** Where the words of a quote stand: at one place, at several that fit equally well, or nowhere. */
export type Anchored =
  | { readonly at: 'one'; readonly place: Place }
  | { readonly at: 'several' | 'nowhere'; readonly places: readonly Place[] }

export interface Anchors {
  find(quote: Quote): Anchored
  /** Every place where the words stand, whatever stands around them. */
  everywhere(quote: Quote): readonly Place[]
  /** The words of a place with as much around them as tells it from all others; undefined if nothing does. */
  quote(place: Place): Quote | undefined
  words(place: Place): string
  /** Whether the place is no part of a longer word. */
  areWhole(place: Place): boolean
}

/** Words that stand at more places are nobody's name. */
const mostPlaces = 10_000
/** How much of the given context on one side must still be there, in UTF-16 units; all of a shorter one. */
const leastContext = 8
/** Context is made this long, and doubled until it tells the place from the others, in UTF-16 units. */
const usualContext = 32
const longestContext = 512

/**
 * Finds quotes in an article by the words themselves: `exact` must stand there as it is, but for
 * white space, and where context is given, half of it must stand on one side. Of several such places
 * the one with most of its context is meant; a tie is undecided. Nothing is looked for by likeness.
 * Method: W3C Web Annotation Data Model, 4.2.4 (Text Quote Selector), with a measure of context.
 */
export function createAnchors(article: Readable): Anchors {
  const folds = new Map<Place['field'], Folded>()
  const foldOf = (field: Place['field']): Folded => {
    let fold = folds.get(field)
    if (fold === undefined) {
      fold = foldBlanks(article[field] ?? '')
      folds.set(field, fold)
    }
    return fold
  }
  const known = new Map<string, readonly number[]>()
  const occurrences = (field: Place['field'], exact: string): readonly number[] => {
    const key = `${field} ${exact}`
    let starts = known.get(key)
    if (starts === undefined) {
      starts = startsOf(foldOf(field), exact)
      known.set(key, starts)
    }
    return starts
  }

  const placesOf = (field: Place['field'], exact: string, starts: readonly number[]): Place[] => {
    const { at } = foldOf(field)
    return starts.map((start) => ({
      field,
      start: at[start],
      end: at[start + exact.length - 1] + 1,
    }))
  }

  const found = new WeakMap<Quote, Anchored>()
  const find = (quote: Quote): Anchored => {
    let anchored = found.get(quote)
    if (anchored === undefined) {
      anchored = search(quote)
      found.set(quote, anchored)
    }
    return anchored
  }

  const search = (quote: Quote): Anchored => {
    const field = quote.in ?? 'text'
    const exact = withoutBreaks(quote.exact).trim()
    const starts = exact === '' ? [] : occurrences(field, exact)
    const { text } = foldOf(field)
    const prefix = withoutBreaks(quote.prefix ?? '').trimEnd()
    const suffix = withoutBreaks(quote.suffix ?? '').trimStart()
    let best: number[] = []
    let most = 0
    for (const start of starts) {
      const before = shared(text, start - 1, prefix, prefix.length - 1, -1)
      const after = shared(text, start + exact.length, suffix, 0, 1)
      if (!(fits(before, prefix) || fits(after, suffix)) && (prefix !== '' || suffix !== ''))
        continue
      if (best.length > 0 && before + after < most) continue
      if (before + after > most) best = []
      most = before + after
      best.push(start)
    }
    const places = placesOf(field, exact, best)
    if (places.length === 0) return { at: 'nowhere', places }
    const isDecided = places.length === 1 && starts.length < mostPlaces
    return isDecided ? { at: 'one', place: places[0] } : { at: 'several', places }
  }

  const words = ({ field, start, end }: Place): string => (article[field] ?? '').slice(start, end)

  return {
    find,
    words,
    areWhole({ field, start, end }) {
      const whole = article[field] ?? ''
      return !(joins(whole, start) || joins(whole, end))
    },
    everywhere({ exact, in: other }) {
      const field = other ?? 'text'
      const folded = withoutBreaks(exact).trim()
      return folded === '' ? [] : placesOf(field, folded, occurrences(field, folded))
    },
    quote(place) {
      const whole = article[place.field] ?? ''
      for (let size = usualContext; size <= longestContext; size *= 2) {
        const quote: Quote = { exact: words(place) }
        const prefix = wholePairs(whole.slice(Math.max(0, place.start - size), place.start))
        const suffix = wholePairs(whole.slice(place.end, place.end + size))
        if (prefix !== '') quote.prefix = prefix
        if (suffix !== '') quote.suffix = suffix
        if (place.field !== 'text') quote.in = place.field
        const own = search(quote)
        if (own.at === 'one' && own.place.start === place.start) return quote
      }
      return undefined
    },
  }
}

const wordEnd = /[\p{L}\p{M}\p{N}]$/u
const wordStart = /^[\p{L}\p{M}\p{N}]/u

/** Whether a word goes on over an offset; letters beyond the first plane take two units. */
const joins = (text: string, at: number): boolean =>
  wordEnd.test(text.slice(Math.max(0, at - 2), at)) && wordStart.test(text.slice(at, at + 2))

/** Where the words begin in the folded text; never in the middle of a surrogate pair. */
function startsOf({ text }: Folded, exact: string): number[] {
  const starts: number[] = []
  let at = text.indexOf(exact)
  while (at >= 0 && starts.length < mostPlaces) {
    if (!isInPair(text, at) && !isInPair(text, at + exact.length)) starts.push(at)
    at = text.indexOf(exact, at + 1)
  }
  return starts
}

const isInPair = (text: string, at: number): boolean =>
  at > 0 &&
  (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 &&
  (text.charCodeAt(at) & 0xfc00) === 0xdc00

/** How many characters of the context stand beside a place; a blank between them does not matter. */
function shared(text: string, at: number, context: string, from: number, step: 1 | -1): number {
  let count = 0
  const skip = text[at] === ' ' ? step : 0
  for (let i = at + skip, j = from; j >= 0 && j < context.length; i += step, j += step) {
    if (text[i] !== context[j]) break
    count++
  }
  return count
}

const fits = (count: number, context: string): boolean =>
  context !== '' && count >= Math.min(context.length, Math.max(leastContext, context.length / 2))

/** Without halves of surrogate pairs at its ends, which the cut has made. */
const wholePairs = (text: string): string =>
  text.replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '')
