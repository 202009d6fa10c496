import type { View } from './view.ts'
import { Grammar, Part } from './words.ts'

/** What stands between two subjects of an enumeration. */
export const Separator = {
  none: 0,
  comma: 1,
  semicolon: 2,
  and: 3,
  commaAnd: 4,
  /** "such as", "namely", a colon: what follows spells out what stands before. */
  such: 5,
} as const

const commas = new Set([0x2c, 0x3001, 0xff0c])
const semicolons = new Set([0x3b, 0xff1b])
const colon = 0x3a
export const isSemicolon = (view: View, i: number): boolean => semicolons.has(view.tokens.sign[i])

/** Behind "such as", "especially in", "particularly on". */
export function suchEnd(view: View, i: number): number {
  const end = view.partEnd(i)
  const grammar = view.grammarAt(end)
  const leads = grammar === Grammar.in || grammar === Grammar.on || grammar === Grammar.for
  return leads && view.partAt(end) !== Part.idiom ? end + 1 : end
}

/** The separator at token `i`, and the token behind it. */
export function separatorAt(
  view: View,
  i: number,
  limit: number,
): { separator: number; end: number } {
  const none = { separator: Separator.none, end: i }
  if (i >= limit) return none
  if (view.partAt(i) === Part.such) return { separator: Separator.such, end: suchEnd(view, i) }
  const sign = view.tokens.sign[i]
  if (sign === colon && i + 1 < limit) return { separator: Separator.such, end: i + 1 }
  const isComma = commas.has(sign)
  if (!isComma && !semicolons.has(sign)) {
    const end = andEnd(view, i, limit)
    return end > i ? { separator: Separator.and, end } : none
  }
  if (view.partAt(i + 1) === Part.such && i + 1 < limit) {
    return { separator: Separator.such, end: suchEnd(view, i + 1) }
  }
  const end = andEnd(view, i + 1, limit)
  if (semicolons.has(sign)) return { separator: Separator.semicolon, end }
  return { separator: end > i + 1 ? Separator.commaAnd : Separator.comma, end }
}

/** Behind "and", "or", "as well as"; `i` itself when none stands here. */
function andEnd(view: View, i: number, limit: number): number {
  if (i >= limit) return i
  if (view.grammarAt(i) === Grammar.and) return i + 1
  return i + 2 < limit && view.document.text.startsWith('as well as', view.tokens.start[i])
    ? i + 3
    : i
}
