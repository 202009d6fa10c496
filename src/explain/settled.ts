import type { Chunk } from '../kinds/chunk.ts'
import { entryOver, lineOf } from './entries.ts'
import { describe, type Inquiry, isSameSpan, overlaps } from './inquiry.ts'
import type { Step } from './shape.ts'
import type { TokenSpan } from './stands.ts'
import { listed } from './words.ts'

const most = 5

const never = ['organizations.never', 'departments.never', 'people.never'] as const

export interface Lost {
  readonly steps: Step[]
  /** There is no need to ask the rules why they did not offer the words. */
  readonly isDecided: boolean
}

/** Candidates for the words that lost against others, and others that took the words. */
export function lostSteps(inquiry: Inquiry, place: TokenSpan, kind: Chunk['kind']): Lost {
  const offers = inquiry.offersAt(place.first)
  if (offers === undefined) return { steps: [], isDecided: false }
  const winners = offers.settled.filter((chunk) => overlaps(chunk, place))
  const isExact = (chunk: Chunk): boolean => chunk.kind === kind && isSameSpan(chunk, place)
  const blocker = winners.find(({ rule }) => rule === 'others/never')
  if (blocker !== undefined) return { steps: [blocked(inquiry, blocker)], isDecided: true }
  const exact = unique(offers.offered.filter(isExact))
  if (winners.some(isExact)) return { steps: [], isDecided: false }
  if (exact.length > 0) {
    const by = listed(winners.map((chunk) => describe(inquiry, chunk)))
    const steps = exact.map((chunk) =>
      inquiry.step(
        'outranked',
        chunk.rule,
        `${describe(inquiry, chunk)} lost against ${by}; together the readings that fit side by side and add up to most are taken`,
        chunk,
      ),
    )
    return { steps, isDecided: true }
  }
  const steps = winners.map((chunk) => {
    const what = reasonFor(chunk, kind, isSameSpan(chunk, place))
    return inquiry.step(
      'outranked',
      chunk.rule,
      `the text has ${describe(inquiry, chunk)}; ${what}`,
      chunk,
    )
  })
  const isDecided = winners.some(
    (chunk) =>
      chunk.kind === kind || (isSameSpan(chunk, place) && units.has(kind) && units.has(chunk.kind)),
  )
  return { steps, isDecided }
}

const units: ReadonlySet<string> = new Set(['organization', 'department'])

function reasonFor({ kind: other }: Chunk, kind: Chunk['kind'], isSame: boolean): string {
  if (other === kind) return 'the name has other ends there'
  if (!isSame || !units.has(kind) || !units.has(other)) return 'words are read as one thing'
  return 'its head noun and what stands beside it decide between organization and department; a line in lexicons/organizations/known.tsv or lexicons/departments/known.tsv settles it'
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
  const losers = offers.offered.filter(
    (chunk) =>
      !kept.has(chunk) &&
      overlaps(chunk, mention) &&
      !(chunk.kind === winner?.kind && isSameSpan(chunk, mention)),
  )
  return unique(losers).map((chunk) =>
    inquiry.step(
      'outranked',
      chunk.rule,
      `${describe(inquiry, chunk)} lost: with what fits beside it, ${winner === undefined ? 'what was made' : describe(inquiry, winner)} adds up to more`,
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
