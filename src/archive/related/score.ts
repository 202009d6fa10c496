import { background } from './rarity.ts'

/** What the archive holds of two people or organizations. */
export interface Support {
  /** Articles that relate the two; reprints count for nothing, here as in the rest. */
  readonly together: number
  /** The sum of closeness over these articles, at most `together`. */
  readonly weight: number
  /** Articles in which each of them stands, bylines and boilerplate left out. */
  readonly thisPerson: number
  readonly otherPerson: number
  /** Articles of the archive. */
  readonly articles: number
}

/** A pair that was together with this weight has half the score that its likeness would give it. */
const shrinkage = 3

/**
 * How much two belong together, in [0, 1]: normalized pointwise mutual information, ln(p(a,b) / p(a)p(b)) / -ln p(a,b)
 * (G. Bouma, Normalized (Pointwise) Mutual Information in Collocation Extraction, 2009), with negative values as 0,
 * times w / (w + 3), since it is greatest for those who met once (P. Pantel and D. Lin, Discovering word senses from
 * text, 2002, discount so). Articles together are counted by their closeness: p(a,b) = w / N. N is `articles` and
 * `background` more.
 *
 * Symmetric; grows with the weight and the archive, falls with the articles of either.
 */
export function score({ weight, thisPerson, otherPerson, articles }: Support): number {
  const most = Math.min(thisPerson, otherPerson)
  const together = Math.min(weight, most)
  if (!(together > 0)) return 0
  const all = Math.max(articles, thisPerson, otherPerson) + background
  const information = Math.log((together * all) / (thisPerson * otherPerson))
  const normalized = information / Math.log(all / together)
  return Math.max(0, Math.min(1, normalized)) * (together / (together + shrinkage))
}

/**
 * The score of somebody who was nowhere else: nobody with this weight, or a smaller one, scores more. Who looks at the
 * pairs of a person by falling weight may stop where it is below the least score that is still wanted.
 */
export const ceiling = (weight: number, thisPerson: number, articles: number): number =>
  score({ together: weight, weight, thisPerson, otherPerson: weight, articles })
