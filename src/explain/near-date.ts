import { listIds } from '../lexicon/lexicons.ts'
import { Shape } from '../text/document.ts'
import { entriesWithin, lineOf, listEntry } from './entries.ts'
import { type Inquiry, overlaps } from './inquiry.ts'
import { listsOf } from './kinds.ts'
import type { Step } from './shape.ts'
import type { TokenSpan } from './stands.ts'

/** A day of publication to try with, where the article has none. */
const someDay = '2024-06-12'

/** Why the words were not read as a date. */
export function nearDate(inquiry: Inquiry, place: TokenSpan): Step[] {
  const { analyser, analysis, step, words } = inquiry
  const { scene, dates } = analysis
  const never = neverStep(inquiry, place)
  if (never !== undefined) return [never]
  const impossible = dates.warnings.find(
    (warning) => warning.code === 'impossible-date' && overlaps(warning, place),
  )
  if (impossible !== undefined)
    return [
      step(
        'failed',
        'dates/impossible',
        `${impossible.message}; it is a warning of the record`,
        impossible,
      ),
    ]
  const read = dates.mentions.filter((mention) => overlaps(mention, place))
  if (read.length > 0)
    return read.map((mention) =>
      step(
        'outranked',
        mention.rule,
        `the text has ${words(mention)} as the date ${mention.value}; the words are only a part of it`,
        mention,
      ),
    )
  if (dates.publishedAt === undefined) {
    const [mention] = analyser
      .readDates(scene.document, someDay)
      .mentions.filter((one) => overlaps(one, place))
    if (mention !== undefined)
      return [
        step(
          'failed',
          mention.rule,
          `${words(mention)} counts from the day of publication, which the article does not say; send it as publishedAt`,
          mention,
        ),
      ]
  }
  return [step('failed', 'dates/any', missingReason(inquiry, place), partMissing(inquiry, place))]
}

/** A phrase of the list that says what is never a date, over the words. */
function neverStep(inquiry: Inquiry, place: TokenSpan): Step | undefined {
  const { scene } = inquiry.analysis
  const { hits } = scene.document
  const { sentenceAt, step, words } = inquiry
  for (let h = hits.at[sentenceAt(place.first).first]; h < hits.at[place.end]; h++) {
    const tokens = { first: hits.first[h], end: hits.end[h] }
    if (scene.lexicons.listOf[hits.entry[h]] !== listIds['dates.never'] || !overlaps(tokens, place))
      continue
    const entry = listEntry(scene.lexicons.entry(hits.entry[h]))
    return step(
      'blocked',
      entry.list,
      `${lineOf(entry)} says that ${words(tokens)} is never a date; remove the line if it is one`,
      tokens,
    )
  }
  return undefined
}

const numberAt = ({ analysis: { scene } }: Inquiry, { first, end }: TokenSpan): number => {
  for (let i = first; i < end; i++)
    if ((scene.tokens.shape[i] & (Shape.number | Shape.mixed)) !== 0) return i
  return -1
}

const calendarWords = (inquiry: Inquiry, { first, end }: TokenSpan) =>
  entriesWithin(inquiry.analysis.scene, first, end, listsOf.date)

function partMissing(inquiry: Inquiry, place: TokenSpan): TokenSpan {
  const number = numberAt(inquiry, place)
  return number < 0 ? place : { first: number, end: number + 1 }
}

function missingReason(inquiry: Inquiry, place: TokenSpan): string {
  const { words } = inquiry
  const number = numberAt(inquiry, place)
  const names = calendarWords(inquiry, place)
  if (number >= 0 && names.length === 0)
    return `${words({ first: number, end: number + 1 })} is a number without a month, and nothing beside it makes a year or a day of it`
  if (number < 0 && names.length === 0)
    return `no number and no word for a time stands in ${words(place)}; a word such as “yesterday” belongs into lexicons/dates/relative.tsv, a holiday into lexicons/dates/holidays.tsv`
  return `${words(place)} holds words for times (${names.map(({ name }) => name).join(', ')}), but no rule makes a day, month, year or period of them: how long something lasts, how often it happens and the time of day are no dates`
}
