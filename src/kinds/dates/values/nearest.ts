import type { Sense } from '../moment.ts'
import { civilDay, type DayNumber } from './calendar.ts'
import type { Dated } from './value.ts'

/** Where the words around a date look. */
export type Lean = 'past' | 'neutral' | 'future'

/** From where a date is seen. */
export interface Anchor {
  /** The day of publication. */
  readonly day?: DayNumber | undefined
  /** The day that the text told last. */
  readonly told?: DayNumber | undefined
  /** The first day of what the text mentioned last, be it a month or year. */
  readonly mentioned?: DayNumber | undefined
  /** The year of a full date close before. */
  readonly toldYear?: number | undefined
  /** Years that the text names, for weekdays to choose from. */
  readonly years: ReadonlySet<number>
  /** The expression, or the preposition before it, opens the sentence. */
  readonly opensSentence: boolean
  lean(): Lean
}

/** What a day ahead costs beside a day behind: news looks back, all the more on whole months. */
const aheadCosts: Readonly<Record<Lean, (days: number) => number>> = {
  past: (days) => (days <= 3 ? days : days * 30),
  neutral: (days) => days * 1.5,
  future: (days) => days * 0.5,
}
const longAhead = 4

/** In how many years around the anchor a February 29 and a weekday of a day are looked for. */
const reach = 6

/**
 * Of what comes once a year the one that is meant: with `by` 0 the nearest to the anchor, the past
 * preferred; with -1 or 1 the last or next one.
 */
export function nearest(
  inYear: (year: number) => Dated | undefined,
  anchor: Anchor,
  by: number,
  sense?: Sense,
): Dated | undefined {
  if (anchor.day === undefined) return undefined
  const today = anchor.day
  const { year } = civilDay(today)
  if (sense === 'this') return inYear(year)
  let best: Dated | undefined
  let bestCost = Number.POSITIVE_INFINITY
  const lean = anchor.lean()
  for (let candidate = year - reach; candidate <= year + reach; candidate++) {
    const value = inYear(candidate)
    if (value === undefined) continue
    const cost = costOf(value, today, { by, lean })
    if (cost >= bestCost) continue
    best = value
    bestCost = cost
  }
  return bestCost < 365 * 30 * reach ? best : undefined
}

function costOf(value: Dated, today: DayNumber, { by, lean }: { by: number; lean: Lean }): number {
  if (by < 0) return value.to < today ? today - value.to : Number.POSITIVE_INFINITY
  if (by > 0) return value.from > today ? value.from - today : Number.POSITIVE_INFINITY
  if (value.from <= today && value.to >= today) return 0
  if (value.to < today) return lean === 'future' ? (today - value.to) * 1.5 : today - value.to
  const ahead = value.from - today
  const cost = aheadCosts[lean](ahead)
  return lean === 'neutral' && value.to > value.from ? ahead * longAhead : cost
}
