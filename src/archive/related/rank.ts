import { thousandths } from './closeness.ts'
import { compared } from './order.ts'
import { score } from './score.ts'
import type { PairSum } from './sums.ts'

/** Somebody who may be related, with what the archive holds of the two. */
export interface Candidate {
  readonly id: string
  readonly sum: Pick<PairSum, 'together' | 'weight' | 'sharesEvent'>
  /** Articles in which this one stands, within the period that was asked for. */
  readonly articles: number
}

export interface Ranked<One extends Candidate> {
  readonly candidate: One
  /** In (0, 1], with three decimals. */
  readonly score: number
}

/** Two who were together in fewer articles are related only if they took part in one event. */
export const usualSupport = 2

export interface Choice {
  /** Articles of the one who is asked for, and of the archive, within the period. */
  readonly articles: { readonly this: number; readonly all: number }
  /** At least so many articles together; without it, `usualSupport`, or one with a shared event. */
  readonly minSupport?: number
  readonly limit: number
  /** Ids that an editor wants to see related to nobody, or not to this one. */
  readonly vetoed?: ReadonlySet<string>
}

/** The related ones, highest score first; equals by weight and id. */
export function rank<One extends Candidate>(
  candidates: readonly One[],
  { articles, minSupport, limit, vetoed }: Choice,
): Ranked<One>[] {
  const isSupported = ({ together, sharesEvent }: Candidate['sum']): boolean =>
    together >= (minSupport ?? (sharesEvent ? 1 : usualSupport))
  return candidates
    .filter(({ id, sum }) => isSupported(sum) && vetoed?.has(id) !== true)
    .map((candidate) => {
      const { sum, articles: other } = candidate
      const support = { ...sum, thisPerson: articles.this, otherPerson: other }
      return { candidate, score: thousandths(score({ ...support, articles: articles.all })) }
    })
    .filter((one) => one.score > 0)
    .sort(
      (x, y) =>
        y.score - x.score ||
        y.candidate.sum.weight - x.candidate.sum.weight ||
        compared(x.candidate.id, y.candidate.id),
    )
    .slice(0, limit)
}
