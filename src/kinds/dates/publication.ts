import { Shape, ZoneCode } from '../../text/document.ts'
import { isDash, Sign, type Source, startsLine } from './grammar/source.ts'
import type { Found } from './moment.ts'
import { type DayNumber, dayNumber } from './values/calendar.ts'

/** A full date of the text that may be the day of publication, and how much speaks for it. */
export interface Candidate {
  readonly found: Found
  readonly year: number
  readonly month: number
  readonly day: number
  readonly score: number
  readonly isUpdate: boolean
}

/** From this score on a date counts as the day of publication. */
const convincing = 50

/** Pages are not older than this. */
const web = 1980

/** A date alone in a line has this score or less. */
const loose = 80
const inDateline = 5

/** How many tokens the head of a page is at most. */
const headLength = 220

/** Full dates that stand as a publication date does: labelled, in a dateline, alone in a line of the head or foot. */
export function publicationCandidates(source: Source, founds: readonly Found[]): Candidate[] {
  const candidates: Candidate[] = []
  for (const found of founds) {
    const { moment } = found
    if (moment.kind !== 'calendar') continue
    const { year, month, day } = moment
    if (year === undefined || month === undefined || day === undefined) continue
    const label = labelBefore(source, found.first)
    if (label === 'other') continue
    if (label === undefined && year < web) continue
    const score = scoreOf(source, found, label)
    if (score < convincing) continue
    candidates.push({ found, year, month, day, score, isUpdate: label === 'updated' })
  }
  return withoutListed(source, candidates)
}

/** Unlabelled dates of several days behind running text are those of other news. */
function withoutListed(source: Source, candidates: Candidate[]): Candidate[] {
  const text = textAt(source)
  const isLoose = ({ score, found }: Candidate): boolean => score <= loose && found.first > text
  const days = new Set<DayNumber>()
  for (const candidate of candidates) {
    if (isLoose(candidate)) days.add(dayNumber(candidate.year, candidate.month, candidate.day))
  }
  return days.size > 1 ? candidates.filter((candidate) => !isLoose(candidate)) : candidates
}

/**
 * The middle of the month or season that the head of a page shows, where it shows no day: "[Time: 2020-01]",
 * "May 2021" alone in its line, "Comings and goings: spring 2019" above the text.
 */
export function publicationMonth(source: Source, founds: readonly Found[]): DayNumber | undefined {
  const text = textAt(source)
  for (const found of founds) {
    if (found.first > headLength) return undefined
    const { moment, first } = found
    const isHeadline = first < text && startsLine(source, found.end)
    if (moment.kind === 'season' && moment.year !== undefined && isHeadline) {
      return dayNumber(moment.year, (moment.code - 20) * 3 + 1, middle)
    }
    if (moment.kind !== 'calendar' || moment.day !== undefined) continue
    const { year, month } = moment
    if (year === undefined || month === undefined || year < web) continue
    const isAlone = startsLine(source, first) && wordsAround(source, found) === 0
    if (!isAlone && labelBefore(source, first) !== 'published') continue
    return dayNumber(year, month, middle)
  }
  return undefined
}

const middle = 15

/** A whole sentence is at least this many tokens long. */
const sentenceLength = 12

/** The first token of running text. */
function textAt({ document: { sentences, zones }, tokens }: Source): number {
  const text = sentences.find(
    ({ first, end }) => end - first >= sentenceLength && zones[first] === ZoneCode.body,
  )
  return text?.first ?? tokens.count
}

function scoreOf(source: Source, found: Found, label: string | undefined): number {
  const { document, tokens } = source
  if (label === 'published') return 100
  if (label === 'updated') return 80
  if (isDateline(source, found)) return 90
  if (isOfVisit(source, found)) return 0
  const isHead = found.first < headLength
  const isFoot = found.end > tokens.count - 60
  if (!isHead && !isFoot) return 0
  const words = wordsAround(source, found)
  if (hasTime(source, found.end) && words <= 3 * runningText) return 88
  if (opensText(source, found)) return 70
  const isLine = document.zones[found.first] === ZoneCode.dateline
  // "Source: Press Office of the College   Author: Jan Berg   2019-09-30"
  if (words > 5) return isLine && isHead && words <= 4 * runningText ? headerLine : 0
  const zone = isLine ? inDateline : 0
  // A page may show the day of the visit above the headline, and the article's below it.
  const above = isHead && found.first < headlineAt(source) ? aboveHeadline : 0
  return (isHead ? 75 : 60) + zone - words * 3 - above
}

const aboveHeadline = 6
const headerLine = 55

/** The first token of the headline or, where none is marked, of the text. */
function headlineAt({ document: { sentences, zones } }: Source): number {
  const opening = sentences.find(
    ({ first }) => zones[first] === ZoneCode.headline || zones[first] === ZoneCode.body,
  )
  return opening?.first ?? 0
}

/**
 * The day of the visit, which a page shows in its bar: "• May 5, 2023", or alone in a line above others
 * of the page itself.
 */
export function isOfVisit(source: Source, { first, end }: Found): boolean {
  if (!startsLine(source, end)) return false
  if (startsLine(source, first - 1) && bullets.has(source.sign(first - 1))) return true
  if (first > headLength || !startsLine(source, first)) return false
  return first < headlineAt(source) && source.document.zones[end] === ZoneCode.boilerplate
}

const bullets: ReadonlySet<number> = new Set([0x2022, 0xb7, 0x25cf, 0x2a])

/** "SHARJAH, 2nd May, 2023 (WAM) –", "(Agency - 02nd May, 2023)": at the head of a paragraph, closed by a dash or bracket. */
function isDateline(source: Source, { first, end }: Found): boolean {
  if (first > headLength) return false
  let start = first
  while (start > 0 && !startsLine(source, start) && first - start <= 16) start--
  if (!startsLine(source, start)) return false
  for (let at = start; at < first; at++) {
    const isName = source.capital(at) || source.sign(at) !== 0 || source.digits(at) > 0
    if (!isName && source.term(at).word === undefined) return false
  }
  if (source.sign(end) === Sign.close && opensBracket(source, start, first)) return true
  let at = end
  if (source.sign(at) === Sign.open) {
    while (at < end + 10 && source.sign(at) !== Sign.close) at++
    at++
    if (source.sign(at) === Sign.colon) return true
  }
  // "LIMA / Newswire / May 5, 2023 /"
  const isSlashed = source.sign(at) === Sign.slash && source.sign(first - 1) === Sign.slash
  const closes = isDash(source.sign(at)) || isSlashed
  return closes && !source.glued(at) && start < first
}

/** "(Agency - 02nd May, 2023)", "LIMA, (Agency - 02nd May, 2023)". */
function opensBracket(source: Source, start: number, first: number): boolean {
  if (source.sign(start) === Sign.open) return true
  if ((source.tokens.shape[start] & Shape.allCaps) === 0) return false
  for (let at = start; at < first; at++) if (source.sign(at) === Sign.open) return true
  return false
}

/** What a label right before the date calls it: "Posted on", "Date:". */
export function labelBefore(source: Source, first: number): string | undefined {
  const { hits } = source.document
  let behind = first
  let colon = false
  while (behind > 0 && behind > first - 3) {
    const sign = source.sign(behind - 1)
    const isLink = sign === Sign.colon || sign === 0xff1a || sign === Sign.dot || sign === 0x7c
    if (!isLink && !isDash(sign) && !source.is(behind - 1, 'on')) break
    colon ||= sign === Sign.colon || sign === 0xff1a
    behind--
  }
  let found: string | undefined
  let longest = 0
  for (let at = Math.max(0, behind - 5); at < first; at++) {
    for (let h = hits.at[at]; h < hits.at[at + 1]; h++) {
      const end = hits.end[h]
      if (end !== behind && end !== behind + 1 && end !== first) continue
      const label = source.terms.label(hits.entry[h])
      if (label === undefined || end - at <= longest) continue
      // "the date 5 May" is no label, "Date: 5 May" is one.
      if (!colon && !startsLine(source, at) && !isVerbal(source, at)) continue
      longest = end - at
      found = label
    }
  }
  return found
}

/** "Published 5 May", "Posted May 5", "Updated …" in the middle of a line, with a capital. */
const isVerbal = (source: Source, i: number): boolean =>
  source.capital(i) && source.text(i).endsWith('ed')

/** "10:20" or "at 10:20" behind the date. */
function hasTime(source: Source, end: number): boolean {
  for (let at = end; at < end + 4; at++) {
    if (
      source.digits(at) > 0 &&
      source.sign(at + 1) === Sign.colon &&
      source.digits(at + 2) === 2
    ) {
      return true
    }
  }
  return false
}

/** "[2023-11-13] On November 10 …", "2023-11-13 On …": a date as pages write them, before the first word. */
function opensText(source: Source, { first, rule }: Found): boolean {
  if (rule !== 'dates/iso' && rule !== 'dates/numeric') return false
  const isOpen = source.sign(first - 1) === 0x5b || source.sign(first - 1) === 0x3010
  return startsLine(source, isOpen ? first - 1 : first)
}

/** "14 Aug 2019 | 0 Comments", "Lima · 5 May 2023 · News": signs that divide a line of the head. */
const bars: ReadonlySet<number> = new Set([Sign.bar, 0x2022, 0xb7, 0x25cf, 0xff5c])

/** How many words stand with the date in its part of the line; words in small letters weigh more. */
function wordsAround(source: Source, { first, end }: Found): number {
  const { shape, count } = source.tokens
  const isEdge = (at: number): boolean => startsLine(source, at) || bars.has(source.sign(at))
  let words = 0
  const take = (at: number): void => {
    if ((shape[at] & Shape.word) === 0) return
    const isLow = (shape[at] & (Shape.capital | Shape.cjk)) === 0
    words += isLow && source.term(at).word === undefined ? runningText : 1
  }
  // "Rector meets ambassador2021-03-18 10:20": what is glued to the date is the headline.
  const isGlued = source.glued(first) && (shape[first - 1] & Shape.word) !== 0
  const isOpen = (at: number): boolean => at > 0 && !startsLine(source, at) && !isGlued
  for (let at = first; isOpen(at) && !bars.has(source.sign(at - 1)) && words <= 24; at--)
    take(at - 1)
  for (let at = end; at < count && !isEdge(at) && words <= 24; at++) take(at)
  return words
}

/** One word in small letters weighs this much: a line of them is no date line. */
const runningText = 3
