import { ZoneCode } from '../../text/document.ts'
import type { Source } from './grammar/source.ts'
import { isHeading } from './grammar/years.ts'
import type { Found, Moment } from './moment.ts'
import { isOfVisit, publicationMonth } from './publication.ts'
import { civilDay, type DayNumber, dayNumber, monthLength } from './values/calendar.ts'

/** The years that the text gives to days without one, where the day of publication is unknown. */
export interface ToldYears {
  /** The year of such a month or day in a sentence, as far as the text tells. */
  yearOf(sentence: number, month: number, day: number | undefined): number | undefined
  /** A full date was read. */
  tell(day: DayNumber, sentence: number): void
}

/** A day with its year, where it stands. */
interface FullDay {
  readonly day: DayNumber
  readonly sentence: number
}

interface StatedYear {
  readonly year: number
  readonly sentence: number
}

/** How many sentences further a year still governs the days behind it. */
const governs = { fullDate: 2, event: 1 }

/** A day so many days from a full date of the text is of the same time, wherever it stands. */
const sameTime = 45

/** Of a month alone its middle is compared. */
const middle = 15

export function createToldYears(
  source: Source,
  founds: readonly Found[],
  years: ReadonlySet<number>,
): ToldYears {
  const { sentenceOf, zones } = source.document
  const written: FullDay[] = []
  for (const found of founds) {
    const { first } = found
    const day = fullDayOf(found.moment)
    if (day === undefined || zones[first] === ZoneCode.boilerplate) continue
    if (isOfVisit(source, found)) continue
    written.push({ day, sentence: sentenceOf[first] })
  }
  const published = publicationMonth(source, founds)
  const events = years.size === 1 ? yearsOfEvents(source, founds) : []
  const headings = yearsAbove(source, founds)
  let last: FullDay | undefined

  return {
    yearOf: (sentence, month, day) => {
      const heading = headings[behind(headings, sentence) - 1]
      if (heading !== undefined) return heading.year
      const near = nearestTo(sentence, written, last)
      if (near !== undefined) {
        const beside = yearBeside(near.day, month, day ?? middle)
        if (beside !== undefined) return beside
      }
      if (last !== undefined && sentence - last.sentence <= governs.fullDate) {
        return civilDay(last.day).year
      }
      if (published !== undefined) return yearAround(published, month, day ?? middle)
      return nearestTo(sentence, events, undefined, governs.event)?.year
    },
    tell: (day, sentence) => {
      last = { day, sentence }
    },
  }
}

/** Years that stand as headings above what happened in them. */
function yearsAbove(source: Source, founds: readonly Found[]): StatedYear[] {
  const headings: StatedYear[] = []
  for (const { first, end, moment } of founds) {
    if (moment.kind !== 'calendar' || moment.month !== undefined || end !== first + 1) continue
    if (moment.year === undefined || !isHeading(source, first)) continue
    headings.push({ year: moment.year, sentence: source.document.sentenceOf[first] })
  }
  return headings
}

interface Placed {
  readonly sentence: number
}

/** How many of them, in order of place, stand before the sentence. */
function behind(all: readonly Placed[], sentence: number): number {
  let low = 0
  let high = all.length
  while (low < high) {
    const half = (low + high) >> 1
    if (all[half].sentence < sentence) low = half + 1
    else high = half
  }
  return low
}

/** What stands nearest to a sentence, within so many; of equals the one before it. */
function nearestTo<One extends Placed>(
  sentence: number,
  all: readonly One[],
  last?: One,
  within = Number.POSITIVE_INFINITY,
): One | undefined {
  const at = behind(all, sentence)
  let best: One | undefined
  for (const one of [last, all[at - 1], all[at]]) {
    if (one === undefined || Math.abs(one.sentence - sentence) > within) continue
    const isNearer =
      best === undefined || Math.abs(one.sentence - sentence) < Math.abs(best.sentence - sentence)
    if (isNearer) best = one
  }
  return best
}

/** The year in which the month and day lie close to the full date. */
function yearBeside(full: DayNumber, month: number, day: number): number | undefined {
  const { year } = civilDay(full)
  for (const candidate of [year, year - 1, year + 1]) {
    const ofMonth = Math.min(day, monthLength(candidate, month))
    if (Math.abs(dayNumber(candidate, month, ofMonth) - full) <= sameTime) return candidate
  }
  return undefined
}

/** The year in which the month and day lie nearest to the month of publication; news looks back. */
function yearAround(published: DayNumber, month: number, day: number): number {
  const { year } = civilDay(published)
  const cost = (candidate: number): number => {
    const ahead = dayNumber(candidate, month, day) - published
    return ahead > 0 ? ahead * aheadCosts : -ahead
  }
  return cost(year - 1) < cost(year) ? year - 1 : cost(year + 1) < cost(year) ? year + 1 : year
}

const aheadCosts = 1.2

function fullDayOf(moment: Moment): DayNumber | undefined {
  if (moment.kind === 'range') return fullDayOf(moment.to)
  if (moment.kind !== 'calendar') return undefined
  const { year, month, day } = moment
  if (year === undefined || month === undefined || day === undefined) return undefined
  return dayNumber(year, month, day)
}

/** "The 2023 Expo opened on April 8": where a text names one year only, in the name of an event, it is that of its days. */
function yearsOfEvents(source: Source, founds: readonly Found[]): StatedYear[] {
  const events: StatedYear[] = []
  for (const { first, end, rule, moment } of founds) {
    if (rule !== 'dates/year' || moment.kind !== 'calendar' || moment.year === undefined) continue
    const { word } = source.term(first - 1)
    const isAttribute = word === undefined || word === 'the'
    const isOrdinal = source.suffix(end) !== ''
    const isNamed =
      source.capital(end) || isOrdinal || (word === undefined && source.capital(first - 1))
    if (!isAttribute || !isNamed) return events
    events.push({ year: moment.year, sentence: source.document.sentenceOf[first] })
  }
  return events
}
