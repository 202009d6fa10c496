import type { Chunk } from '../kinds/chunk.ts'
import { Clue } from '../kinds/clues.ts'
import { type Scene, wordIs } from '../kinds/scene.ts'
import type { TitleCandidate } from '../kinds/titles/titles.ts'
import { Shape } from '../text/document.ts'
import type { Clause } from './clause.ts'
import { type FactSymbol, isUnit, unitOf } from './symbols.ts'
import { academic } from './title-complement.ts'
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
  readonly shared?: boolean
  /** The rule that found this title, where it is not the group's. */
  readonly rule?: string
  /** The title where the text has it as a verb: "head" for "heads". */
  readonly words?: string
}

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

/** All sensible ways to read a title phrase at symbol `at`: "[former] [O['s]] [D] T [of D of O] [and T …]". */
export function titlePhrases(clause: Clause, at: number, depth = 0): TitlePhrase[] {
  const { symbols } = clause
  let status: Status = 'current'
  const before: (Chunk | FactSymbol)[] = []
  let p = behindSeat(clause, at)
  for (; p < symbols.length && p - at < 8; p++) {
    const symbol = symbols[p]
    if (symbol.kind === 'status' && symbol.entry?.cells.place !== 'after')
      status = symbol.entry?.cells.status as Status
    else if (isUnit(symbol)) before.unshift(unitOf(symbol))
    // "ex-minister"
    else if (symbol.kind === 'dash' && p > at && symbols[p - 1].kind === 'status') continue
    else if (symbol.kind !== 'place' && !(symbol.kind === 'possessive' && p > at)) break
  }
  const behind = behindWords(clause, p)
  const head = symbols[behind]
  if (head?.kind !== 'title' || head.chunk?.kind !== 'title') return []
  if (behind > p && (head.chunk.value.capital || !opensTitle(symbols, p))) return []
  const title = behind > p ? { ...head.chunk, first: symbols[p].first } : head.chunk
  p = behind
  p++
  // "president-elect", "Colonel (ret.)"
  const isParted = symbols[p]?.kind === 'dash' || symbols[p]?.kind === 'open'
  const later = symbols[isParted ? p + 1 : p]
  if (later?.kind === 'status' && later.entry?.cells.place === 'after') {
    const isBracket = symbols[p]?.kind === 'open'
    if (!isBracket || symbols[p + 2]?.kind === 'close') {
      status = later.entry.cells.status as Status
      p += 1 + (isParted ? 1 : 0) + (isBracket ? 1 : 0)
    }
  }
  const field = behindField(clause, p)
  const own = field > p ? symbols[field - 1].end : shownEnd(clause.scene, title)
  p = field
  const item = (units: readonly (Chunk | FactSymbol)[], end = own): TitleItem => ({
    title,
    end,
    status,
    units: [...units, ...before],
  })
  const found: TitlePhrase[] = [
    { items: [item([])], prefix: before, next: p, score: 0.2 * before.length },
  ]
  for (const tail of tails(clause, p, { ...title, end: Math.min(own, title.end) })) {
    found.push({
      items: [item(tail.units, Math.max(tail.end, own))],
      prefix: before,
      next: tail.next,
      score: 0.2 * before.length + tail.score,
    })
  }
  if (depth >= mostJoined) return found
  const all: TitlePhrase[] = []
  for (const phrase of found) {
    all.push(phrase)
    for (const more of joined(clause, phrase, depth)) all.push(more)
  }
  return all
}

/** Behind where somebody sits: "a Halden-based analyst". */
const behindSeat = ({ scene, symbols }: Clause, at: number): number =>
  (symbols[at]?.kind === 'place' || symbols[at]?.kind === 'other') &&
  symbols[at + 1]?.kind === 'dash' &&
  wordIs(scene, symbols[at + 2]?.first ?? -1, 'based')
    ? at + 3
    : at

/** Ordinary words before a title that no list holds: "university" of "a former university lecturer". */
function behindWords({ scene, symbols }: Clause, at: number): number {
  let p = at
  while (p - at < mostWords && symbols[p]?.kind === 'other' && isFieldWord(scene, symbols[p])) p++
  return p
}

const mostWords = 3

function isFieldWord(scene: Scene, { first, end }: FactSymbol): boolean {
  const clue = scene.clues[first]
  return (
    end - first === 1 &&
    scene.capital[first] === 0 &&
    scene.tokens.sign[first] === 0 &&
    (scene.tokens.shape[first] & Shape.number) === 0 &&
    (clue & (Clue.function | Clue.adverb | Clue.saying | Clue.verb)) === 0 &&
    ((clue & (Clue.noun | Clue.adjective)) !== 0 || clue === 0)
  )
}

/** What shows that the words belong to the title: a comma, "as", "is", a verb that gives a post, a word of status. */
const opensTitle = (symbols: readonly FactSymbol[], at: number): boolean =>
  ['comma', 'as', 'is', 'verb', 'status', 'and'].includes(symbols[at - 1]?.kind)

/** Academic titles are told without their field, also where a list holds both: "Professor of Law". */
function shownEnd(scene: Scene, { first, end, value }: TitleCandidate): number {
  if (!academic.test(value.role) || value.role.endsWith('practice')) return end
  for (let i = first + 1; i < end; i++) if (wordIs(scene, i, 'of')) return i
  return end
}

/** "Chairman of the Board – Rector" */
const joinsByDash = (symbols: readonly FactSymbol[], at: number): boolean =>
  symbols[at]?.kind === 'dash' &&
  symbols[at - 1]?.kind === 'title' &&
  symbols[at + 1]?.kind === 'title'

/** A second title of the same person, the more doubtful one behind a comma: it may open the next person. */
const joinedScore = 1.15
const closedScore = 0.75

/** "… and T2 of D": the units behind the last title belong to the titles before it, where these have none. */
function joined(clause: Clause, phrase: TitlePhrase, depth: number): TitlePhrase[] {
  const { symbols } = clause
  // "Dean of the School of Law, and T2": a comma may close a unit.
  const termEnd = behindTerm(symbols, phrase.next)
  const isClosed =
    symbols[termEnd]?.kind === 'comma' &&
    (phrase.items[0].units.length > 0 || termEnd > phrase.next)
  const next = isClosed ? termEnd + 1 : termEnd
  const isJoined = symbols[next]?.kind === 'and' || joinsByDash(symbols, next)
  if (!isJoined) return []
  return titlePhrases(clause, next + 1, depth + 1).map((more) => {
    const items = phrase.items.map((item) =>
      withUnits(clause.scene, item, more.items[0].units, more.items[0]),
    )
    const inherited = more.items.map((item) =>
      item.units.length === 0 ? { ...item, units: phrase.prefix } : item,
    )
    return {
      items: [...items, ...inherited],
      prefix: phrase.prefix,
      next: more.next,
      score: phrase.score + more.score + (isClosed ? closedScore : joinedScore),
    }
  })
}

/** Behind the time of a post: "senior lecturer in 1973", "Dean of Science (1984–87)". */
export function behindTerm(symbols: readonly FactSymbol[], at: number): number {
  const opener = symbols[at]?.kind
  if (opener !== 'of' && opener !== 'open' && opener !== 'comma') return at
  if (symbols[at + 1]?.kind !== 'date') return at
  if (opener === 'of') return at + 2
  return symbols[at + 2]?.kind === 'close' && opener === 'open' ? at + 3 : at
}

/** What stands behind the last title serves those before it: all of it, or its organization alone. */
function withUnits(
  scene: Scene,
  item: TitleItem,
  behind: TitleItem['units'],
  last: TitleItem,
): TitleItem {
  if (item.units.length === 0) {
    const units =
      isOfParty(last) && !isOfParty(item) ? behind.filter((unit) => !isParty(scene, unit)) : behind
    return { ...item, units, shared: true }
  }
  if (item.units.some(({ kind }) => kind !== 'department')) return item
  const organization = behind.find(({ kind }) => kind !== 'department')
  return organization === undefined ? item : { ...item, units: [...item.units, organization] }
}

/** "President and Secretary of the Party Committee": a president is none of the committee. */
const isOfParty = ({ title: { value } }: TitleItem): boolean => partyPosts.test(value.role)

const partyPosts = /secretary|member|party/u

/** "Party Committee", "Party Leadership Group" */
function isParty(scene: Scene, { kind, first, end }: TitleItem['units'][number]): boolean {
  if (kind !== 'department') return false
  for (let i = first; i < end; i++) if (wordIs(scene, i, 'party')) return true
  return false
}
