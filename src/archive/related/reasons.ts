import { thousandths } from './closeness.ts'
import { compared } from './order.ts'
import type { Example, ReasonSum } from './sums.ts'
import type { TieType } from './tie.ts'

/** A reason as an answer gives it. */
export interface Reason {
  readonly type: TieType
  readonly label: string
  /** Articles. */
  readonly count: number
  readonly first?: string
  readonly last?: string
  /** The whole of it in words: "took part in 3 visits together, last 2024-03-05". */
  readonly says: string
  readonly examples: readonly Example[]
}

/** To have met says more than to work in one place. */
const worths: Readonly<Record<TieType, number>> = {
  event: 1,
  'same-department': 0.8,
  'same-organization': 0.5,
  topic: 0.4,
  'co-mention': 0.1,
}

/**
 * The reasons of an answer, best first; the first is the one that a website shows. `rarityOf` tells how much it
 * says to share what a reason names, in [0, 1] (`rarity`): that two work where everybody does is no news.
 */
export function reasonsOf(
  sums: readonly ReasonSum[],
  rarityOf: (sum: ReasonSum) => number,
): Reason[] {
  return sums
    .map((sum) => {
      const share = sum.of === undefined ? 1 : rarityOf(sum)
      return { sum, worth: thousandths(worths[sum.type] * sum.weight * share) }
    })
    .sort(
      (x, y) =>
        y.worth - x.worth ||
        worths[y.sum.type] - worths[x.sum.type] ||
        compared(x.sum.label, y.sum.label) ||
        compared(x.sum.of ?? '', y.sum.of ?? ''),
    )
    .map(({ sum }) => reasonOf(sum))
}

function reasonOf(sum: ReasonSum): Reason {
  const { type, count, first, last, examples } = sum
  const label = labelOf(sum)
  return {
    type,
    label,
    count,
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
    says: `${wordsOf(sum, label)}${whenOf(sum)}`,
    examples,
  }
}

/** "took part in 3 visits to Eastlake University together" */
function labelOf(sum: ReasonSum): string {
  const { event, label, labels } = sum
  if (event === undefined) return label
  const times = timesOf(sum)
  if (times === 1) return `took part in the ${label} together`
  const rest = labels === 1 && label.startsWith(event) ? label.slice(event.length) : ''
  return `took part in ${times} ${plural(event)}${rest} together`
}

function wordsOf({ type, count }: ReasonSum, label: string): string {
  const articles = count > 1 ? `, in ${count} articles` : ''
  if (type === 'event') return label
  if (type === 'co-mention') return `${label}${articles}`
  return `both ${type === 'topic' ? 'on' : 'at'} ${label}${articles}`
}

function whenOf(sum: ReasonSum): string {
  if (sum.last === undefined) return ''
  return timesOf(sum) > 1 || sum.count > 1 ? `, last ${sum.last}` : `, ${sum.last}`
}

/** Several articles tell of the events of one day. */
const timesOf = ({ days, count }: ReasonSum): number => (days > 0 ? days : count)

/** "visits", "launches". */
const plural = (noun: string): string => `${noun}${/(?:s|x|z|ch|sh)$/u.test(noun) ? 'es' : 's'}`
