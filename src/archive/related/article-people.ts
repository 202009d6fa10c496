import { thousandths } from './closeness.ts'
import { compared } from './order.ts'

/** Somebody who is related to somebody of an article. */
export interface Link<Reason> {
  readonly id: string
  readonly score: number
  readonly reasons: readonly Reason[]
}

/** Somebody whom the article names, and who is related to them. */
export interface PersonOfArticle<Reason> {
  readonly id: string
  readonly salience: number
  readonly related: readonly Link<Reason>[]
}

export interface RelatedToArticle<Reason> {
  readonly id: string
  readonly score: number
  /** The one of the article by whom this one is related most, and why. */
  readonly by: string
  readonly reasons: readonly Reason[]
}

/**
 * The people related to an article: to those it names, and not named by it. Scores are joined as if each link
 * held by itself, 1 - Π(1 - salience × score), so that somebody whom several lead to comes first.
 */
export function relatedToArticle<Reason>(
  people: readonly PersonOfArticle<Reason>[],
  limit: number,
): RelatedToArticle<Reason>[] {
  const named = new Set(people.map(({ id }) => id))
  const found = new Map<string, { by: string; best: number; not: number; link: Link<Reason> }>()
  // In one order, since products of shares differ in their last digits otherwise.
  for (const { id: by, salience, related } of people.toSorted((x, y) => compared(x.id, y.id)))
    for (const link of related) {
      if (named.has(link.id)) continue
      const strength = salience * link.score
      const known = found.get(link.id)
      if (known === undefined) found.set(link.id, { by, best: strength, not: 1 - strength, link })
      else {
        known.not *= 1 - strength
        if (strength > known.best) Object.assign(known, { by, best: strength, link })
      }
    }
  return [...found]
    .map(([id, { by, not, link }]) => ({
      id,
      score: thousandths(1 - not),
      by,
      reasons: link.reasons,
    }))
    .sort((x, y) => y.score - x.score || compared(x.id, y.id))
    .slice(0, limit)
}
