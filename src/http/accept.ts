import type { Context } from 'hono'
import { fail, type Result } from '../failure.ts'

/** Which of the media types the request would take; the first of them where it does not mind. */
export function acceptable(c: Context, offered: readonly [string, ...string[]]): Result<string> {
  const header = c.req.header('accept') ?? '*/*'
  const wanted = header.split(',').map(readRange)
  const choice = offered
    .map((type) => ({ type, weight: weightOf(type, wanted) }))
    .reduce((best, next) => (next.weight > best.weight ? next : best))
  if (choice.weight > 0) return { ok: true, value: choice.type }
  const message = `expected an accept header that takes ${offered.join(' or ')}, got "${header.slice(0, 200)}"`
  return fail('not-acceptable', message)
}

interface Range {
  readonly range: string
  readonly weight: number
}

function readRange(words: string): Range {
  const [range = '', ...parameters] = words.split(';').map((part) => part.trim().toLowerCase())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))
  return { range, weight: quality === undefined ? 1 : Number(quality.slice(2)) || 0 }
}

/** The most specific range that fits decides: `application/json;q=0` refuses beside a star. */
function weightOf(type: string, ranges: readonly Range[]): number {
  for (const range of [type, `${type.split('/')[0]}/*`, '*/*']) {
    const found = ranges.find((wanted) => wanted.range === range)
    if (found) return found.weight
  }
  return 0
}
