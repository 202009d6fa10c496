import { type Document, ZoneCode } from '../text/document.ts'
import type { TokenSpan } from './spans.ts'

/** Shares with three decimals: the same bytes on every machine. */
export const rounded = (share: number): number =>
  Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000

const headlineWeight = 4
const openingWeight = 2
const openingSentences = 3
/** A mention-weight of this much is half way to 1. */
const half = 4

/**
 * How central an entity is: w / (w + 4), where each mention in the headline counts 4, in the first
 * three sentences of the body 2, elsewhere 1, and in a byline or dateline 0.25.
 */
export type Salience = (places: readonly TokenSpan[]) => number

export function createSalience(document: Document): Salience {
  const body = document.sentences.findIndex(({ first }) => document.zones[first] === ZoneCode.body)
  const opening = Math.max(body, 0) + openingSentences
  return (places) => {
    let weight = 0
    for (const { first } of places) {
      const zone = document.zones[first]
      if (zone === ZoneCode.headline) weight += headlineWeight
      else if (zone === ZoneCode.byline || zone === ZoneCode.dateline) weight += 0.25
      else weight += document.sentenceOf[first] < opening ? openingWeight : 1
    }
    return rounded(weight / (weight + half))
  }
}

/** The highest confidence of several mentions. */
export const surest = (mentions: readonly { readonly confidence: number }[]): number =>
  mentions.reduce((most, { confidence }) => Math.max(most, confidence), 0)
