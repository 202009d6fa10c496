import type { Sense } from '../moment.ts'
import { civilDay, type DayNumber } from './calendar.ts'
import type { Dated } from './value.ts'

/** Where the words around a date look. */
export type Lean = 'past' | 'neutral' | 'future'

/** With how near the word stands that says so. */
export interface Leaning {
  readonly lean: Lean
  readonly isClose: boolean
}

/** From where a date is seen. */
export interface Anchor {
  /** The day of publication. */
  readonly day?: DayNumber | undefined
  /** The day that the text told last. */
  readonly told?: DayNumber | undefined
  /** The first day of what the text mentioned last, be it a month or year. */
  readonly mentioned?: DayNumber | undefined
  /** The year that the text tells of a month or day, where the day of publication is unknown. */
  toldYear(month: number, day: number | undefined): number | undefined
  /** Years that the text names, for weekdays to choose from. */
  readonly years: ReadonlySet<number>
  /** The expression, or the preposition before it, opens the sentence. */
  readonly opensSentence: boolean
  /** The sentence is the expression alone: a line of a programme, a heading. */
  readonly isAlone: boolean
  lean(): Lean
  /** Does the word that says so stand right beside the date? */
  isClose(): boolean
}

/** What a day ahead costs beside a day behind: news looks back, all the more on whole months. */
const aheadCosts = { past: 5, pastClose: 30, neutral: 1.5, neutralLong: 4, future: 0.5 }

/** So many days ahead may be an error of the page's date. */
const slip = 3

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
  const leaning = { lean: anchor.lean(), isClose: anchor.isClose() }
  for (let candidate = year - reach; candidate <= year + reach; candidate++) {
    const value = inYear(candidate)
    if (value === undefined) continue
    const cost = costOf(value, today, by, leaning)
    if (cost >= bestCost) continue
    best = value
    bestCost = cost
  }
  return bestCost < 365 * 30 * reach ? best : undefined
}

function costOf(value: Dated, today: DayNumber, by: number, { lean, isClose }: Leaning): number {
  if (by < 0) return value.to < today ? today - value.to : Number.POSITIVE_INFINITY
  if (by > 0) return value.from > today ? value.from - today : Number.POSITIVE_INFINITY
  if (value.from <= today && value.to >= today) return 0
  if (value.to < today) return lean === 'future' ? (today - value.to) * 1.5 : today - value.to
  const ahead = value.from - today
  if (lean === 'past') {
    return ahead <= slip ? ahead : ahead * (isClose ? aheadCosts.pastClose : aheadCosts.past)
  }
  const isLong = lean === 'neutral' && value.to > value.from
  return ahead * (isLong ? aheadCosts.neutralLong : aheadCosts[lean])
}
