import { Clue } from '../kinds/clues.ts'
import { longestAt, type Scene, wordIs } from '../kinds/scene.ts'
import type { TitleCandidate } from '../kinds/titles/titles.ts'
import { listIds } from '../lexicon/lexicons.ts'
import type { Clause } from './clause.ts'
import { type FactSymbol, isUnit, unitOf } from './symbols.ts'
import { complementTail } from './title-complement.ts'
import { chains, type Tail } from './title-units.ts'

const titleFields = listIds['people.title-fields']
const classNouns = listIds['organizations.class-nouns']

/** What "of", "at", "for" tie to the title: units, a place, or words that complete the title. */
export function tails(clause: Clause, at: number, title: TitleCandidate): Tail[] {
  const { scene, symbols } = clause
  const opener = symbols[at]
  if (opener === undefined) return []
  const follower = symbols[at + 1]
  if (opener.kind === 'comma' && isUnit(follower)) {
    // "Dean, School of Optics, U": a unit behind a comma.
    return chains(symbols, at + 1, title.end).map((tail) => ({ ...tail, score: tail.score - 0.15 }))
  }
  if (isUnit(opener) && opener.kind !== 'reference') {
    return chains(symbols, at, title.end).map((tail) => ({ ...tail, score: tail.score - 0.2 }))
  }
  if (opener.kind !== 'of') return []
  const isPortfolio = wordIs(scene, opener.first, 'for') && follower?.kind === 'reference'
  if (isUnit(follower) && !isPortfolio) return chains(symbols, at + 1, title.end)
  // "at both O and P"
  if (wordIs(scene, follower?.first ?? -1, 'both') && isUnit(symbols[at + 2]))
    return chains(symbols, at + 2, title.end)
  const described = behindDescription(clause, at + 1)
  if (described > at + 1) return chains(symbols, described, title.end)
  if (follower?.kind === 'place') return placeTail(clause, at, title)
  if (wordIs(scene, opener.first, 'to') && serving.test(title.value.role)) {
    const superior = superiorTail(clause, at)
    if (superior.length > 0) return superior
  }
  const completes = (['of', 'for', 'to', 'on', 'in'] as const).some((word) =>
    wordIs(scene, opener.first, word),
  )
  return completes ? complementTail(clause, at, title) : []
}

/** Words that say what an organization is, before its name. */
const mostDescribing = 5

/**
 * The organization behind the words that say where or what it is: "at Norland's Acme", "of the
 * defunct Acme", "at Norlandic mobile operator Acme". Gives `at` when there is none.
 */
function behindDescription({ scene, symbols }: Clause, at: number): number {
  let p = at
  while (p - at < mostDescribing && isDescribing(scene, symbols, p)) p++
  if (p === at || symbols[p]?.kind !== 'organization') return at
  const { kind, first } = symbols[p - 1]
  if (kind === 'possessive' || kind === 'status') return p
  const { end } = symbols[p - 1]
  const isClass = symbols
    .slice(at, p)
    .some((one) => longestAt(scene, one.first, classNouns) === end)
  return isClass ||
    (p === at + 1 && (scene.clues[first] & Clue.adjective) !== 0) ||
    wordIs(scene, first, 'based')
    ? p
    : at
}

function isDescribing(scene: Scene, symbols: readonly FactSymbol[], at: number): boolean {
  const { kind, first } = symbols[at] ?? {}
  const next = symbols[at + 1]?.kind
  switch (kind) {
    case 'status':
      return true
    case 'place':
      return next === 'possessive' || next === 'dash'
    case 'possessive':
      return symbols[at - 1].kind === 'place'
    case 'dash':
      return wordIs(scene, symbols[at + 1]?.first ?? 0, 'based')
    case 'other':
    case 'title':
      if (scene.capital[first] === 1) return next === 'dash'
      return scene.tokens.sign[first] === 0 && (scene.clues[first] & Clue.function) === 0
    default:
      return false
  }
}

/**
 * Behind the field in brackets or behind a colon that belongs to a title: "Registrar (Evaluation)",
 * "director (technical education)", "(Director: Research Management)". Gives `at` when there is none.
 */
export function behindField({ scene, symbols }: Clause, at: number): number {
  const opener = symbols[at]?.kind
  if (opener !== 'open' && opener !== 'colon') return at
  for (let p = at + 1; p - at <= mostFieldWords; p++) {
    const symbol = symbols[p]
    if (symbol?.kind === 'close' && p > at + 1) return opener === 'open' ? p + 1 : p
    if (symbol?.kind === 'of' && opener === 'open' && isField(scene, symbols, at + 1)) continue
    const isWord =
      symbol?.kind === 'other' &&
      (scene.capital[symbol.first] === 1 || (opener === 'open' && isField(scene, symbols, at + 1)))
    if (isWord || symbol?.kind === 'and') continue
    if (symbol?.kind === 'dash' && opener === 'open' && isField(scene, symbols, at + 1)) continue
    if (symbol?.kind !== 'comma') return at
  }
  return at
}

const mostFieldWords = 7

/** A listed field fills the bracket: "(technical education)", "(after-sales)". */
function isField(scene: Scene, symbols: readonly FactSymbol[], from: number): boolean {
  const { first } = symbols[from]
  const end = longestAt(scene, first, titleFields)
  return end > first && symbols.find((symbol) => symbol.first >= end)?.kind === 'close'
}

/** Those who serve somebody above them. */
export const serving =
  /assistant|advis|secretary|deputy|aide|staff|counsel|consult|attache|representative/u

/** "Assistant to the President for Branch Affairs": the superior's title completes this one. */
function superiorTail(clause: Clause, at: number): Tail[] {
  const { symbols } = clause
  let p = at + 1
  while (isUnit(symbols[p]) || (symbols[p]?.kind === 'other' && p === at + 1)) p++
  const superior = symbols[p]?.chunk
  if (superior?.kind !== 'title') return []
  const units = symbols
    .slice(at + 1, p)
    .filter(isUnit)
    .map(unitOf)
  const deeper = tails(clause, p + 1, superior).map((tail) => ({
    ...tail,
    units: [...tail.units, ...units],
    score: tail.score + 0.4,
  }))
  return [{ units, end: superior.end, next: p + 1, score: 0.4 }, ...deeper]
}

/** "Mayor of Shenzhen" is "Mayor"; "Ambassador to China", "Ambassador of China to Rwanda" keep their countries. */
function placeTail(clause: Clause, at: number, title: TitleCandidate): Tail[] {
  const { scene, symbols } = clause
  const keeps =
    (['to', 'for'] as const).some((word) => wordIs(scene, symbols[at].first, word)) ||
    envoys.test(title.value.role)
  const endOf = (place: FactSymbol): number => (keeps ? place.end : title.end)
  const found: Tail[] = [{ units: [], end: endOf(symbols[at + 1]), next: at + 2, score: 0.2 }]
  const last = keeps ? lastOfPlaces(symbols, at + 1) : at + 1
  if (last > at + 3) found.push({ units: [], end: symbols[last].end, next: last + 1, score: 0.4 })
  const link = symbols[at + 2]?.kind
  const beyond = symbols[at + 3]
  if ((link === 'of' || link === 'comma') && beyond?.kind === 'place') {
    const end = link === 'of' ? endOf(beyond) : endOf(symbols[at + 1])
    found.push({ units: [], end, next: at + 4, score: 0.3 })
  }
  if (link === 'department' || link === 'organization') {
    found.push({ units: [unitOf(symbols[at + 2])], end: title.end, next: at + 3, score: 0.3 })
  }
  return found
}

/** "to Norland, Halden and the Northern Union": the last of the places, an organization may be the last. */
function lastOfPlaces(symbols: readonly FactSymbol[], at: number): number {
  let last = at
  for (let p = at; symbols[p]?.kind === 'place'; ) {
    last = p
    const from = p + 1
    p = from
    if (symbols[p]?.kind === 'comma') p++
    const isEnd = symbols[p]?.kind === 'and'
    if (isEnd) p++
    if (p === from) return last
    if (isEnd) return symbols[p]?.kind === 'place' || isUnit(symbols[p]) ? p : at
  }
  return at
}

/** Envoys are sent from one country to another: both belong to the title. */
const envoys = /ambassador|consul|envoy|attache|charge|high-commissioner/u
