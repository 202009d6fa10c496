import type { Lexicons } from '../../lexicon/lexicons.ts'
import type { Source } from './grammar/source.ts'
import { leanOf } from './lean.ts'
import type { Found, Moment } from './moment.ts'
import { createToldYears } from './told-years.ts'
import type { DayNumber } from './values/calendar.ts'
import type { Anchor, Leaning } from './values/nearest.ts'
import { isDated, type Value } from './values/value.ts'

/** What the text has told so far, as far as it helps to understand the next date. */
export interface Story {
  anchorOf(found: Found): Anchor
  tell(found: Found, value: Value): void
}

export function createStory(
  source: Source,
  lexicons: Lexicons,
  { founds, day }: { founds: readonly Found[]; day: DayNumber | undefined },
): Story {
  const { sentenceOf, sentences } = source.document
  const years = new Set(founds.flatMap(({ moment }) => yearsOf(moment)))
  const toldYears = day === undefined ? createToldYears(source, founds, years) : undefined
  let told: DayNumber | undefined
  let mentioned: DayNumber | undefined

  return {
    anchorOf: (found) => {
      const sentence = sentenceOf[found.first]
      const { first, end } = sentences[sentence]
      let leaning: Leaning | undefined
      const leans = (): Leaning => {
        leaning ??= leanOf(source, lexicons, found)
        return leaning
      }
      return {
        day,
        told,
        mentioned,
        toldYear: (month, ofMonth) => toldYears?.yearOf(sentence, month, ofMonth),
        years,
        opensSentence: found.first - first <= 2,
        isAlone: found.first === first && found.end === end,
        lean: () => leans().lean,
        isClose: () => leans().isClose,
      }
    },
    tell: (found, value) => {
      if (!isDated(value)) return
      mentioned = value.from
      // "October 12-13" tells its last day.
      const isDays = value.precision === 'interval' && value.ends[1].length === dayLength
      if (value.precision === 'day') told = value.from
      if ((value.precision !== 'day' && !isDays) || value.inferred.length > 1) return
      toldYears?.tell(value.to, sentenceOf[found.first])
    },
  }
}

/** The length of "2024-10-12". */
const dayLength = 10

/** The years that an expression writes out. */
function yearsOf(moment: Moment): number[] {
  if (moment.kind === 'range') return [...yearsOf(moment.from), ...yearsOf(moment.to)]
  return 'year' in moment && moment.year !== undefined ? [moment.year] : []
}
