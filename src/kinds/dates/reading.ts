import type { Lexicons } from '../../lexicon/lexicons.ts'
import { words, ZoneCode } from '../../text/document.ts'
import { isNowadays } from './lean.ts'
import type { DateMention, DateReading, DateWarning } from './mention.ts'
import type { Found } from './moment.ts'
import { type Candidate, isOfVisit, labelBefore, publicationCandidates } from './publication.ts'
import type { Findings } from './reader.ts'
import { createStory } from './story.ts'
import { type DayNumber, dayNumber, longestMonth, monthLength } from './values/calendar.ts'
import { resolve } from './values/resolve.ts'
import { dayText, type Value } from './values/value.ts'

/** Finds the anchor, then resolves each expression from it. */
export function readDates(
  { source, founds, impossible }: Findings,
  lexicons: Lexicons,
  publishedAt: string | undefined,
): DateReading {
  const { document } = source
  const warnings: DateWarning[] = impossible.map(({ first, end }) => ({
    code: 'impossible-date',
    message: `"${words(document, first, end)}" is no day of the calendar`,
    first,
    end,
  }))
  const candidates = publicationCandidates(source, founds)
  const chosen = choose(candidates)
  const given = parseDay(publishedAt)
  const day = given ?? (chosen && dayOf(chosen))
  // What an agency wrote "today" may be published elsewhere a day or two later.
  const written = chosen !== undefined && isSameNews(chosen, day) ? dayOf(chosen) : day
  warnings.push(...conflicts(candidates, chosen, given))

  const story = createStory(source, lexicons, { founds, day: written })
  const mentions: DateMention[] = []
  let publishedMention: DateMention | undefined
  const read = (found: Found): void => {
    const isPublication = found === chosen?.found
    if (!isPublication && document.zones[found.first] === ZoneCode.boilerplate) return
    // "Posted 9 years ago" was counted from the day of the visit.
    if (found.moment.kind === 'shift' && labelBefore(source, found.first) !== undefined) return
    if (isToday(found) && isNowadays(source, lexicons, found)) return
    const value = resolve(found.moment, story.anchorOf(found))
    if (value === undefined) {
      const before = mentions.length
      for (const end of found.ends ?? []) read(end)
      if (mentions.length === before + 2) {
        warnings.push(backwardsWarning(found, words(document, found.first, found.end)))
      }
      return
    }
    const mention = mentionOf(found, value)
    mentions.push(mention)
    if (isPublication) publishedMention = mention
    else if (!isOfVisit(source, found)) story.tell(found, value)
    if (value.weekdayDiffers === true) {
      warnings.push(weekdayWarning(found, words(document, found.first, found.end)))
    }
  }
  for (const found of founds) read(found)
  const published = day === undefined ? undefined : dayText(day)
  return {
    mentions,
    publishedAt: published,
    publishedMention: publishedMention?.value === published ? publishedMention : undefined,
    warnings,
  }
}

/** The bare word "today". */
const isToday = ({ moment, partOfDay }: Found): boolean =>
  moment.kind === 'shift' &&
  moment.from === undefined &&
  moment.steps[0].count === 0 &&
  partOfDay === undefined

const mentionOf = (found: Found, value: Value): DateMention => ({
  first: found.first,
  end: found.end,
  value: value.text,
  precision: value.precision,
  inferred: [...value.inferred],
  partOfDay: found.partOfDay,
  rule: found.rule,
  confidence: Math.round(found.confidence * (value.inferred.length > 0 ? 0.97 : 1) * 100) / 100,
})

const weekdayWarning = ({ first, end }: Found, text: string): DateWarning => ({
  code: 'weekday-differs',
  message: `"${text}" names another weekday than that of its date`,
  first,
  end,
})

const backwardsWarning = ({ first, end }: Found, text: string): DateWarning => ({
  code: 'range-backwards',
  message: `"${text}" is no period, as its end is not behind its beginning; both were read alone`,
  first,
  end,
})

/** The best candidate, the first among equals; an update only where nothing says when it was published. */
function choose(candidates: readonly Candidate[]): Candidate | undefined {
  let best: Candidate | undefined
  for (const candidate of candidates) {
    if (best === undefined || candidate.score > best.score) best = candidate
  }
  return best
}

const dayOf = ({ year, month, day }: Candidate): DayNumber => dayNumber(year, month, day)

/** How many days later than its own date an article may be published again. */
const daysLater = 3

const isSameNews = (chosen: Candidate, day: DayNumber | undefined): boolean =>
  day !== undefined && !chosen.isUpdate && Math.abs(dayOf(chosen) - day) <= daysLater

/** From this score on a second publication date is worth a warning; more, where the first was given. */
const worthWarning = { found: 70, given: 85 }

function conflicts(
  candidates: readonly Candidate[],
  chosen: Candidate | undefined,
  given: DayNumber | undefined,
): DateWarning[] {
  if (chosen === undefined) return []
  const day = given ?? dayOf(chosen)
  const least = given === undefined ? worthWarning.found : worthWarning.given
  const rivals = candidates.filter(
    (candidate) => dayOf(candidate) !== day && !candidate.isUpdate && candidate.score >= least,
  )
  return rivals.slice(0, 1).map(({ found: { first, end } }) => ({
    code: 'publication-date-conflict',
    message: `the text shows another publication date beside ${dayText(day)}`,
    first,
    end,
  }))
}

const dayPattern = /^(\d{4})-(\d\d)-(\d\d)/u

function parseDay(text: string | undefined): DayNumber | undefined {
  const match = text === undefined ? null : dayPattern.exec(text)
  if (match === null) return undefined
  const [year, month, day] = match.slice(1).map(Number)
  if (month < 1 || month > 12 || day < 1 || day > longestMonth(month)) return undefined
  return day > monthLength(year, month) ? undefined : dayNumber(year, month, day)
}
