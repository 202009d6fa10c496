import { Shape, type Tokens, ZoneCode } from './document.ts'
import { isColon, isSentence, type Line } from './lines.ts'

export interface BylineFacts {
  /** Number of tokens of the words at token `i` that open a byline ("By", "Reporter", "Photo by"), 0 for none. */
  bylineCueAt(i: number): number
  /** The word "by". */
  readonly by: number
}

/** "(Wang Kang, Huawei IASC)" as a line of its own, "By Jane Doe", "Reporter: Li Ming". */
export function isByline(tokens: Tokens, line: Line, facts: BylineFacts): boolean {
  const { words, capitals, first, end } = line
  if (words > 14 || words === 0) return false
  const isOpen = tokens.sign[first] === 0x28 || tokens.sign[first] === 0xff08
  const last = tokens.sign[end - 1]
  const isBracketed = isOpen && (last === 0x29 || last === 0xff09)
  const at = isOpen ? first + 1 : first
  const cue = facts.bylineCueAt(at)
  if (cue > 0 && (isBracketed || !isSentence(tokens, line)))
    return namesSomebody(tokens, at, at + cue, line, facts)
  return isBracketed && words <= 8 && capitals === words
}

/** Somebody's name follows the cue; one such as "Report" needs a colon, or nothing but a name behind it. */
function namesSomebody(
  tokens: Tokens,
  from: number,
  cueEnd: number,
  { end, words, lower }: Line,
  facts: BylineFacts,
): boolean {
  let i = cueEnd
  while (i < end && (tokens.shape[i] & Shape.sign) !== 0) i++
  if (i === end || (tokens.shape[i] & (Shape.capital | Shape.cjk)) === 0) return false
  const isSure = cueEnd - from > 1 || i > cueEnd || tokens.word[from] === facts.by
  return isSure || (lower === 0 && words <= 4)
}

/** Words of a writer's name, and of the words before its colon. */
const longestWriter = 4
/** So many blanks part one particular from the next. */
const wideGap = 3

/** "Author: Meng Xi   Views: 216", "作者:李明": marks writers among other particulars of a page. */
export function markWriters(
  tokens: Tokens,
  line: Line,
  facts: BylineFacts,
  zones: Uint8Array,
): void {
  for (let colon = line.first + 1; colon < line.end - 1; colon++) {
    if (!isColon(tokens, colon)) continue
    const cue = cueBefore(tokens, line, colon, facts)
    if (cue < 0) continue
    let end = colon + 1
    while (end < line.end && end - colon <= longestWriter && isNamePart(tokens, end, colon, line))
      end++
    // "Source: Office of News" goes on behind its capital.
    const goesOn = end < line.end && isLower(tokens, end) && isNear(tokens, end)
    if (end > colon + 1 && !goesOn) zones.fill(ZoneCode.byline, cue, end)
  }
}

function cueBefore(tokens: Tokens, line: Line, colon: number, facts: BylineFacts): number {
  for (let i = Math.max(line.first, colon - longestWriter); i < colon; i++)
    if (facts.bylineCueAt(i) === colon - i && (tokens.shape[i] & Shape.word) !== 0) return i
  return -1
}

function isNamePart(tokens: Tokens, i: number, colon: number, line: Line): boolean {
  if ((tokens.shape[i] & (Shape.capital | Shape.cjk)) === 0) return false
  const isLabel = i + 1 < line.end && isColon(tokens, i + 1)
  return !isLabel && (i === colon + 1 || isNear(tokens, i))
}

const isNear = (tokens: Tokens, i: number): boolean => tokens.start[i] - tokens.end[i - 1] < wideGap

const isLower = (tokens: Tokens, i: number): boolean =>
  (tokens.shape[i] & (Shape.word | Shape.capital | Shape.cjk)) === Shape.word
