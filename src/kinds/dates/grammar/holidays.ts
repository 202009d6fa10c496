import type { Moment, Parsed } from '../moment.ts'
import { yearAt } from './parts.ts'
import { pointedPeriod } from './relative.ts'
import { Sign, type Source } from './source.ts'

/** "Christmas Day 2023", "Easter Monday", "last Thanksgiving". */
export function holiday(source: Source, i: number): Parsed | undefined {
  const { hits, tokens } = source.document
  if (i < 0 || i >= tokens.count) return undefined
  let end = 0
  let rule: string | undefined
  for (let h = hits.at[i]; h < hits.at[i + 1]; h++) {
    const found = source.terms.holiday(hits.entry[h])
    if (found === undefined || hits.end[h] <= end) continue
    end = hits.end[h]
    rule = found
  }
  if (rule === undefined) return undefined
  const linked = source.is(end, 'of') || source.is(end, 'in') || source.sign(end) === Sign.comma
  const at = linked ? end + 1 : end
  const year = source.digits(at) === 4 ? yearAt(source, at) : undefined
  const id = 'dates/holiday'
  if (year !== undefined) {
    const moment: Moment = { kind: 'holiday', rule, year: year.value }
    return { first: i, end: year.end, moment, rule: id, confidence: 0.9 }
  }
  const outer = pointedPeriod(source, at)
  if (outer?.moment.kind === 'unit' && outer.moment.unit === 'year') {
    const moment: Moment = { kind: 'holiday', rule, within: outer.moment }
    return { first: i, end: outer.end, moment, rule: id, confidence: 0.85 }
  }
  if (!isLed(source, i)) return undefined
  // "on Christmas Day celebrations": the name of something else.
  if (
    source.tokens.word[end] !== 0 &&
    source.term(end).word === undefined &&
    source.sign(end) === 0
  )
    return undefined
  const { sense } = source.term(i - 1)
  const moment: Moment = { kind: 'holiday', rule, sense }
  return { first: sense === undefined ? i : i - 1, end, moment, rule: id, confidence: 0.75 }
}

function isLed(source: Source, i: number): boolean {
  const { word, sense } = source.term(i - 1)
  return (
    sense !== undefined ||
    word === 'on' ||
    word === 'at' ||
    word === 'before' ||
    word === 'after' ||
    word === 'until' ||
    word === 'by' ||
    word === 'since'
  )
}
