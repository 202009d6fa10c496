import type { Chunk } from '../kinds/chunk.ts'
import { anyHead, Clue } from '../kinds/clues.ts'
import { type Scene, wordIs, wordIsAny } from '../kinds/scene.ts'
import type { TitleCandidate } from '../kinds/titles/titles.ts'
import { complementOf } from '../kinds/units/extent.ts'
import type { Clause } from './clause.ts'
import { type FactSymbol, isUnit, isUnitKind, kindAt, unitOf } from './symbols.ts'

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
  if (at >= symbols.length) return []
  const opener = symbols[at]
  const follower = kindAt(symbols, at + 1)
  if (opener.kind === 'comma' && isUnitKind(follower)) {
    // "Dean, School of Optics, U": a unit behind a comma.
    return chains(symbols, at + 1, title.end, -0.15)
  }
  if (isUnit(opener) && opener.kind !== 'reference') {
    return chains(symbols, at, title.end, -0.2)
  }
  if (opener.kind !== 'of') return []
  const isPortfolio = wordIs(scene, opener.first, 'for') && follower === 'reference'
  if (isUnitKind(follower) && !isPortfolio) return chains(symbols, at + 1, title.end, 0)
  if (follower === 'place') return placeTail(clause, at, title)
  if (wordIs(scene, opener.first, 'to')) {
    const superior = superiorTail(clause, at)
    if (superior.length > 0) return superior
  }
  return wordIsAny(scene, opener.first, completing) ? complementTail(clause, at, title) : []
}

const completing: ReadonlySet<string> = new Set(['of', 'for', 'to', 'on', 'in'])

/**
 * Behind the field in brackets that belongs to a title: "Registrar (Evaluation)", "Special Chief
 * Secretary (Skill Development)". Gives `at` when there is none.
 */
export function behindField({ scene, symbols }: Clause, at: number): number {
  if (kindAt(symbols, at) !== 'open') return at
  for (let p = at + 1; p - at <= 7; p++) {
    const kind = kindAt(symbols, p)
    if (kind === 'close') return p > at + 1 ? p + 1 : at
    const isWord = kind === 'other' && scene.capital[symbols[p].first] === 1
    if (!isWord && kind !== 'and' && kind !== 'comma') return at
  }
  return at
}

/** "D of O", "D, O", "O's D", "O (short)": departments first, the organization last. */
export function chains(
  symbols: readonly FactSymbol[],
  at: number,
  end: number,
  extra: number,
): Tail[] {
  const found: Tail[] = []
  let units: readonly (Chunk | FactSymbol)[] = []
  let p = at
  while (isUnitKind(kindAt(symbols, p))) {
    units = [...units, unitOf(symbols[p])]
    const isLast = symbols[p].kind !== 'department'
    p = behindShortForm(symbols, p + 1)
    const score = 0.25 * units.length
    found.push({ units, end, next: p, score: score + extra })
    const link = kindAt(symbols, p)
    const beyond = kindAt(symbols, p + 1)
    if (link === 'possessive' && isUnitKind(beyond)) {
      p++
      continue
    }
    if (isLast && link === 'department') continue
    if (isLast) {
      if (link === 'of' && (beyond === 'place' || beyond === 'organization'))
        found.push({ units, end, next: p + 2, score: score + 0.05 + extra })
      break
    }
    if ((link === 'of' || link === 'comma') && isUnitKind(beyond)) p++
    else if (!isUnitKind(link)) break
  }
  return found
}

/** "(UACH)", "(UIC-HUST)" */
const inShortName: ReadonlySet<string> = new Set(['organization', 'department', 'other', 'dash'])

/** Behind the bracket that only abbreviates the unit before it: "(UACH)". */
function behindShortForm(symbols: readonly FactSymbol[], at: number): number {
  if (kindAt(symbols, at) !== 'open') return at
  for (let p = at + 1; p - at <= 4; p++) {
    const kind = kindAt(symbols, p)
    if (kind === 'close') return p + 1
    if (!inShortName.has(kind)) return at
  }
  return at
}

/** "Assistant to the President for Branch Affairs": the superior's title completes this one. */
function superiorTail(clause: Clause, at: number): Tail[] {
  const { symbols } = clause
  let p = at + 1
  if (kindAt(symbols, p) === 'other') p++
  while (isUnitKind(kindAt(symbols, p))) p++
  const superior = p < symbols.length ? symbols[p].chunk : undefined
  if (superior?.kind !== 'title') return []
  const units = symbols
    .slice(at + 1, p)
    .filter(({ kind }) => isUnitKind(kind))
    .map(unitOf)
  const found: Tail[] = [{ units, end: superior.end, next: p + 1, score: 0.4 }]
  for (const tail of tails(clause, p + 1, superior))
    found.push({
      units: [...tail.units, ...units],
      end: tail.end,
      next: tail.next,
      score: tail.score + 0.4,
    })
  return found
}

/** "Mayor of Shenzhen" is "Mayor"; "Ambassador to China", "Ambassador of China to Rwanda" keep their countries. */
function placeTail(clause: Clause, at: number, title: TitleCandidate): Tail[] {
  const { scene, symbols } = clause
  const keeps = wordIs(scene, symbols[at].first, 'to') || envoys.test(title.value.role)
  const endOf = (place: FactSymbol): number => (keeps ? place.end : title.end)
  const found: Tail[] = [{ units: [], end: endOf(symbols[at + 1]), next: at + 2, score: 0.2 }]
  const link = kindAt(symbols, at + 2)
  if ((link === 'of' || link === 'comma') && kindAt(symbols, at + 3) === 'place') {
    const end = endOf(symbols[link === 'of' ? at + 3 : at + 1])
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
const academic = /professor|lecturer|reader|academician|fellow/u

/** "Minister of Education", "Director of External Relations": words that complete the title. */
function complementTail(clause: Clause, at: number, title: TitleCandidate): Tail[] {
  const { scene, symbols } = clause
  const from = symbols[at].end
  const limit = scene.document.sentences[scene.document.sentenceOf[from - 1]].end
  let start = from
  while (start < limit && (wordIs(scene, start, 'the') || wordIs(scene, start, 'its'))) start++
  const end = complementEnd(scene, start, limit)
  if (end === start) return []
  let behind = at + 1
  for (; behind < symbols.length && symbols[behind].first < end; behind++) {
    const { kind } = symbols[behind]
    if (kind === 'name' || kind === 'title') return []
  }
  // A name that ends in a head noun is a unit that was not read as one, not a part of the title.
  const isPortfolio = wordIs(scene, symbols[at].first, 'for')
  const isUnitName =
    !isPortfolio && scene.capital[end - 1] === 1 && (scene.clues[end - 1] & anyHead) !== 0
  const own = academic.test(title.value.role) || isUnitName ? title.end : end
  const found: Tail[] = [{ units: [], end: own, next: behind, score: 0.15 }]
  const link = kindAt(symbols, behind)
  if ((link === 'of' || link === 'comma') && isUnitKind(kindAt(symbols, behind + 1)))
    found.push(...chains(symbols, behind + 1, own, 0.1))
  return found
}

/** Capitalised fields, perhaps joined by "with the" or "for"; else ordinary words in lower case. */
function complementEnd(scene: Scene, start: number, limit: number): number {
  let { end } = complementOf(scene, start, limit)
  const isNationality = end === start + 1 && (scene.clues[start] & Clue.demonym) !== 0
  if (end === start || isNationality) return lowComplement(scene, start, limit)
  for (let joined = 0; joined < 2; joined++) {
    if (!wordIsAny(scene, end, joining)) break
    const on = wordIs(scene, end + 1, 'the') ? end + 2 : end + 1
    const more = complementOf(scene, on, limit)
    if (more.end === on || !more.common || (scene.clues[more.end - 1] & anyHead) !== 0) break
    end = more.end
  }
  return end
}

const joining: ReadonlySet<string> = new Set(['with', 'for', 'and'])

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
    break
  }
  return end
}
