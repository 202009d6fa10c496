import { openingEnd, salienceOf, weightOf } from '../derived/salience.ts'
import { type Document, zoneNames } from '../text/document.ts'
import type { TokenSpan } from './spans.ts'

/** How central an entity is, by the places where it is mentioned. */
export type Salience = (places: readonly TokenSpan[]) => number

export function createSalience(document: Document): Salience {
  const opening = openingEnd(document)
  return (places) => {
    let weight = 0
    for (const { first } of places)
      weight += weightOf(zoneNames[document.zones[first]], document.sentenceOf[first] < opening)
    return salienceOf(weight)
  }
}

/** The highest confidence of several mentions. */
export const surest = (mentions: readonly { readonly confidence: number }[]): number =>
  mentions.reduce((most, { confidence }) => Math.max(most, confidence), 0)
