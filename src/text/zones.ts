import { Shape, type Tokens, ZoneCode } from './document.ts'

/** What the zoner has to know of words and phrases. */
export interface ZoneFacts {
  /** Number of tokens of the furniture phrase ("share this", "copyright") that begins at token `i`, 0 for none. */
  furnitureAt(i: number): number
  /** The same for a heading behind which a list of links follows ("Related news"). */
  linkHeadingAt(i: number): number
  /** The same for the words that open a byline ("By", "Reporter", "Photo by"). */
  bylineCueAt(i: number): number
  /** The same for an item of a menu ("About us"). */
  menuItemAt(i: number): number
  isMonth(word: number): boolean
  isPlace(word: number): boolean
  isCommon(word: number): boolean
}

interface Line {
  readonly first: number
  readonly end: number
}

const breadcrumb = new Set([0x3e, 0xbb, 0x203a, 0x2192])
const finals = new Set([0x2e, 0x21, 0x3f, 0x3002, 0x3a, 0x3b, 0x2026])
const dashes = new Set([0x2d, 0x2013, 0x2014, 0x2015])

/** A line with this many words is running text, not furniture. */
const runningText = 14
/** The headline stands among the first lines or nowhere. */
const headlineWithin = 25

/** The zone of each token, a `ZoneCode`. `parts` are tokens at which a new field of the request begins. */
export function zonesOf(
  tokens: Tokens,
  from: number,
  end: number,
  facts: ZoneFacts,
  zones: Uint8Array,
): void {
  const lines = linesOf(tokens, from, end)
  const headline = headlineOf(tokens, lines, facts)
  let inLinks = false
  for (const [index, line] of lines.entries()) {
    const isRunning = isRunningText(tokens, line)
    if (isRunning) inLinks = false
    const zone = zoneOfLine(tokens, line, facts, isRunning)
    const isLinkHeading =
      !isRunning && line.end - line.first <= 6 && facts.linkHeadingAt(line.first) > 0 && index > 0
    if (isLinkHeading) inLinks = true
    if (index < headline && !isRunning && zone === ZoneCode.body)
      fill(zones, line, ZoneCode.boilerplate)
    else if (index === headline) fill(zones, line, ZoneCode.headline)
    else if (inLinks) fill(zones, line, ZoneCode.boilerplate)
    else fill(zones, line, zone)
    if (zones[line.first] === ZoneCode.body) markDateline(tokens, line, facts, zones)
    if (!isRunning) markLabelled(tokens, line, facts, zones)
  }
}

function linesOf(tokens: Tokens, from: number, end: number): Line[] {
  const lines: Line[] = []
  let first = from
  for (let i = from + 1; i <= end; i++) {
    if (i < end && (tokens.shape[i] & (Shape.newLine | Shape.newParagraph)) === 0) continue
    lines.push({ first, end: i })
    first = i
  }
  return lines
}

const fill = (zones: Uint8Array, line: Line, zone: number): void => {
  zones.fill(zone, line.first, line.end)
}

function wordsIn(tokens: Tokens, line: Line): number {
  let count = 0
  for (let i = line.first; i < line.end; i++) if ((tokens.shape[i] & Shape.word) !== 0) count++
  return count
}

const endsFinal = (tokens: Tokens, line: Line): boolean => finals.has(tokens.sign[line.end - 1])

function isRunningText(tokens: Tokens, line: Line): boolean {
  let lower = 0
  for (let i = line.first; i < line.end; i++) {
    if ((tokens.shape[i] & (Shape.word | Shape.capital)) === Shape.word) lower++
  }
  return lower >= runningText
}

function zoneOfLine(tokens: Tokens, line: Line, facts: ZoneFacts, isRunning: boolean): number {
  if (isByline(tokens, line, facts)) return ZoneCode.byline
  if (isRunning) return ZoneCode.body
  if (isDateLine(tokens, line, facts)) return ZoneCode.dateline
  const words = wordsIn(tokens, line)
  if (words === 0) return ZoneCode.body
  if (facts.furnitureAt(line.first) > 0 && (!endsFinal(tokens, line) || words < 8))
    return ZoneCode.boilerplate
  if (isBreadcrumb(tokens, line) || isMenu(tokens, line, facts) || isAddress(tokens, line)) {
    return ZoneCode.boilerplate
  }
  return ZoneCode.body
}

/** "Home > News > Content" */
function isBreadcrumb(tokens: Tokens, line: Line): boolean {
  let marks = 0
  for (let i = line.first; i < line.end; i++) if (breadcrumb.has(tokens.sign[i])) marks++
  return marks >= 2 || (marks === 1 && wordsIn(tokens, line) <= 8)
}

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

/** "No. 7098 Liuxian Avenue, … Postcode:518055": a line with a long number, a house number and no verb's length. */
function isAddress(tokens: Tokens, line: Line): boolean {
  if (endsFinal(tokens, line) && wordsIn(tokens, line) > 12) return false
  let postal = 0
  let commas = 0
  for (let i = line.first; i < line.end; i++) {
    const size = tokens.end[i] - tokens.start[i]
    if ((tokens.shape[i] & Shape.number) !== 0 && (size === 5 || size === 6)) postal++
    if ((tokens.shape[i] & Shape.address) !== 0) postal++
    if (tokens.sign[i] === 0x2c) commas++
  }
  return postal > 0 && (commas >= 2 || wordsIn(tokens, line) <= 4)
}

/** "Date: Nov 13, 2023", "Updated 2023-11-13 10:20": a date and hardly anything else. */
function isDateLine(tokens: Tokens, line: Line, facts: ZoneFacts): boolean {
  let digits = 0
  let months = 0
  let others = 0
  for (let i = line.first; i < line.end; i++) {
    if ((tokens.shape[i] & Shape.number) !== 0) digits++
    else if (facts.isMonth(tokens.word[i])) months++
    else if ((tokens.shape[i] & Shape.word) !== 0) others++
  }
  return (months > 0 ? digits >= 1 : digits >= 3) && others <= 4 && line.end - line.first <= 24
}

/** "(Wang Kang, Huawei IASC)" as a line of its own, "By Jane Doe", "Reporter: Li Ming". */
function isByline(tokens: Tokens, line: Line, facts: ZoneFacts): boolean {
  const words = wordsIn(tokens, line)
  if (words > 14 || words === 0) return false
  if (facts.bylineCueAt(line.first) > 0) return capitalsIn(tokens, line) >= 2
  const opens = tokens.sign[line.first] === 0x28 || tokens.sign[line.first] === 0xff08
  if (opens && facts.bylineCueAt(line.first + 1) > 0) return true
  const last = tokens.sign[line.end - 1]
  const closed = opens && (last === 0x29 || last === 0xff09)
  return closed && words <= 8 && capitalsIn(tokens, line) === words
}

function capitalsIn(tokens: Tokens, line: Line): number {
  let count = 0
  for (let i = line.first; i < line.end; i++) if ((tokens.shape[i] & Shape.capital) !== 0) count++
  return count
}

/**
 * Index of the headline's line, -1 when the text has none: the line among the first ones, before
 * the first running paragraph, that shares most capitalised words with that paragraph.
 */
function headlineOf(tokens: Tokens, lines: readonly Line[], facts: ZoneFacts): number {
  const bodyAt = lines.findIndex((line) => isRunningText(tokens, line) && endsFinal(tokens, line))
  const candidates = lines.slice(0, Math.min(bodyAt < 0 ? 0 : bodyAt, headlineWithin))
  if (candidates.length === 0) return -1
  const names = new Set<number>()
  for (const line of lines.slice(bodyAt, bodyAt + 3)) {
    for (let i = line.first; i < line.end; i++) {
      if ((tokens.shape[i] & Shape.word) !== 0 && !facts.isCommon(tokens.word[i]))
        names.add(keyOf(tokens, i))
    }
  }
  let best = -1
  let bestScore = 0
  for (const [index, line] of candidates.entries()) {
    const words = wordsIn(tokens, line)
    if (words < 3 || words > 45) continue
    if (zoneOfLine(tokens, line, facts, false) !== ZoneCode.body) continue
    let shared = 0
    for (let i = line.first; i < line.end; i++) {
      if ((tokens.shape[i] & Shape.word) !== 0 && names.has(keyOf(tokens, i))) shared++
    }
    const score = shared + Math.min(words, 12) / 24 - (endsFinal(tokens, line) ? 1 : 0)
    if (score > bestScore) {
      best = index
      bestScore = score
    }
  }
  return bestScore >= 1 || candidates.length <= 2 ? best : -1
}

/** One number for equal words: the list's, or for unknown ones a mix of length and the places' characters. */
const keyOf = (tokens: Tokens, i: number): number =>
  tokens.word[i] !== 0 ? tokens.word[i] : -(tokens.end[i] - tokens.start[i]) - 1

/** "Author: Meng Xi   Views: 216", "作者:李明": a writer among other particulars of a page. */
function markLabelled(tokens: Tokens, line: Line, facts: ZoneFacts, zones: Uint8Array): void {
  for (let colon = line.first + 1; colon < line.end - 1; colon++) {
    if (tokens.sign[colon] !== 0x3a && tokens.sign[colon] !== 0xff1a) continue
    const cue = cueBefore(tokens, line, colon, facts)
    if (cue < 0) continue
    let end = colon + 1
    while (end < line.end && end - colon <= longestWriter && isNamePart(tokens, end, colon)) end++
    if (end > colon + 1) zones.fill(ZoneCode.byline, cue, end)
  }
}

/** Words of a writer's name. */
const longestWriter = 4
/** So many blanks part one particular from the next. */
const wideGap = 3

function cueBefore(tokens: Tokens, line: Line, colon: number, facts: ZoneFacts): number {
  for (let i = Math.max(line.first, colon - 4); i < colon; i++)
    if (facts.bylineCueAt(i) === colon - i && (tokens.shape[i] & Shape.word) !== 0) return i
  return -1
}

function isNamePart(tokens: Tokens, i: number, colon: number): boolean {
  if ((tokens.shape[i] & (Shape.capital | Shape.cjk)) === 0) return false
  return i === colon + 1 || tokens.start[i] - tokens.end[i - 1] < wideGap
}

/** "SHENZHEN, Nov. 13 (Xinhua) —" at the head of a paragraph. */
function markDateline(tokens: Tokens, line: Line, facts: ZoneFacts, zones: Uint8Array): void {
  const first = tokens.shape[line.first]
  if ((first & Shape.capital) === 0) return
  if ((first & Shape.allCaps) === 0 && !facts.isPlace(tokens.word[line.first])) return
  let months = 0
  let brackets = 0
  for (let i = line.first; i < Math.min(line.end, line.first + 20); i++) {
    const shape = tokens.shape[i]
    if (dashes.has(tokens.sign[i]) && (shape & Shape.glued) === 0) {
      if (months + brackets > 0 || i - line.first <= 4) {
        zones.fill(ZoneCode.dateline, line.first, i + 1)
      }
      return
    }
    if (facts.isMonth(tokens.word[i])) months++
    else if (tokens.sign[i] === 0x28) brackets++
    else if ((shape & (Shape.word | Shape.capital)) === Shape.word && brackets === 0) return
  }
}
