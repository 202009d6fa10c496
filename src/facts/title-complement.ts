import { anyHead, Clue } from '../kinds/clues.ts'
import { isGlued, isHyphen, longestAt, type Scene, wordIs } from '../kinds/scene.ts'
import type { TitleCandidate } from '../kinds/titles/titles.ts'
import { complementOf } from '../kinds/units/right-edge.ts'
import { listIds } from '../lexicon/lexicons.ts'
import { Shape } from '../text/document.ts'
import type { Clause } from './clause.ts'
import { type FactSymbol, isUnit } from './symbols.ts'
import { chains, type Tail } from './title-units.ts'

const titleFields = listIds['people.title-fields']

/** Ranks that are published without their field: "Professor of Chemistry" is "Professor". */
export const academic = /professor|lecturer|reader|academician|fellow/u

/** Behind these stands the paper they write for. */
const reporting = /reporter|correspondent|editor|columnist|journalist/u

/** "Minister of Education", "Director of External Relations": words that complete the title. */
export function complementTail(clause: Clause, at: number, title: TitleCandidate): Tail[] {
  const { scene, symbols } = clause
  const from = symbols[at].end
  // A date or the holder's name ends it: "Secretary of State for Skills N".
  const stop = symbols
    .slice(at + 1, at + 1 + mostWords)
    .find(({ kind }, n) => (kind === 'date' && n < mostLowWords) || kind === 'name')
  const limit = stop?.first ?? scene.document.sentences[scene.document.sentenceOf[from - 1]].end
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
  // "officer for the bureau's office", "minister of the country": what is not named is no part of it.
  const isUnnamed =
    start > from && (isPossessive(scene, end) || (end === start + 1 && isState(scene, start)))
  const own =
    academic.test(role) || reporting.test(role) || isUnitName || isInUnit || isUnnamed
      ? title.end
      : end
  const found: Tail[] = [{ units: [], end: own, next: behind, score: 0.15 }]
  const link = symbols[behind]?.kind
  if ((link === 'of' || link === 'comma') && isUnit(symbols[behind + 1])) {
    for (const chain of chains(symbols, behind + 1, own))
      found.push({ ...chain, score: chain.score + 0.1 })
  }
  return found
}

/** Symbols after which a name ends a complement. */
const mostWords = 12

const isPossessive = ({ tokens }: Scene, i: number): boolean =>
  (tokens.shape[i] & Shape.possessive) !== 0

const isState = (scene: Scene, i: number): boolean =>
  (['country', 'republic', 'kingdom', 'nation'] as const).some((word) => wordIs(scene, i, word))

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
    // "children's services"
    if (i > start && isPossessive(scene, i) && isBare(scene, start)) continue
    // "time-based media"
    if (i > start && isHyphen(tokens, i) && isGlued(tokens, i) && isGlued(tokens, i + 1)) continue
    break
  }
  return end
}

/** No article before it, so that a possessor says a kind: "for children's services", "for the office's staff". */
const isBare = (scene: Scene, start: number): boolean =>
  !wordIs(scene, start - 1, 'the') && !wordIs(scene, start - 1, 'its')
