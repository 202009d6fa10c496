import type { Clause } from '../clause.ts'
import { type FactSymbol, kindAt } from '../symbols.ts'
import { itemWithRule, type TitleItem, titleItem } from '../title-phrase.ts'

/** Where the titles stand: before the name, behind it, or tied to it by a verb. */
export type Side = 'before' | 'behind' | 'verb'

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
  readonly ranks: readonly Rank[]
  /** Somebody else whose post this is or was: "N replaces M". */
  readonly other: Other | undefined
  /** What goes on behind, the last stretch first; its titles are not among `items`. */
  readonly behind: Behind | undefined
}

export interface Other {
  readonly name: FactSymbol
  readonly status: TitleItem['status']
}

/** Stretches behind a name, from the last one back: of thousands that are tried few are ever told. */
export interface Behind {
  readonly last: Continuation
  readonly before: Behind | undefined
}

/** What one stretch behind a name adds to the name's titles. */
export interface Continuation {
  readonly items: readonly TitleItem[]
  readonly rule: string
  readonly next: number
  readonly score: number
  readonly side: Group['side']
  readonly other: Other | undefined
}

/** The group that begins with a stretch behind somebody's name. */
export const groupOf = (
  names: readonly FactSymbol[],
  { items, rule, next, side, other }: Continuation,
  score: number,
): Group => ({ names, items, rule, next, score, side, ranks: noRanks, other, behind: undefined })

/** All titles of a group, those of what goes on behind it included. */
export function allItems({ items, behind }: Group): readonly TitleItem[] {
  if (behind === undefined) return items
  const stretches: Continuation[] = []
  for (let at: Behind | undefined = behind; at !== undefined; at = at.before)
    stretches.push(at.last)
  const all = [...items]
  for (const { items: more, rule } of stretches.reverse())
    for (const item of more) all.push(item.rule === undefined ? itemWithRule(item, rule) : item)
  return all
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
const mostRanks = 2
const noRanks: readonly Rank[] = []

/** Names joined by commas, semicolons and "and", as symbols; at least one. The longest row comes last. */
export function namesAt(clause: Clause, at: number): Names[] {
  const { symbols } = clause
  const found: Names[] = []
  let names: readonly FactSymbol[] = []
  let ranks = noRanks
  let p = at
  while (names.length < mostNames) {
    const place = nameAt(symbols, p)
    if (place < 0) break
    const next = place + 1
    names = [...names, symbols[place]]
    ranks = withRanks(symbols, p, place, ranks)
    found.push({ names, ranks, next })
    p = behindParticulars(symbols, next)
    const from = p
    const link = kindAt(symbols, p)
    if (link === 'comma' || link === 'semicolon') p++
    if (kindAt(symbols, p) === 'and') p++
    if (p === from) break
  }
  return found
}

/** Place of the name in "Prof. N", "N"; -1 when none stands here. */
function nameAt(symbols: readonly FactSymbol[], at: number): number {
  let p = at
  while (kindAt(symbols, p) === 'title' && p - at < mostRanks) p++
  return kindAt(symbols, p) === 'name' ? p : -1
}

/** The ranks between `at` and a name, behind those of the names before it. */
function withRanks(
  symbols: readonly FactSymbol[],
  at: number,
  place: number,
  before: readonly Rank[],
): readonly Rank[] {
  if (place === at) return before
  const ranks = [...before]
  for (let p = at; p < place; p++) {
    const { chunk } = symbols[p]
    if (chunk?.kind !== 'title') continue
    const item = titleItem(chunk, chunk.end, [], 'current', 'positions/title-then-name')
    ranks.push({ name: symbols[place], item })
  }
  return ranks
}

/** Behind a bracket that only says where somebody is from: "N (SLO), M (ESP)". */
function behindParticulars(symbols: readonly FactSymbol[], at: number): number {
  if (kindAt(symbols, at) !== 'open') return at
  for (let p = at + 1; p - at <= 3; p++) {
    const kind = kindAt(symbols, p)
    if (kind === 'close') return p + 1
    if (kind !== 'other' && kind !== 'place' && kind !== 'organization') return at
  }
  return at
}
