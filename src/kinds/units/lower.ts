import { listIds } from '../../lexicon/lexicons.ts'
import { type Sentence, Shape } from '../../text/document.ts'
import { anyName, anyPlace, Clue, commonWord } from '../clues.ts'
import { longestAt, type Scene, textOf, wordIs } from '../scene.ts'
import { lowerHeadAt } from './heads.ts'
import { departmentKind, organizationKind } from './kinds.ts'
import { type UnitCandidate, unitRule } from './unit.ts'
import { isAnd, isFieldWord } from './words.ts'

/** "Durban | municipal | government": so many ordinary words may stand between name and head. */
const mostBetween = 3

/** Kinds that one place has several of: a further word must say which, "the Shenyang computing center". */
const described = new Set(['association', 'research', 'hospital'])

/** "the government | of Norland" */
const isGovernmentOf = (scene: Scene, i: number): boolean =>
  wordIs(scene, i - 1, 'the') &&
  wordIs(scene, i + 1, 'of') &&
  textOf(scene, i, i + 1) === 'government'

function countryEnd(scene: Scene, from: number, limit: number): number {
  const start = wordIs(scene, from, 'the') ? from + 1 : from
  const end = longestAt(scene, start, listIds['places.countries'])
  return end <= limit ? end : 0
}

/** One body of a state or, where a word says of which kind, of a town ("Durban city council"): no plural ("authorities"), and no noun that says what a name behind it is. */
const isBody = (scene: Scene, head: number): boolean =>
  scene.capital[head + 1] === 0 && scene.document.text[scene.tokens.end[head] - 1] !== 's'

const isDescribed = (scene: Scene, head: number): boolean =>
  isBetween(scene, head - 1) &&
  scene.capital[head + 1] === 0 &&
  (scene.capital[head - 2] === 1 || isBetween(scene, head - 2)) &&
  scene.document.text[scene.tokens.end[head] - 1] !== 's'

const openings = new Set([
  listIds['places.countries'],
  listIds['places.regions'],
  listIds['places.cities'],
  listIds['places.cities-ambiguous'],
  listIds['places.demonyms'],
])

/**
 * Names whose head noun is written in lower case: bodies of state behind a place ("the Chilean
 * government", "Durban municipal government"), units behind their field ("Chemical and Engineering
 * departments", "the Physics department").
 */
export function lowerHeaded(
  scene: Scene,
  sentence: Sentence,
  offer: (unit: UnitCandidate) => void,
): void {
  for (let i = sentence.first + 1; i < sentence.end; i++) {
    if ((scene.tokens.shape[i] & (Shape.word | Shape.capital)) !== Shape.word) continue
    const head = lowerHeadAt(scene, i)
    if (head === undefined) continue
    const isState =
      (head.kind === 'government' &&
        (head.class === 'organization' || isDescribed(scene, i)) &&
        isBody(scene, i)) ||
      (described.has(head.kind) && isDescribed(scene, i))
    if (isGovernmentOf(scene, i)) {
      const end = countryEnd(scene, i + 2, sentence.end)
      if (end > 0)
        offer({
          kind: 'organization',
          first: i,
          end,
          rule: unitRule.lowerHead,
          score: (end - i) * 1.25 + 0.4,
          value: { kind: organizationKind(head) },
        })
      continue
    }
    const first = isState
      ? placeBefore(scene, i, sentence.first)
      : head.class === 'department'
        ? Math.min(fieldBefore(scene, i, sentence.first), townBefore(scene, i, sentence.first))
        : i
    if (first === i || (isState && isAny(scene, first - 1))) continue
    const end = isState ? portfolioEnd(scene, i, sentence.end) : i + 1
    offer({
      kind: isState ? 'organization' : 'department',
      first,
      end,
      rule: unitRule.lowerHead,
      score: (end - first) * 1.25 + 0.4,
      value: { kind: isState ? organizationKind(head) : departmentKind(head) },
    })
  }
}

/** Behind "ministry | of economic affairs" in lower case, of which the words tell which it is. */
function portfolioEnd(scene: Scene, head: number, limit: number): number {
  const from = head + 1
  if (textOf(scene, head, from) !== 'ministry' || !wordIs(scene, from, 'of')) return from
  let end = from + 1
  while (end < limit && end - from <= mostPortfolio) {
    const next = isAnd(scene, end) ? end + 1 : end
    if (next >= limit || !isBetween(scene, next)) break
    end = next + 1
  }
  return end > from + 1 ? end : from
}

/** Words of a portfolio. */
const mostPortfolio = 5

/** "a Chilean court": one of several. */
const isAny = (scene: Scene, i: number): boolean => wordIs(scene, i, 'a') || wordIs(scene, i, 'an')

/** First token of the place or nationality that opens the name, `head` when none does. */
function placeBefore(scene: Scene, head: number, limit: number): number {
  let i = head - 1
  while (i > limit && head - 1 - i < mostBetween && isBetween(scene, i)) i--
  if (scene.capital[i] === 0 || i < limit) return head
  const { hits } = scene.document
  for (let first = Math.max(limit, i - 3); first <= i; first++)
    for (let h = hits.at[first]; h < hits.at[first + 1]; h++)
      if (hits.end[h] === i + 1 && openings.has(scene.lexicons.listOf[hits.entry[h]])) return first
  return head
}

const isBetween = (scene: Scene, i: number): boolean =>
  (scene.tokens.shape[i] & (Shape.word | Shape.capital)) === Shape.word &&
  (scene.clues[i] & (Clue.noun | Clue.adjective)) !== 0 &&
  (scene.clues[i] & (Clue.function | Clue.title)) === 0

/** First token of the town before "office": "the | Wexmoor office"; `head` for any other unit. */
function townBefore(scene: Scene, head: number, limit: number): number {
  if (!local.has(textOf(scene, head, head + 1)) || isModifier(scene, head + 1)) return head
  let first = head
  while (first > limit && head - first < mostTown && scene.capital[first - 1] === 1) first--
  if (first === head || (scene.clues[first] & (Clue.title | Clue.demonym)) !== 0) return head
  const isOurs = (['the', 'its', 'our', 'their'] as const).some((word) =>
    wordIs(scene, first - 1, word),
  )
  if (!isOurs && (scene.tokens.shape[first - 1] & Shape.possessive) === 0) return head
  for (let i = first; i < head; i++) {
    const clue = scene.clues[i]
    if ((clue & anyPlace) === 0 && (clue & (commonWord | anyName)) !== 0) return head
  }
  return first
}

/** Units that an organization has in several towns. */
const local = new Set(['office', 'branch', 'unit', 'laboratory', 'chapter'])
const mostTown = 2

/** "office | block", "branch | manager" */
const isModifier = (scene: Scene, i: number): boolean =>
  scene.capital[i] === 1 || (scene.clues[i] & (Clue.noun | Clue.title)) !== 0

/** First token of the capitalised fields before the head, joined by "and" perhaps; `head` when none stand there. */
function fieldBefore(scene: Scene, head: number, limit: number): number {
  let first = head
  for (let i = head - 1; i >= limit; i--) {
    if (scene.capital[i] === 1) {
      const clue = scene.clues[i]
      if (!isFieldWord(scene, i) || (clue & (anyPlace | Clue.title | Clue.demonym)) !== 0) break
      first = i
    } else if (!(isAnd(scene, i) && first === i + 1 && scene.capital[i - 1] === 1)) break
  }
  // "The" or a verb at the start of a sentence has its capital from there.
  const isOpening = first === limit && (scene.clues[first] & Clue.field) === 0
  return isOpening || wordIs(scene, first, 'and') ? head : first
}
