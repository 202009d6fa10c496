import { type BylineFacts, isByline, markWriters } from './byline.ts'
import { type DatelineFacts, datelineEnd } from './dateline.ts'
import { Shape, type Tokens, ZoneCode } from './document.ts'
import { type HeadlineFacts, headlineOf } from './headline.ts'
import {
  endsSentence,
  isColon,
  isRunning,
  isSame,
  isSentence,
  type Line,
  linesOf,
} from './lines.ts'

/** What the zoner has to know of words and phrases. */
export interface ZoneFacts extends HeadlineFacts, DatelineFacts, BylineFacts {
  /** Number of tokens of the furniture phrase ("share this", "copyright") that begins at token `i`, 0 for none. */
  furnitureAt(i: number): number
  /** The same for a heading behind which a list of links follows ("Related news"). */
  linkHeadingAt(i: number): number
  /** The same for an item of a menu ("About us"). */
  menuItemAt(i: number): number
  /** Does the name of a newspaper or of another medium end at token `i`? */
  endsMedium(i: number): boolean
  /** "contact", "enquiries" */
  isContact(word: number): boolean
  /** Is token `i` a number such as 2023? */
  isYear(i: number): boolean
}

/** So many steps are a breadcrumb for sure, be it one to the news of a month. */
const trail = 2
/** A phrase of so many words is furniture even where it opens a sentence: "All rights reserved". */
const surePhrase = 3
/** The longest sentence about the page itself, in words. */
const longestNotice = 40

/** Fills in the zone, a `ZoneCode`, of each token of `[from, end)`. */
export function zonesOf(
  tokens: Tokens,
  from: number,
  end: number,
  facts: ZoneFacts,
  zones: Uint8Array,
): void {
  const lines = linesOf(tokens, from, end)
  const found = lines.map((line) => zoneOfLine(tokens, line, facts))
  const headline = headlineOf(tokens, lines, facts, (index) => found[index] === ZoneCode.body)
  let inLinks = false
  // Dates behind a heading of links stay those of other news, even behind their running teasers.
  let behindLinks = false
  let hasBegun = false
  for (const [index, line] of lines.entries()) {
    let zone = found[index]
    const isLink = index > 0 && !isRunning(line) && isLinkHeading(line, facts)
    const opens = zone === ZoneCode.dateline && !hasBegun && opensArticle(lines[index + 1])
    if (index === headline || opens) behindLinks = false
    else if (isLink) behindLinks = true
    if (isRunning(line) || index === headline || opens) inLinks = false
    else if (isLink) inLinks = true
    hasBegun ||= isRunning(line) && !behindLinks
    const isPlainLine = zone === ZoneCode.body && !isRunning(line)
    if (index === headline) zone = ZoneCode.headline
    else if (isPlainLine && headline >= 0 && isSame(tokens, line, lines[headline]))
      zone = ZoneCode.headline
    else if (index === 0 && isPlainLine && headline > 0 && isMasthead(tokens, line, facts))
      zone = ZoneCode.byline
    else if (isDateLabel(tokens, line, found[index + 1])) zone = ZoneCode.dateline
    else if (behindLinks && zone === ZoneCode.dateline) zone = ZoneCode.boilerplate
    else if (inLinks || (isPlainLine && index < headline && !isSentence(tokens, line)))
      zone = ZoneCode.boilerplate
    zones.fill(zone, line.first, line.end)
    if (zone === ZoneCode.body)
      zones.fill(ZoneCode.dateline, line.first, datelineEnd(tokens, line, facts))
    if (!isRunning(line) && line.colons > 0) markWriters(tokens, line, facts, zones)
  }
}

function zoneOfLine(tokens: Tokens, line: Line, facts: ZoneFacts): number {
  if (line.crumbs < trail && isDateLine(tokens, line, facts)) return ZoneCode.dateline
  const furniture = furnitureAt(tokens, line, facts)
  if (furniture >= surePhrase && line.words <= longestNotice) return ZoneCode.boilerplate
  if (isByline(tokens, line, facts)) return ZoneCode.byline
  if (isRunning(line)) return ZoneCode.body
  if (line.words === 0) return line.addresses > 0 ? ZoneCode.boilerplate : ZoneCode.body
  if (isSentence(tokens, line)) return ZoneCode.body
  const isFurniture =
    furniture > 0 && !isText(line, furniture) && !namesContact(tokens, line, facts)
  return isFurniture || isBreadcrumb(line) || isMenu(tokens, line, facts) || isAddress(line)
    ? ZoneCode.boilerplate
    : ZoneCode.body
}

/** "The Harbor Ledger", "ChemTrade Weekly » People": the paper's name at the head of its page says who wrote it. */
function isMasthead(tokens: Tokens, { first, end }: Line, facts: ZoneFacts): boolean {
  let last = first
  while (last < end && (tokens.shape[last] & Shape.word) !== 0) {
    if ((tokens.shape[last] & Shape.capital) === 0 && last > first) return false
    last++
  }
  return last - first >= 2 && last - first <= longestMasthead && facts.endsMedium(last - 1)
}

const longestMasthead = 5

/** "More than 20 people took" in a wrapped paragraph: one word of furniture opens a line of text as well. */
const isText = ({ words, lower }: Line, furniture: number): boolean =>
  furniture === 1 && words > longestItem && lower * 2 > words

const longestItem = 10

/** "Press contact: Vlasta Ode, Office of the Secretary General": somebody is named whom to ask. */
function namesContact(tokens: Tokens, { first, end }: Line, facts: ZoneFacts): boolean {
  let i = first
  while (i < end && i - first < 4 && !isColon(tokens, i)) i++
  if (i + 2 >= end || !isColon(tokens, i) || i === first) return false
  const isName = (at: number): boolean =>
    (tokens.shape[at] & (Shape.word | Shape.capital)) === (Shape.word | Shape.capital)
  return (
    facts.isContact(tokens.word[i - 1]) &&
    isName(i + 1) &&
    isName(i + 2) &&
    !facts.isCommon(tokens.word[i + 2])
  )
}

/** A number of registration may begin with a sign of its province. */
const furnitureAt = (tokens: Tokens, { first, end }: Line, facts: ZoneFacts): number => {
  const isProvince = (tokens.shape[first] & Shape.cjk) !== 0 && first + 1 < end
  return facts.furnitureAt(first) || (isProvince ? facts.furnitureAt(first + 1) : 0)
}

const isLinkHeading = ({ first, end }: Line, facts: ZoneFacts): boolean =>
  end - first <= 6 && facts.linkHeadingAt(first) > 0

/** "Home > News > Content" */
const isBreadcrumb = ({ crumbs, words }: Line): boolean =>
  crumbs >= trail || (crumbs === 1 && words <= 8)

/** Running text right behind a date: the article begins, though a menu ("Latest news") stands above. */
const opensArticle = (next: Line | undefined): boolean => next !== undefined && isRunning(next)

/** A line that names nothing but items of a menu. */
function isMenu(tokens: Tokens, line: Line, facts: ZoneFacts): boolean {
  let items = 0
  let i = line.first
  while (i < line.end) {
    const length = facts.menuItemAt(i)
    if (length === 0 && (tokens.shape[i] & (Shape.word | Shape.number)) !== 0) return false
    if (length > 0) items++
    i += Math.max(length, 1)
  }
  return items > 0
}

/** "No. 7098 Liuxian Avenue, … Postcode:518055": a line with a post code or a web address. */
const isAddress = ({ postCodes, addresses, commas, words }: Line): boolean =>
  postCodes + addresses > 0 && (commas >= 2 || words <= 4)

/** "Date: Nov 13, 2023", "Updated 2023-11-13 10:20": a date and hardly anything else. */
function isDateLine(tokens: Tokens, line: Line, facts: ZoneFacts): boolean {
  if (line.numbers === 0 || line.words > 16 || (line.lower >= 2 && endsSentence(tokens, line)))
    return false
  let months = 0
  let years = 0
  for (let i = line.first; i < line.end; i++) {
    if (facts.isMonth(tokens.word[i])) months++
    else if (facts.isYear(i)) years++
  }
  if (months === 0 && (years === 0 || line.numbers < 3)) return false
  return line.words - months <= (line.colons >= 2 && line.cjk === 0 ? 10 : 4)
}

/** "Release time:" above the line of the date. */
const isDateLabel = (tokens: Tokens, line: Line, next: number | undefined): boolean =>
  next === ZoneCode.dateline && line.words <= 4 && isColon(tokens, line.end - 1)
