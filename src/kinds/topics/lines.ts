import { type Document, type Sentence, Shape } from '../../text/document.ts'
import { Part } from './words.ts'

/** Most items that one lead announces, in sentences. */
const mostItems = 16

/** A line that announces a list: "The memorandum covers the following areas:" */
export const announces = ({ tokens }: Document, { first, end }: Sentence): boolean => {
  const last = end - 1
  return tokens.sign[last] === colon || (last > first && tokens.sign[last - 1] === colon)
}

/** A short heading over a list: "<Main items of collaboration>" */
export const isHeadingOf = ({ first, end }: Sentence, partAt: (i: number) => number): boolean => {
  if (end - first > 10) return false
  let isCooperation = false
  let isField = false
  for (let i = first; i < end; i++) {
    const part = partAt(i)
    if (part === Part.cooperation || part === Part.document) isCooperation = true
    else if (part === Part.area || part === Part.matter || part === Part.thing) isField = true
  }
  return isCooperation && isField
}

/** The sentences behind `lead` that are items of its list. */
export function itemLines(document: Document, lead: Sentence): Sentence[] {
  const { sentences, tokens } = document
  const items: Sentence[] = []
  for (let k = lead.index + 1; k < sentences.length && items.length < mostItems; k++) {
    const sentence = sentences[k]
    const goesOn = items.length > 0 && isSemicolon(tokens.sign[sentence.first - 1])
    const ends = isSemicolon(tokens.sign[sentence.end - 1])
    if (markerEnd(document, sentence.first, sentence.end) === 0 && !goesOn && !ends) break
    items.push(sentence)
  }
  return items
}

/** Where each item of a line begins, behind its mark; a reader may have joined lines: "(1) … (2) …". */
export function itemStarts(document: Document, { first, end }: Sentence): number[] {
  const starts = [markerEnd(document, first, end) || first]
  for (let i = first + 1; i < end; i++) {
    if ((document.tokens.shape[i] & Shape.newLine) === 0) continue
    const behind = markerEnd(document, i, end)
    if (behind > 0) starts.push(behind)
  }
  return starts
}

/** Behind "1.", "(2)", "b)", "①", "-" at the head of a line; 0 where none stands. */
export function markerEnd({ text, tokens }: Document, i: number, limit: number): number {
  if (i + 1 >= limit) return 0
  if (bullets.has(tokens.sign[i])) return i + 1
  // A bullet that lost its font: "o   Exchange of teachers"
  if (text.slice(tokens.start[i], tokens.end[i]) === 'o') return i + 1
  const opens = brackets.has(tokens.sign[i])
  const at = opens ? i + 1 : i
  const size = tokens.end[at] - tokens.start[at]
  if (
    size > 4 ||
    !/^(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)]?$/iu.test(text.slice(tokens.start[at], tokens.end[at]))
  )
    return 0
  const closes = closing.has(tokens.sign[at + 1])
  if (opens) return closes ? at + 2 : 0
  if (closes || tokens.sign[at + 1] === dot) return at + 2 < limit ? at + 2 : 0
  return /[.)]$/u.test(text.slice(tokens.start[at], tokens.end[at])) ? at + 1 : 0
}

const colon = 0x3a
const dot = 0x2e
const brackets = new Set([0x28, 0xff08])
const closing = new Set([0x29, 0xff09, 0x3001])
const bullets = new Set([
  0x2022, 0xb7, 0x25cf, 0x25aa, 0x25a0, 0x2d, 0x2013, 0x2014, 0x2a, 0x2192, 0x27a2, 0x2460, 0x2461,
  0x2462, 0x2463, 0x2464, 0x2465, 0x2466, 0x2467, 0x2468,
])
const isSemicolon = (sign: number): boolean => sign === 0x3b || sign === 0xff1b
