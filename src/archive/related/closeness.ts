import type { Mention } from '../../record.ts'
import type { Company, Presence } from './presence.ts'

/** How close those are who share an event, an occasion, a sentence, a paragraph, no more than the article. */
export const near = {
  event: 1,
  occasion: 0.85,
  sentence: 0.7,
  paragraph: 0.4,
  article: 0.2,
} as const

/** Among more than these, everybody is less close to each. */
const mostPartners = 4

/**
 * Up to five who stand together are all as close as two. In a larger company nobody is closer to all others
 * together than to four (after M. Newman, Scientific collaboration networks II, 2001, where it is one).
 */
export const amid = (count: number): number => Math.min(1, mostPartners / Math.max(1, count - 1))

/** Shares with three decimals: sums of them are the same in any order, once rounded again. */
export const thousandths = (share: number): number => Math.round(share * 1000) / 1000

/** How two stand in the text, and the mention to quote for it. */
export interface Standing {
  readonly where: 'sentence' | 'paragraph' | 'article'
  readonly closeness: number
  readonly at: Mention
}

/** The closest way in which the text has two of a company side by side, before salience. */
export function standingOf(a: Presence, b: Presence, company: Company): Standing {
  const { present, inSentence, inParagraph } = company
  // Of two sentences that say as much, the headline is the lesser quote.
  const sentence = roomiest(
    a.sentences.keys(),
    b.sentences,
    (at) => (inSentence.get(at) ?? 2) + (a.sentences.get(at)?.zone === 'headline' ? 0.5 : 0),
  )
  const paragraph = roomiest(a.paragraphs, b.paragraphs, (at) => inParagraph.get(at) ?? 2)
  const later = a.first.start > b.first.start ? a.first : b.first
  const ways: Standing[] = [
    { where: 'article', closeness: near.article * amid(present.length), at: later },
  ]
  if (paragraph !== undefined)
    ways.unshift({
      where: 'paragraph',
      closeness: near.paragraph * amid(inParagraph.get(paragraph) ?? 2),
      at: later,
    })
  if (sentence !== undefined)
    ways.unshift({
      where: 'sentence',
      closeness: near.sentence * amid(inSentence.get(sentence) ?? 2),
      at: firstIn(sentence, a, b),
    })
  return ways.reduce((best, way) => (way.closeness > best.closeness ? way : best))
}

/** The first place that both share among those with fewest others. */
function roomiest(
  places: Iterable<number>,
  others: { has(place: number): boolean },
  crowd: (place: number) => number,
): number | undefined {
  let found: number | undefined
  for (const place of places)
    if (others.has(place) && (found === undefined || crowd(place) < crowd(found))) found = place
  return found
}

function firstIn(sentence: number, a: Presence, b: Presence): Mention {
  const [one, other] = [a.sentences.get(sentence), b.sentences.get(sentence)]
  return one && other && one.start <= other.start ? one : (other ?? a.first)
}
