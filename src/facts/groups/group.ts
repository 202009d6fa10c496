import type { Clause } from '../clause.ts'
import type { FactSymbol } from '../symbols.ts'
import type { TitleItem } from '../title-phrase.ts'

/** Where the titles stand: before the name, behind it, or tied to it by a verb; ranks and brackets go with any side. */
export type Side = 'before' | 'behind' | 'verb' | 'any'

/** People and the titles they hold, as one stretch of a sentence says it. */
export interface Group {
  readonly names: readonly FactSymbol[]
  readonly items: readonly TitleItem[]
  readonly rule: string
  /** Symbol behind the group. */
  readonly next: number
  /** How well the words fit the rule; the reading with the highest sum wins. */
  readonly score: number
  readonly side: Side
  /** Titles of single names of the row. */
  readonly ranks?: readonly Rank[] | undefined
  /** Somebody else whose post this is or was: "N replaces M". */
  readonly other?: { readonly name: FactSymbol; readonly status: TitleItem['status'] } | undefined
}

/** What one stretch behind a name adds to the name's titles. */
export interface Continuation {
  readonly items: readonly TitleItem[]
  readonly rule: string
  readonly next: number
  readonly score: number
  readonly side: Group['side']
  readonly other?: NonNullable<Group['other']>
}

/** Names in a row, and the ranks that stand right before single ones: "Vice Rectors Prof. A and Dr. B". */
export interface Names {
  readonly names: readonly FactSymbol[]
  readonly ranks: readonly Rank[]
  readonly next: number
}

/** A title that belongs to one name of a row alone. */
export interface Rank {
  readonly name: FactSymbol
  readonly item: TitleItem
}

const mostNames = 8
/** Titles, and what makes them former ones, before one name of a row. */
const mostRanks = 3

/** Names joined by commas, semicolons and "and", as symbols; at least one. The longest row comes last. */
export function namesAt(clause: Clause, at: number): Names[] {
  const { symbols } = clause
  const found: Names[] = []
  let names: readonly FactSymbol[] = []
  let own: readonly Rank[] = []
  let p = at
  while (names.length < mostNames) {
    const one = rankedName(clause, p)
    if (one === undefined || (names.length > 0 && !one.ranks.every(isRank))) break
    names = [...names, one.name]
    own = [...own, ...one.ranks]
    found.push({ names, ranks: own, next: one.next })
    p = behindParticulars(symbols, one.next)
    const from = p
    if (symbols[p]?.kind === 'comma' || symbols[p]?.kind === 'semicolon') p++
    if (symbols[p]?.kind === 'and') p++
    if (p === from) break
  }
  return found
}

/** A rank says nothing of the post, so that several people may have the post before it in common. */
const isRank = ({ item: { title } }: Rank): boolean =>
  ranks.test(title.value.role) || ranked.has(title.value.entry.cells.sector ?? '')

export const ranks = /professor|academician|lecturer/u
/** Sectors whose titles are ranks, that say nothing of the post. */
export const ranked = new Set(['military', 'religion', 'royal'])

/** "Prof.", "ex-" before a title */
const isRankPart = (symbols: readonly FactSymbol[], at: number): boolean => {
  const kind = symbols[at]?.kind
  if (kind === 'status')
    return symbols[at + 1]?.kind === 'title' || symbols[at + 1]?.kind === 'dash'
  return kind === 'title' || (kind === 'dash' && symbols[at - 1]?.kind === 'status')
}

/** "Prof. N", "N", "ex-Captain N" */
function rankedName(
  { symbols }: Clause,
  at: number,
): { name: FactSymbol; ranks: Rank[]; next: number } | undefined {
  let p = at
  while (isRankPart(symbols, p) && p - at < mostRanks) p++
  const name = symbols[p]
  if (name?.kind !== 'name') return undefined
  const held = symbols.slice(at, p).find(({ kind }) => kind === 'status')?.entry?.cells.status
  const ranks = symbols.slice(at, p).flatMap(({ chunk }): Rank[] =>
    chunk?.kind === 'title'
      ? [
          {
            name,
            item: {
              title: chunk,
              end: chunk.end,
              units: [],
              status: (held ?? 'current') as TitleItem['status'],
              rule: 'positions/title-then-name',
            },
          },
        ]
      : [],
  )
  return { name, ranks, next: p + 1 }
}

/** Symbols in a bracket behind a name: "(D-Ohio)", "(Theology, 1978, Fell College)". */
const mostParticulars = 9
const particulars = new Set<FactSymbol['kind'] | undefined>([
  'other',
  'dash',
  'place',
  'organization',
  'department',
  'date',
  'comma',
  'semicolon',
  'and',
])

/** Behind a bracket that only says where somebody is from: "N (SLO), M (ESP)". */
export function behindParticulars(symbols: readonly FactSymbol[], at: number): number {
  if (symbols[at]?.kind !== 'open') return at
  for (let p = at + 1; p - at <= mostParticulars; p++) {
    const kind = symbols[p]?.kind
    if (kind === 'close') return p + 1
    if (!particulars.has(kind)) return at
  }
  return at
}
