import type { Found, Unit } from '../moment.ts'
import { isDash, type Source } from './source.ts'

const plus = 0x2b

/** "2023-12-29 -10days", "next Tuesday +10 days": a length of time with its sign, as plans and forms have it. */
export function withOffset(source: Source, date: Found): Found {
  const { end } = date
  const sign = source.sign(end)
  const isSigned = (sign === plus || isDash(sign)) && !source.glued(end) && source.glued(end + 1)
  if (!isSigned) return date
  const length = lengthAt(source, end + 1)
  if (length === undefined) return date
  const count = sign === plus ? source.value(end + 1) : -source.value(end + 1)
  const moment = {
    kind: 'shift',
    steps: [{ unit: length.unit, count }],
    from: date.moment,
  } as const
  return { ...date, end: length.end, moment, rule: 'dates/from-day' }
}

/** "10 days", "10days". */
function lengthAt(source: Source, i: number): { unit: Unit; end: number } | undefined {
  const joined = source.suffixTerm(i).unit
  if (joined !== undefined) return { unit: joined, end: i + 1 }
  const { unit } = source.term(i + 1)
  return unit === undefined || source.digits(i) === 0 ? undefined : { unit, end: i + 2 }
}
