import type { Chunk } from '../kinds/chunk.ts'
import { anyHead, Clue } from '../kinds/clues.ts'
import { isGlued, isHyphen, longestAt, type Scene, wordIs } from '../kinds/scene.ts'
import type { TitleCandidate } from '../kinds/titles/titles.ts'
import { complementOf } from '../kinds/units/right-edge.ts'
import { listIds } from '../lexicon/lexicons.ts'
import type { Clause } from './clause.ts'
import { type FactSymbol, isUnit, unitOf } from './symbols.ts'

const titleFields = listIds['people.title-fields']
const classNouns = listIds['organizations.class-nouns']

/** What stands behind a title and belongs to it. */
export interface Tail {
  readonly units: readonly (Chunk | FactSymbol)[]
  /** Token behind the title's own words. */
  readonly end: number
  readonly next: number
  readonly score: number
}

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

/** "D of O", "D, O", "O's D", "O (short)": departments first, the organization last. */
export function chains(symbols: readonly FactSymbol[], at: number, end: number): Tail[] {
  const units: (Chunk | FactSymbol)[] = []
  const found: Tail[] = []
  const add = (next: number, extra = 0): void => {
    found.push({ units: [...units], end, next, score: 0.25 * units.length + extra })
  }
  let p = at
  while (isUnit(symbols[p])) {
    units.push(unitOf(symbols[p]))
    const isLast = symbols[p].kind !== 'department'
    p = behindShortForm(symbols, p + 1)
    add(p)
    if (symbols[p]?.kind === 'possessive' && isUnit(symbols[p + 1])) {
      p++
      continue
    }
    if (isLast && symbols[p]?.kind === 'department') continue
    if (isLast) {
      const beyond = symbols[p + 1]?.kind
      if (symbols[p]?.kind === 'of' && (beyond === 'place' || beyond === 'organization'))
        add(p + 2, 0.05)
      // "of UNOPS West Africa, N"
      if (symbols[p]?.kind === 'place') add(p + 1, 0.02)
      break
    }
    const link = symbols[p]?.kind
    if ((link === 'of' || link === 'comma') && isUnit(symbols[p + 1])) p++
    else if (!isUnit(symbols[p])) break
  }
  return found
}

/** "(UACH)", "(UIC-HUST)" */
const inShortName: ReadonlySet<string> = new Set(['organization', 'department', 'other', 'dash'])

/** Behind the bracket that only abbreviates the unit before it: "(UACH)". */
function behindShortForm(symbols: readonly FactSymbol[], at: number): number {
  if (symbols[at]?.kind !== 'open') return at
  for (let p = at + 1; p - at <= 4; p++) {
    const kind = symbols[p]?.kind
    if (kind === 'close') return p + 1
    if (kind === undefined || !inShortName.has(kind)) return at
  }
  return at
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

/** Envoys are sent from one country to another: both belong to the title. */
const envoys = /ambassador|consul|envoy|attache|charge/u

/** Ranks that are published without their field: "Professor of Chemistry" is "Professor". */
export const academic = /professor|lecturer|reader|academician|fellow/u

/** Behind these stands the paper they write for. */
const reporting = /reporter|correspondent|editor|columnist|journalist/u

/** "Minister of Education", "Director of External Relations": words that complete the title. */
function complementTail(clause: Clause, at: number, title: TitleCandidate): Tail[] {
  const { scene, symbols } = clause
  const from = symbols[at].end
  const date = symbols.slice(at + 1, at + 1 + mostLowWords).find(({ kind }) => kind === 'date')
  const limit = date?.first ?? scene.document.sentences[scene.document.sentenceOf[from - 1]].end
  let start = from
  while (start < limit && (wordIs(scene, start, 'the') || wordIs(scene, start, 'its'))) start++
  const end = complementEnd(scene, start, limit)
  if (end === start) return []
  const next = symbols.findIndex(({ first }) => first >= end)
  const behind = next < 0 ? symbols.length : next
  if (symbols.slice(at + 1, behind).some((symbol) => isAnother(symbol, end))) return []
  // A name that ends in a head noun is a unit that was not read as one, not a part of the title.
  const isPortfolio = wordIs(scene, symbols[at].first, 'for')
  const isUnitName =
    !isPortfolio &&
    scene.capital[end - 1] === 1 &&
    (scene.clues[end - 1] & anyHead) !== 0 &&
    longestAt(scene, start, titleFields) !== end
  const { role } = title.value
  // "partner in the litigation team"
  const isInUnit = wordIs(scene, symbols[at].first, 'in') && start > from
  const own =
    academic.test(role) || reporting.test(role) || isUnitName || isInUnit ? title.end : end
  const found: Tail[] = [{ units: [], end: own, next: behind, score: 0.15 }]
  const link = symbols[behind]?.kind
  if ((link === 'of' || link === 'comma') && isUnit(symbols[behind + 1])) {
    for (const chain of chains(symbols, behind + 1, own))
      found.push({ ...chain, score: chain.score + 0.1 })
  }
  return found
}

/** Somebody else's name or title, and not "Investor" of "Head of Investor Relations". */
const isAnother = ({ kind, end }: FactSymbol, limit: number): boolean =>
  kind === 'name' || (kind === 'title' && end >= limit)

/** Capitalised fields, perhaps joined by "with the" or "for"; else ordinary words in lower case. */
function complementEnd(scene: Scene, start: number, limit: number): number {
  let { end } = complementOf(scene, start, limit)
  const isNationality = end === start + 1 && (scene.clues[start] & Clue.demonym) !== 0
  if (end === start || isNationality) return lowComplement(scene, start, limit)
  for (let joined = 0; joined < 2; joined++) {
    if (!(['with', 'for', 'and'] as const).some((word) => wordIs(scene, end, word))) break
    const on = wordIs(scene, end + 1, 'the') ? end + 2 : end + 1
    const more = complementOf(scene, on, limit)
    if (more.end === on || !more.common || (scene.clues[more.end - 1] & anyHead) !== 0) break
    end = more.end
  }
  return end
}

/** Ordinary words of a complement in lower case: "head of corporate communications". */
const mostLowWords = 6

function lowComplement(scene: Scene, start: number, limit: number): number {
  const { clues, tokens } = scene
  let end = start
  for (let i = start; i < limit && i - start < mostLowWords; i++) {
    const clue = clues[i]
    const isNationality = i === start && (clue & Clue.demonym) !== 0
    const isNoun = (clue & (Clue.noun | Clue.adjective)) !== 0 && (clue & Clue.function) === 0
    const isUnknown = clue === 0 && scene.capital[i] === 0
    if (tokens.sign[i] === 0 && (isNationality || isNoun || isUnknown)) {
      end = i + 1
      continue
    }
    if (i > start && wordIs(scene, i, 'and')) continue
    // "time-based media"
    if (i > start && isHyphen(tokens, i) && isGlued(tokens, i) && isGlued(tokens, i + 1)) continue
    break
  }
  return end
}
