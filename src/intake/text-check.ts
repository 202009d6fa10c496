import { type Failure, fail } from '../failure.ts'
import type { Warning } from '../record.ts'

/** Why this text cannot be read at all, if it cannot. */
export function textFailure(text: string, most: number): Failure | undefined {
  if (text.length > most) {
    const message = `expected at most ${most} UTF-16 code units of text, got ${text.length}; send it in parts`
    return fail('text-too-large', message, { limit: most, size: text.length }).failure
  }
  if (!/\S/u.test(text)) {
    const got = text === '' ? 'an empty text' : `${text.length} blank characters`
    return fail('empty-text', `expected the text of an article, got ${got}`).failure
  }
  const { count } = unreadable(text)
  if (count < 4 || count * 20 <= text.length) return undefined
  const message = `expected the text of an article, got binary content: ${count} of ${text.length} characters are control characters`
  return fail('binary-text', message).failure
}

/** What is odd in a text that is read all the same. */
export function textWarnings(text: string): Warning[] {
  const { count, first } = unreadable(text)
  const lone = loneSurrogates(text)
  const warnings: Warning[] = []
  if (count > 0) {
    const message = `${count} control or replacement characters, the first at ${first}`
    warnings.push({ code: 'unreadable-characters', message })
  }
  if (lone.count > 0) {
    const message = `${lone.count} halves of surrogate pairs, the first at ${lone.first}; each counts as one character`
    warnings.push({ code: 'lone-surrogates', message })
  }
  return warnings
}

interface Found {
  readonly count: number
  readonly first: number
}

function countWhere(text: string, matches: (at: number) => boolean): Found {
  let count = 0
  let first = -1
  for (let at = 0; at < text.length; at++) {
    if (!matches(at)) continue
    if (count === 0) first = at
    count++
  }
  return { count, first }
}

// Tab to carriage return are white space; U+FFFD is what a wrong decoding leaves behind.
const unreadable = (text: string): Found =>
  countWhere(text, (at) => {
    const unit = text.charCodeAt(at)
    return unit < 0x20 ? unit < 9 || unit > 13 : unit === 0xfffd
  })

const loneSurrogates = (text: string): Found =>
  countWhere(text, (at) => {
    const kind = text.charCodeAt(at) & 0xfc00
    if (kind === 0xd800) return (text.charCodeAt(at + 1) & 0xfc00) !== 0xdc00
    return kind === 0xdc00 && (at === 0 || (text.charCodeAt(at - 1) & 0xfc00) !== 0xd800)
  })
