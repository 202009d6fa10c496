import { thousandths } from './closeness.ts'
import { compared } from './order.ts'
import type { Tie, TieType } from './tie.ts'

/** A tie of a stored article, of one pair. */
export interface StoredTie extends Omit<Tie, 'quote'> {
  readonly article: string
}

/** An article to show for a reason, by its id. */
export interface Example {
  readonly article: string
  readonly day?: string
  readonly closeness: number
}

/** All ties of a pair that give the same reason. */
export interface ReasonSum {
  readonly type: TieType
  readonly event?: string
  readonly of?: string
  /** That of the closest tie. */
  readonly label: string
  /** How many different labels there are: events of one type have several. */
  readonly labels: number
  /** Articles. */
  readonly count: number
  /** Different days; 0 where no day is known. */
  readonly days: number
  readonly first?: string
  readonly last?: string
  readonly weight: number
  /** Closest first, then latest. */
  readonly examples: readonly Example[]
}

/** What the archive holds of a pair. */
export interface PairSum {
  readonly together: number
  readonly weight: number
  /** Have they taken part in one event? */
  readonly sharesEvent: boolean
  readonly reasons: readonly ReasonSum[]
}

const mostExamples = 3

/** Days, both included; with either of them, ties without a day are left out. */
export interface Period {
  readonly from?: string
  readonly to?: string
}

/**
 * Sums the ties of one pair, whatever their order. Events of one type are one reason, whoever was the host;
 * other reasons are the same that name the same.
 */
export function sumOf(ties: readonly StoredTie[], period: Period = {}): PairSum {
  const closest = new Map<string, number>()
  const groups = new Map<string, StoredTie[]>()
  for (const tie of ties) {
    if (!isWithin(tie.day, period)) continue
    closest.set(tie.article, Math.max(closest.get(tie.article) ?? 0, tie.closeness))
    const key = `${tie.type} ${tie.event ?? tie.of ?? tie.label}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [tie])
    else group.push(tie)
  }
  const reasons = [...groups.values()].map(reasonOf)
  return {
    together: closest.size,
    weight: total(closest.values()),
    sharesEvent: reasons.some(({ type }) => type === 'event'),
    reasons: reasons.sort(byWords),
  }
}

function isWithin(day: string | undefined, { from, to }: Period): boolean {
  if (from === undefined && to === undefined) return true
  if (day === undefined) return false
  return (from === undefined || day >= from) && (to === undefined || day <= to)
}

function reasonOf(ties: readonly StoredTie[]): ReasonSum {
  const sorted = ties.toSorted(
    (x, y) =>
      y.closeness - x.closeness ||
      compared(y.day ?? '', x.day ?? '') ||
      compared(x.article, y.article) ||
      compared(x.label, y.label),
  )
  const [{ type, event, label }] = sorted
  // Of events, `of` is one host among several.
  const of = event === undefined ? sorted[0].of : undefined
  const byArticle = new Map<string, StoredTie>()
  for (const tie of sorted) if (!byArticle.has(tie.article)) byArticle.set(tie.article, tie)
  const articles = [...byArticle.values()]
  const days = [...new Set(ties.flatMap(({ day }) => day ?? []))].sort()
  const [first, last] = [days[0], days.at(-1)]
  return {
    type,
    ...(event !== undefined && { event }),
    ...(of !== undefined && { of }),
    label,
    labels: new Set(ties.map((tie) => tie.label)).size,
    count: articles.length,
    days: days.length,
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
    weight: total(articles.map(({ closeness }) => closeness)),
    examples: articles.slice(0, mostExamples).map(({ article, day, closeness }) => ({
      article,
      ...(day !== undefined && { day }),
      closeness,
    })),
  }
}

const total = (weights: Iterable<number>): number => {
  let sum = 0
  for (const weight of weights) sum += weight
  return thousandths(sum)
}

const byWords = (x: ReasonSum, y: ReasonSum): number =>
  compared(x.type, y.type) ||
  compared(x.event ?? '', y.event ?? '') ||
  compared(x.label, y.label) ||
  compared(x.of ?? '', y.of ?? '')
