import type { Chunk } from '../kinds/chunk.ts'
import { entryOver, lineOf } from './entries.ts'
import { describe, type Inquiry, isSameSpan, overlaps, scoreText } from './inquiry.ts'
import type { Step } from './shape.ts'
import type { TokenSpan } from './stands.ts'
import { listed } from './words.ts'

const most = 5

const never = ['organizations.never', 'departments.never', 'people.never'] as const

/** Candidates for the words that lost against others, and others that took the words. */
export function lostSteps(inquiry: Inquiry, place: TokenSpan, kind: Chunk['kind']): Step[] {
  const offers = inquiry.offersAt(place.first)
  if (offers === undefined) return []
  const winners = offers.settled.filter((chunk) => overlaps(chunk, place))
  const isExact = (chunk: Chunk): boolean => chunk.kind === kind && isSameSpan(chunk, place)
  const blocker = winners.find(({ rule }) => rule === 'others/never')
  if (blocker !== undefined) return [blocked(inquiry, blocker)]
  const exact = unique(offers.offered.filter(isExact))
  if (winners.some(isExact)) return []
  if (exact.length > 0) {
    const by = listed(winners.map((chunk) => describe(inquiry, chunk)))
    return exact.map((chunk) =>
      inquiry.step(
        'outranked',
        chunk.rule,
        `${describe(inquiry, chunk)} lost against ${by}; together the readings that fit side by side and add up to most are taken`,
        chunk,
      ),
    )
  }
  return winners.map((chunk) => {
    const what = chunk.kind === kind ? 'the name has other ends there' : 'nothing overlaps it'
    return inquiry.step(
      'outranked',
      chunk.rule,
      `the text has ${describe(inquiry, chunk)}; ${what}`,
      chunk,
    )
  })
}

function blocked(inquiry: Inquiry, { first, end, rule }: Chunk): Step {
  const entry = entryOver(inquiry.analysis.scene, first, end, never)
  const where = entry === undefined ? 'a list of what is never a name' : lineOf(entry)
  return inquiry.step(
    'blocked',
    entry?.list ?? rule,
    `${where} says that ${inquiry.words({ first, end })} is never a name; remove the line if it is one`,
    { first, end },
  )
}

/** What stood against a mention that was made, and lost. */
export function beatenSteps(inquiry: Inquiry, mention: TokenSpan): Step[] {
  const offers = inquiry.offersAt(mention.first)
  if (offers === undefined) return []
  const kept = new Set(offers.settled)
  const winner = offers.settled.find((chunk) => isSameSpan(chunk, mention))
  const losers = offers.offered.filter((chunk) => !kept.has(chunk) && overlaps(chunk, mention))
  return unique(losers).map((chunk) =>
    inquiry.step(
      'outranked',
      chunk.rule,
      `${describe(inquiry, chunk)} lost against ${winner === undefined ? 'it' : `the score of ${scoreText(winner.score)}`}`,
      chunk,
    ),
  )
}

/** The best of each rule and place, the highest scores first. */
function unique(chunks: readonly Chunk[]): Chunk[] {
  const seen = new Set<string>()
  return chunks
    .toSorted((a, b) => b.score - a.score)
    .filter(({ kind, rule, first, end }) => {
      const key = `${kind} ${rule} ${first} ${end}`
      return !seen.has(key) && seen.add(key)
    })
    .slice(0, most)
}
