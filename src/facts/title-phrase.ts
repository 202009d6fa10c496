import type { Chunk } from '../kinds/chunk.ts'
import type { TitleCandidate } from '../kinds/titles/titles.ts'
import type { Clause } from './clause.ts'
import { type FactSymbol, isUnit, kindAt, unitOf } from './symbols.ts'
import { behindField, tails } from './title-tail.ts'

export type Status = 'current' | 'former' | 'acting' | 'incoming'

/** A title with what the words beside it tie to it. */
export interface TitleItem {
  readonly title: TitleCandidate
  /** Token behind the title's own words: "Minister of Education" ends behind its complement. */
  readonly end: number
  /** Departments, organizations and references ("the university"), nearest first. */
  readonly units: readonly (Chunk | FactSymbol)[]
  readonly status: Status
  /** Its units are those of another title. */
  readonly shared: boolean
  /** The rule that found this title, where it is not the group's. */
  readonly rule: string | undefined
  /** The title where the text has it as a verb: "head" for "heads". */
  readonly words: string | undefined
}

export const titleItem = (
  title: TitleCandidate,
  end: number,
  units: TitleItem['units'],
  status: Status,
  rule?: string,
): TitleItem => ({ title, end, units, status, shared: false, rule, words: undefined })

/** The same title with other units; `shared` ones are those of another title. */
export const itemWithUnits = (
  { title, end, status, shared, rule, words }: TitleItem,
  units: TitleItem['units'],
  isShared = shared,
): TitleItem => ({ title, end, units, status, shared: isShared, rule, words })

/** The same title, found by a rule of its own. */
export const itemWithRule = (
  { title, end, units, status, shared, words }: TitleItem,
  rule: string,
): TitleItem => ({ title, end, units, status, shared, rule, words })

export const itemWithStatus = (
  { title, end, units, shared, rule, words }: TitleItem,
  status: Status,
): TitleItem => ({ title, end, units, status, shared, rule, words })

/** One way to read the symbols from a place on as titles. */
export interface TitlePhrase {
  readonly items: readonly TitleItem[]
  /** Units before the first title: "Huawei" in "Huawei president and CEO". */
  readonly prefix: TitleItem['units']
  readonly next: number
  readonly score: number
}

/** How many titles "and" may join. */
const mostJoined = 4

/**
 * All sensible ways to read a title phrase at symbol `at`: "[former] [O['s]] [D] T [of D of O] [and T …]",
 * behind so many `joined` titles.
 */
export function titlePhrases(clause: Clause, at: number, joined: number): TitlePhrase[] {
  const { symbols } = clause
  let status: Status = 'current'
  const before: (Chunk | FactSymbol)[] = []
  let p = at
  for (; p < symbols.length && p - at < 8; p++) {
    const symbol = symbols[p]
    if (symbol.kind === 'status' && symbol.entry?.cells.place !== 'after')
      status = symbol.entry?.cells.status as Status
    else if (isUnit(symbol)) before.unshift(unitOf(symbol))
    else if (symbol.kind !== 'place' && !(symbol.kind === 'possessive' && p > at)) break
  }
  if (kindAt(symbols, p) !== 'title') return []
  const title = symbols[p].chunk
  if (title?.kind !== 'title') return []
  p++
  if (kindAt(symbols, p) === 'dash' && kindAt(symbols, p + 1) === 'status') p++
  if (kindAt(symbols, p) === 'status' && symbols[p].entry?.cells.place === 'after') {
    status = symbols[p].entry?.cells.status as Status
    p++
  }
  const field = behindField(clause, p)
  const own = field > p ? symbols[field - 1].end : title.end
  p = field
  const score = 0.2 * before.length
  const items = [titleItem(title, own, before, status)]
  const found: TitlePhrase[] = []
  add(clause, { items, prefix: before, next: p, score }, joined, found)
  for (const tail of tails(clause, p, title)) {
    const units = before.length === 0 ? tail.units : [...tail.units, ...before]
    const phrase: TitlePhrase = {
      items: [titleItem(title, Math.max(tail.end, own), units, status)],
      prefix: before,
      next: tail.next,
      score: score + tail.score,
    }
    add(clause, phrase, joined, found)
  }
  return found
}

/** The phrase itself, and the longer ones that "and" makes of it. */
function add(clause: Clause, phrase: TitlePhrase, joined: number, found: TitlePhrase[]): void {
  found.push(phrase)
  if (joined < mostJoined) addJoined(clause, phrase, joined, found)
}

/** A second title of the same person, the more doubtful one behind a comma: it may open the next person. */
const joinedScore = 1.15
const closedScore = 0.75

/** "… and T2 of D": the units behind the last title belong to the titles before it, where these have none. */
function addJoined(
  clause: Clause,
  phrase: TitlePhrase,
  joined: number,
  found: TitlePhrase[],
): void {
  const { symbols } = clause
  // "Dean of the School of Law, and T2": a comma may close a unit.
  const isClosed = kindAt(symbols, phrase.next) === 'comma' && phrase.items[0].units.length > 0
  const next = isClosed ? phrase.next + 1 : phrase.next
  if (kindAt(symbols, next) !== 'and') return
  const { prefix } = phrase
  for (const more of clause.phrasesAt(next + 1, joined + 1)) {
    const items: TitleItem[] = []
    for (const item of phrase.items) items.push(withUnits(item, more.items[0].units))
    for (const item of more.items)
      items.push(item.units.length === 0 ? itemWithUnits(item, prefix) : item)
    const score = phrase.score + more.score + (isClosed ? closedScore : joinedScore)
    found.push({ items, prefix, next: more.next, score })
  }
}

/** What stands behind the last title serves those before it: all of it, or its organization alone. */
function withUnits(item: TitleItem, behind: TitleItem['units']): TitleItem {
  if (item.units.length === 0) return itemWithUnits(item, behind, true)
  if (item.units.some(({ kind }) => kind !== 'department')) return item
  const organization = behind.find(({ kind }) => kind !== 'department')
  return organization === undefined ? item : itemWithUnits(item, [...item.units, organization])
}
