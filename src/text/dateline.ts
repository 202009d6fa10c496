import { Sign, signs } from './characters.ts'
import { Shape, type Tokens } from './document.ts'
import type { Line } from './lines.ts'

export interface DatelineFacts {
  isMonth(word: number): boolean
  /** Number of tokens of the place that is named at token `i`, 0 for none. */
  placeAt(i: number): number
}

/** A dateline is at most this many tokens long. */
const longest = 24
const colon = 0x3a

/**
 * End of the dateline at the head of a paragraph, 0 when there is none: "SHENZHEN, Nov. 13
 * (Xinhua) —", "BEIJING, Dec 2:", "TOKYO —".
 */
export function datelineEnd(tokens: Tokens, line: Line, facts: DatelineFacts): number {
  const shape = tokens.shape[line.first]
  if ((shape & Shape.capital) === 0) return 0
  const isCapitals = (shape & Shape.allCaps) !== 0
  const place = facts.placeAt(line.first)
  if (!isCapitals && place === 0) return 0
  let isMarked = false
  let depth = 0
  for (let i = line.first; i < Math.min(line.end, line.first + longest); i++) {
    const sign = tokens.sign[i]
    if (isDash(tokens, i) || (sign === colon && (tokens.shape[i] & Shape.glued) !== 0)) {
      const isShort = isCapitals && place > 0 && i === line.first + place
      return isMarked || isShort ? endOfDash(tokens, i, line.end) : 0
    }
    if (sign === 0x28) {
      depth++
      isMarked = true
    } else if (sign === 0x29) depth--
    else if (facts.isMonth(tokens.word[i])) isMarked = true
    else if ((tokens.shape[i] & (Shape.word | Shape.capital)) === Shape.word && depth === 0)
      return 0
  }
  return 0
}

const isDash = (tokens: Tokens, i: number): boolean =>
  (signs[tokens.sign[i]] & Sign.dash) !== 0 && (tokens.shape[i] & Shape.glued) === 0

/** A dash may be written as two. */
function endOfDash(tokens: Tokens, at: number, limit: number): number {
  let end = at + 1
  while (end < limit && (signs[tokens.sign[end]] & Sign.dash) !== 0) end++
  return end
}
