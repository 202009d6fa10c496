import type { Lexicons } from '../../lexicon/lexicons.ts'
import type { Source } from './grammar/source.ts'
import { leanOf } from './lean.ts'
import type { Found, Moment } from './moment.ts'
import type { DayNumber } from './values/calendar.ts'
import type { Anchor, Leaning } from './values/nearest.ts'
import { isDated, type Value } from './values/value.ts'

/** What the text has told so far, as far as it helps to understand the next date. */
export interface Story {
  anchorOf(found: Found): Anchor
  tell(found: Found, value: Value): void
}

/** How many sentences further a year still governs the days behind it. */
const governs = { fullDate: 2, event: 1 }

interface GoverningYear {
  readonly year: number
  readonly sentence: number
}

export function createStory(
  source: Source,
  lexicons: Lexicons,
  { founds, day }: { founds: readonly Found[]; day: DayNumber | undefined },
): Story {
  const { sentenceOf, sentences } = source.document
  const years = new Set(founds.flatMap(({ moment }) => yearsOf(moment)))
  const event = day === undefined && years.size === 1 ? yearOfEvent(source, founds) : undefined
  let told: DayNumber | undefined
  let mentioned: DayNumber | undefined
  let full: GoverningYear | undefined

  const governing = (sentence: number): number | undefined => {
    if (full !== undefined && sentence - full.sentence <= governs.fullDate) return full.year
    if (event === undefined) return undefined
    return Math.abs(sentence - event.sentence) <= governs.event ? event.year : undefined
  }

  return {
    anchorOf: (found) => {
      const sentence = sentenceOf[found.first]
      let leaning: Leaning | undefined
      const leans = (): Leaning => {
        leaning ??= leanOf(source, lexicons, found)
        return leaning
      }
      return {
        day,
        told,
        mentioned,
        toldYear: governing(sentence),
        years,
        opensSentence: found.first - sentences[sentence].first <= 2,
        lean: () => leans().lean,
        isClose: () => leans().isClose,
      }
    },
    tell: (found, value) => {
      if (!isDated(value)) return
      mentioned = value.from
      if (value.precision !== 'day') return
      told = value.from
      if (value.inferred.length > 1) return
      const year = Number(value.text.slice(0, value.text.indexOf('-', 1)))
      full = { year, sentence: sentenceOf[found.first] }
    },
  }
}

/** "The 2023 Expo opened on April 8": where a text names one year only, in the name of an event, it is that of its days. */
function yearOfEvent(source: Source, founds: readonly Found[]): GoverningYear | undefined {
  const found = founds.find(({ rule }) => rule === 'dates/year')
  if (found === undefined || found.moment.kind !== 'calendar') return undefined
  const { year } = found.moment
  const { first, end } = found
  const { word } = source.term(first - 1)
  const isAttribute = word === undefined || word === 'the'
  const isOrdinal = source.suffix(end) !== ''
  const isNamed =
    source.capital(end) || isOrdinal || (word === undefined && source.capital(first - 1))
  if (year === undefined || !isAttribute || !isNamed) return undefined
  return { year, sentence: source.document.sentenceOf[first] }
}

/** The years that an expression writes out. */
function yearsOf(moment: Moment): number[] {
  if (moment.kind === 'range') return [...yearsOf(moment.from), ...yearsOf(moment.to)]
  return 'year' in moment && moment.year !== undefined ? [moment.year] : []
}
