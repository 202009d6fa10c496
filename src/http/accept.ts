import type { Context } from 'hono'
import { fail, type Result } from '../failure.ts'

/**
 * Which of the media types the request would take; the first of them where it does not mind. One may
 * be offered with a profile: `application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"`.
 */
export function acceptable(c: Context, offered: readonly [string, ...string[]]): Result<string> {
  const header = c.req.header('accept') || '*/*'
  const offers = offered.map((words) => ({ words, ...readRange(words) }))
  const wanted = parts(header, ',').map((words) => {
    const range = readRange(words)
    // A profile that is not offered says nothing; one that is means that offer alone.
    const meant = offers.find((offer) => offer.profiles.length > 0 && names(range, offer))
    return { range: meant?.words ?? range.type, weight: range.weight }
  })
  const choice = offers
    .map(({ words, type }) => ({ words, weight: weightOf([words, type], wanted) }))
    .reduce((best, next) => (next.weight > best.weight ? next : best))
  if (choice.weight > 0) return { ok: true, value: choice.words }
  const message = `expected an accept header that takes ${offered.join(' or ')}, got "${header.slice(0, 200)}"`
  return fail('not-acceptable', message)
}

interface Range {
  readonly type: string
  readonly profiles: readonly string[]
  readonly weight: number
}

function readRange(words: string): Range {
  const [type = '', ...parameters] = parts(words, ';').map((part) => part.trim())
  const valueOf = (name: string) =>
    parameters
      .find((parameter) => parameter.toLowerCase().startsWith(`${name}=`))
      ?.slice(name.length + 1)
  const quality = valueOf('q')
  return {
    type: type.toLowerCase(),
    profiles: valueOf('profile')?.replaceAll('"', '').split(/\s+/u) ?? [],
    weight: quality === undefined ? 1 : Number(quality) || 0,
  }
}

/** The parts between signs that stand outside quotes. */
const parts = (words: string, sign: ',' | ';'): readonly string[] =>
  words.match(sign === ',' ? betweenCommas : betweenSemicolons) ?? []

const betweenCommas = /(?:[^,"]|"[^"]*(?:"|$))+/gu
const betweenSemicolons = /(?:[^;"]|"[^"]*(?:"|$))+/gu

const names = (range: Range, offer: Range): boolean =>
  range.type === offer.type && offer.profiles.every((profile) => range.profiles.includes(profile))

/** The most specific range that fits decides: `application/json;q=0` refuses beside a star. */
function weightOf(
  [words, type]: readonly [string, string],
  ranges: readonly { readonly range: string; readonly weight: number }[],
): number {
  for (const range of [words, type, `${type.split('/')[0]}/*`, '*/*']) {
    const found = ranges.find((wanted) => wanted.range === range)
    if (found) return found.weight
  }
  return 0
}
