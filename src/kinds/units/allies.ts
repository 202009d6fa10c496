import { listIds } from '../../lexicon/lexicons.ts'
import { type Sentence, Shape } from '../../text/document.ts'
import { anyName, anyPlace, Clue, commonWord } from '../clues.ts'
import { entryOf, hitAt, isGlued, isHyphen, type Scene, wordIs } from '../scene.ts'
import { type UnitCandidate, unitRule } from './unit.ts'

const cooperation = listIds['topics.cooperation']
const comma = 0x2c
const ampersand = 0x26

/** Verbs, whose subject stands right before them; nouns, before which stands a verb; phrases that end in "with". */
const verbs: ReadonlySet<string> = new Set(['cooperate'])
const phrases: ReadonlySet<string> = new Set(['with'])
const nouns: ReadonlySet<string> = new Set([
  'cooperation',
  'partner',
  'deal',
  'document',
  'relation',
])

/** Longest ways in tokens: from a name to the verb and noun behind it, from "with" to the name. */
const reach = { before: 9, behind: 5, names: 8, words: 5 }

/**
 * Names that no head noun shows to be organizations, where a word of cooperation joins them: "Skyra
 * teamed up with Ombrel", "an alliance between Skyra and Ombrel".
 */
export function alliesIn(
  scene: Scene,
  sentence: Sentence,
  offer: (unit: UnitCandidate) => void,
): void {
  if (sentence.headlineCase) return
  for (let i = sentence.first; i < sentence.end; i++) {
    const h = hitAt(scene, i, cooperation)
    if (h < 0) continue
    const end = scene.document.hits.end[h]
    const from = behindWith(scene, end, sentence.end)
    if (from === 0) continue
    const { part } = entryOf(scene, h).cells
    const isVerb = verbs.has(part)
    if (!isVerb && !phrases.has(part) && !nouns.has(part)) continue
    const found = namesBehind(scene, from, sentence.end)
    const subject = phrases.has(part) ? undefined : nameBefore(scene, i, sentence.first, isVerb)
    for (const [first, last] of found) give(first, last)
    if (subject !== undefined) give(...subject)
    i = end - 1
  }

  function give(first: number, end: number): void {
    const score = (end - first) * 1.25 + 0.6
    offer({
      kind: 'organization',
      first,
      end,
      rule: unitRule.ally,
      score,
      value: { kind: 'other' },
    })
  }
}

/** Behind the "with" or "between" that ends the words or follows them; 0 where none does. */
function behindWith(scene: Scene, end: number, limit: number): number {
  if (wordIs(scene, end - 1, 'with')) return end
  if (end < limit && (wordIs(scene, end, 'with') || wordIs(scene, end, 'between'))) return end + 1
  return 0
}

/** The names of a list that begins at `from`, behind articles, adjectives and nouns in lower case. */
function namesBehind(scene: Scene, from: number, limit: number): [number, number][] {
  let i = from
  const most = from + reach.behind
  while (i < most && i < limit && scene.capital[i] === 0 && isModifier(scene, i)) i++
  const found: [number, number][] = []
  while (i < limit && found.length < reach.names) {
    if (wordIs(scene, i, 'the')) i++
    const end = nameEnd(scene, i, limit)
    if (end === i) break
    if (mayBeAlly(scene, i, end)) found.push([i, end])
    const isComma = scene.tokens.sign[end] === comma
    const and = isComma ? end + 1 : end
    if (wordIs(scene, and, 'and')) i = and + 1
    else if (isComma) i = end + 1
    else break
  }
  return found
}

const isModifier = (scene: Scene, i: number): boolean =>
  (scene.tokens.shape[i] & Shape.word) !== 0 &&
  (wordIs(scene, i, 'the') ||
    wordIs(scene, i, 'a') ||
    ((scene.clues[i] & (Clue.noun | Clue.adjective)) !== 0 &&
      (scene.clues[i] & (Clue.title | Clue.function)) === 0))

/** The name before the verb, or before the verb whose object the noun is. */
function nameBefore(
  scene: Scene,
  at: number,
  limit: number,
  isVerb: boolean,
): [number, number] | undefined {
  for (let i = at - 1; i >= Math.max(limit, at - reach.before); i--) {
    if ((scene.tokens.shape[i] & Shape.word) === 0) return undefined
    if (scene.capital[i] === 1) {
      const first = nameStart(scene, i, limit)
      const isSubject = isVerb || at - i > 1
      return isSubject && mayBeAlly(scene, first, i + 1) ? [first, i + 1] : undefined
    }
    const isSmall = (scene.clues[i] & (Clue.function | Clue.adverb)) !== 0
    if (isVerb && !isSmall) return undefined
  }
  return undefined
}

function nameEnd(scene: Scene, first: number, limit: number): number {
  const { tokens, capital } = scene
  if (first >= limit || capital[first] === 0) return first
  let end = first + 1
  while (end < limit && end - first < reach.words) {
    if (capital[end] === 1) end++
    else if (tokens.sign[end] === ampersand && capital[end + 1] === 1) end += 2
    else if (isHyphen(tokens, end) && isGlued(tokens, end) && capital[end + 1] === 1) end += 2
    else break
  }
  return end
}

function nameStart(scene: Scene, last: number, limit: number): number {
  let first = last
  while (first > limit && last - first < reach.words) {
    if (scene.capital[first - 1] === 1) first--
    else if (scene.tokens.sign[first - 1] === ampersand && scene.capital[first - 2] === 1)
      first -= 2
    else break
  }
  return first
}

const barred =
  Clue.given |
  Clue.chineseSurname |
  Clue.syllable |
  Clue.demonym |
  Clue.honorific |
  Clue.title |
  Clue.month |
  Clue.weekday

/** No word that people are called by, no place alone, no word of the dictionary alone. */
function mayBeAlly(scene: Scene, first: number, end: number): boolean {
  let isPlace = true
  let isCommon = true
  for (let i = first; i < end; i++) {
    const clue = scene.clues[i]
    if (scene.capital[i] === 0) continue
    if ((clue & barred) !== 0) return false
    if ((clue & anyPlace) === 0) isPlace = false
    if ((clue & commonWord) === 0) isCommon = false
  }
  if (isPlace || (scene.clues[end - 1] & (Clue.otherHead | Clue.placeHead | Clue.field)) !== 0)
    return false
  if (end - first === 1) return !isCommon && (scene.clues[first] & anyName) === 0
  return true
}
