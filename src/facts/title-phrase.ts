import type { Chunk } from '../kinds/chunk.ts'
import { anyHead, Clue } from '../kinds/clues.ts'
import { type Scene, wordIs } from '../kinds/scene.ts'
import type { TitleCandidate } from '../kinds/titles/titles.ts'
import { complementOf } from '../kinds/units/extent.ts'
import type { FactSymbol } from './symbols.ts'

export type Status = 'current' | 'former' | 'acting' | 'incoming'

/** A title with what the words beside it tie to it. */
export interface TitleItem {
  readonly title: TitleCandidate
  /** Token behind the title's own words: "Minister of Education" ends behind its complement. */
  readonly end: number
  /** Departments, organizations and references ("the university"), nearest first. */
  readonly units: readonly (Chunk | FactSymbol)[]
  readonly status: Status
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

const isUnit = (symbol: FactSymbol | undefined): boolean =>
  symbol !== undefined &&
  (symbol.kind === 'department' || symbol.kind === 'organization' || symbol.kind === 'reference')

const unitOf = (symbol: FactSymbol): Chunk | FactSymbol => symbol.chunk ?? symbol

/** How many titles "and" may join. */
const mostJoined = 4

/** All sensible ways to read a title phrase at symbol `at`: "[former] [O['s]] [D] T [of D of O] [and T …]". */
export function titlePhrases(
  scene: Scene,
  symbols: readonly FactSymbol[],
  at: number,
  depth = 0,
): TitlePhrase[] {
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
  const head = symbols[p]
  if (head?.kind !== 'title' || head.chunk?.kind !== 'title') return []
  const title = head.chunk
  p++
  if (symbols[p]?.kind === 'dash' && symbols[p + 1]?.kind === 'status') p++
  if (symbols[p]?.kind === 'status' && symbols[p]?.entry?.cells.place === 'after') {
    status = symbols[p].entry?.cells.status as Status
    p++
  }
  const item = (units: readonly (Chunk | FactSymbol)[], end = title.end): TitleItem => ({
    title,
    end,
    status,
    units: [...units, ...before],
  })
  const found: TitlePhrase[] = [
    { items: [item([])], prefix: before, next: p, score: 0.2 * before.length },
  ]
  for (const tail of tails(scene, symbols, p, title)) {
    found.push({
      items: [item(tail.units, tail.end)],
      prefix: before,
      next: tail.next,
      score: 0.2 * before.length + tail.score,
    })
  }
  return depth < mostJoined
    ? found.flatMap((phrase) => [phrase, ...joined(scene, symbols, phrase, depth)])
    : found
}

/** "… and T2 of D": the units behind the last title belong to the titles before it, where these have none. */
function joined(
  scene: Scene,
  symbols: readonly FactSymbol[],
  phrase: TitlePhrase,
  depth: number,
): TitlePhrase[] {
  const { next } = phrase
  if (symbols[next]?.kind !== 'and') return []
  return titlePhrases(scene, symbols, next + 1, depth + 1).map((more) => {
    const items = phrase.items.map((item) => withUnits(item, more.items[0].units))
    const inherited = more.items.map((item) =>
      item.units.length === 0 ? { ...item, units: phrase.prefix } : item,
    )
    return {
      items: [...items, ...inherited],
      prefix: phrase.prefix,
      next: more.next,
      score: phrase.score + more.score + 1,
    }
  })
}

/** What stands behind the last title serves those before it: all of it, or its organization alone. */
function withUnits(item: TitleItem, behind: TitleItem['units']): TitleItem {
  if (item.units.length === 0) return { ...item, units: behind }
  if (item.units.some(({ kind }) => kind !== 'department')) return item
  const organization = behind.find(({ kind }) => kind !== 'department')
  return organization === undefined ? item : { ...item, units: [...item.units, organization] }
}

interface Tail {
  readonly units: readonly (Chunk | FactSymbol)[]
  /** Token behind the title's own words. */
  readonly end: number
  readonly next: number
  readonly score: number
}

/** What "of", "at", "for" tie to the title: units, a place, or words that complete the title. */
function tails(
  scene: Scene,
  symbols: readonly FactSymbol[],
  at: number,
  title: TitleCandidate,
): Tail[] {
  const opener = symbols[at]
  if (opener === undefined) return []
  if (opener.kind === 'open') return bracketTail(symbols, at)
  if (opener.kind !== 'of') {
    // "Dean, School of Optics, U": a unit behind a comma.
    if (opener.kind === 'comma' && isUnit(symbols[at + 1]))
      return chains(symbols, at + 1, title.end).map((tail) => ({
        ...tail,
        score: tail.score - 0.15,
      }))
    if (isUnit(opener) && opener.kind !== 'reference')
      return chains(symbols, at, title.end).map((tail) => ({ ...tail, score: tail.score - 0.2 }))
    return []
  }
  const follower = symbols[at + 1]
  if (isUnit(follower)) return chains(symbols, at + 1, title.end)
  if (follower?.kind === 'place') return placeTail(scene, symbols, at, title)
  return complementTail(scene, symbols, at, title)
}

/** "Special Chief Secretary (Skill Development) N": the field in brackets belongs to the title. */
function bracketTail(symbols: readonly FactSymbol[], at: number): Tail[] {
  let p = at + 1
  while (p < symbols.length && p - at <= 6 && ['other', 'and', 'comma'].includes(symbols[p].kind))
    p++
  if (symbols[p]?.kind !== 'close' || symbols[p + 1]?.kind !== 'name') return []
  return [{ units: [], end: symbols[p].end, next: p + 1, score: 0.3 }]
}

/** "D of O", "D, O", "O's D": departments first, the organization last. */
function chains(symbols: readonly FactSymbol[], at: number, end: number): Tail[] {
  const units: (Chunk | FactSymbol)[] = []
  const found: Tail[] = []
  let p = at
  while (isUnit(symbols[p])) {
    units.push(unitOf(symbols[p]))
    const isLast = symbols[p].kind !== 'department'
    p++
    found.push({ units: [...units], end, next: p, score: 0.25 * units.length })
    if (symbols[p]?.kind === 'possessive' && isUnit(symbols[p + 1])) {
      p++
      continue
    }
    if (isLast && symbols[p]?.kind === 'department') continue
    if (isLast) {
      if (symbols[p]?.kind === 'of' && symbols[p + 1]?.kind === 'place')
        found.push({ units: [...units], end, next: p + 2, score: 0.25 * units.length + 0.05 })
      break
    }
    if ((symbols[p]?.kind === 'of' || symbols[p]?.kind === 'comma') && isUnit(symbols[p + 1])) p++
    else if (!isUnit(symbols[p])) break
  }
  return found
}

/** "Mayor of Shenzhen" is "Mayor"; "Ambassador to China", "Ambassador of China to Rwanda" keep their countries. */
function placeTail(
  scene: Scene,
  symbols: readonly FactSymbol[],
  at: number,
  title: TitleCandidate,
): Tail[] {
  const keeps = wordIs(scene, symbols[at].first, 'to') || envoys.test(title.value.role)
  const endOf = (place: FactSymbol): number => (keeps ? place.end : title.end)
  const found: Tail[] = [{ units: [], end: endOf(symbols[at + 1]), next: at + 2, score: 0.2 }]
  const link = symbols[at + 2]?.kind
  const beyond = symbols[at + 3]
  if ((link === 'of' || link === 'comma') && beyond?.kind === 'place') {
    found.push({
      units: [],
      end: link === 'of' ? endOf(beyond) : endOf(symbols[at + 1]),
      next: at + 4,
      score: 0.3,
    })
  }
  if (link === 'department' || link === 'organization') {
    found.push({ units: [unitOf(symbols[at + 2])], end: title.end, next: at + 3, score: 0.3 })
  }
  return found
}

/** Envoys are sent from one country to another: both belong to the title. */
const envoys = /ambassador|consul|envoy|attache|charge/u

const academic = new Set(['professor', 'lecturer', 'reader', 'academician', 'fellow'])

/** "Minister of Education", "Director of External Relations": words that complete the title. */
function complementTail(
  scene: Scene,
  symbols: readonly FactSymbol[],
  at: number,
  title: TitleCandidate,
): Tail[] {
  const from = symbols[at + 1]?.first
  if (from === undefined) return []
  const limit = scene.document.sentences[scene.document.sentenceOf[from]].end
  let start = symbols[at].end
  while (start < limit && (wordIs(scene, start, 'the') || wordIs(scene, start, 'its'))) start++
  let { end } = complementOf(scene, start, limit)
  if (end === start) end = lowComplement(scene, start, limit)
  if (end === start) return []
  const next = symbols.findIndex(({ first }) => first >= end)
  const behind = next < 0 ? symbols.length : next
  if (symbols.slice(at + 1, behind).some(({ kind }) => kind === 'name' || kind === 'title'))
    return []
  // A name that ends in a head noun is a unit that was not read as one, not a part of the title.
  const isUnitName = scene.capital[end - 1] === 1 && (scene.clues[end - 1] & anyHead) !== 0
  const isAcademic = [...academic].some((word) => title.value.role.includes(word))
  const own = isAcademic || isUnitName ? title.end : end
  const found: Tail[] = [{ units: [], end: own, next: behind, score: 0.15 }]
  const link = symbols[behind]?.kind
  if ((link === 'of' || link === 'comma') && isUnit(symbols[behind + 1])) {
    for (const chain of chains(symbols, behind + 1, own))
      found.push({ ...chain, score: chain.score + 0.1 })
  }
  return found
}

/** "head of corporate communications": up to four ordinary words in lower case. */
function lowComplement(scene: Scene, start: number, limit: number): number {
  let end = start
  for (let i = start; i < limit && i - start < 5; i++) {
    const clue = scene.clues[i]
    const isNoun =
      (i === start && (clue & Clue.demonym) !== 0) ||
      ((clue & (Clue.noun | Clue.adjective)) !== 0 && (clue & (Clue.function | Clue.verb)) === 0)
    if (isNoun && scene.tokens.sign[i] === 0) {
      end = i + 1
      continue
    }
    if (i > start && wordIs(scene, i, 'and')) continue
    break
  }
  return end
}
