import type { Mention } from '../record.ts'
import { type Document, ZoneCode } from '../text/document.ts'

/** Shares with three decimals: the same bytes on every machine. */
export const rounded = (share: number): number =>
  Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000

const headlineWeight = 4
const openingWeight = 2
const openingSentences = 3
/** A mention-weight of this much is half way to 1. */
const half = 4

/** How much a mention counts: in the headline 4, in the opening of the body 2, elsewhere 1, in a byline or dateline 0.25. */
export function weightOf(zone: Mention['zone'], isOpening: boolean): number {
  if (zone === 'headline') return headlineWeight
  if (zone === 'byline' || zone === 'dateline') return 0.25
  return isOpening ? openingWeight : 1
}

/** How central an entity is whose mentions weigh so much together: w / (w + 4). */
export const salienceOf = (weight: number): number => rounded(weight / (weight + half))

/** The sentence behind the opening of the body. */
export function openingEnd({ sentences, zones }: Document): number {
  const body = sentences.findIndex(({ first }) => zones[first] === ZoneCode.body)
  return Math.max(body, 0) + openingSentences
}
