import { type Sentence, Shape } from '../../text/document.ts'
import { anyName, anyPlace, Clue, commonWord } from '../clues.ts'
import { isGlued, isHyphen, type Scene, wordIs } from '../scene.ts'
import { brandRule } from './brands.ts'
import { isStrongHead } from './heads.ts'
import { titledUnits } from './titled.ts'
import { type UnitCandidate, unitRule } from './unit.ts'
import { isLearned } from './words.ts'

const mostWords = 5

/**
 * Names without a head noun in places where organizations stand: "CEO of Acme", "Acme CEO",
 * "Acme, a software company".
 */
export function organizationsByContext(
  scene: Scene,
  sentence: Sentence,
  titleEnds: ReadonlySet<number>,
  titleStarts: ReadonlySet<number>,
  offer: (unit: UnitCandidate) => void,
): void {
  titledUnits(scene, sentence, titleEnds, offer)
  for (let i = sentence.first; i < sentence.end; i++) {
    if (scene.capital[i] === 0 || !canOpen(scene, i)) continue
    const end = brandEnd(scene, i, sentence.end)
    const rule =
      ruleFor(scene, i, end, sentence, titleEnds, titleStarts) ?? brandRule(scene, i, end, sentence)
    if (rule !== undefined) {
      offer({
        kind: 'organization',
        first: i,
        end,
        rule,
        score: scoreOf(rule, end - i),
        value: { kind: 'other' },
      })
    }
    i = Math.max(i, end - 1)
  }
}

/** Signs of the sentence prove less than titles; longer names prove more. */
const scoreOf = (rule: string, size: number): number =>
  brandRules.has(rule) ? size * 1.1 + 0.1 : size + 0.2

const brandRules: ReadonlySet<string> = new Set([unitRule.actor, unitRule.agent, unitRule.partner])

/** First word of a name that no list knows. */
const canOpen = (scene: Scene, i: number): boolean =>
  (scene.clues[i] &
    (Clue.title |
      Clue.honorific |
      Clue.month |
      Clue.weekday |
      Clue.demonym |
      Clue.function |
      anyPlace)) ===
  0

function brandEnd(scene: Scene, first: number, limit: number): number {
  const { tokens, capital, clues } = scene
  let end = first + 1
  while (end < limit && end - first < mostWords) {
    if (end - first > 1 && (clues[end - 1] & Clue.placeHead) !== 0) break
    if (capital[end] === 1 && (clues[end] & (Clue.title | Clue.honorific | Clue.month)) === 0) end++
    else if (tokens.sign[end] === 0x26 && capital[end + 1] === 1) end += 2
    else if (isHyphen(tokens, end) && isGlued(tokens, end) && capital[end + 1] === 1) end += 2
    else break
  }
  return end
}

function ruleFor(
  scene: Scene,
  first: number,
  end: number,
  sentence: Sentence,
  titleEnds: ReadonlySet<number>,
  titleStarts: ReadonlySet<number>,
): string | undefined {
  const { clues, tokens } = scene
  if (
    end - first === 1 &&
    (clues[first] & (Clue.noun | Clue.adjective)) !== 0 &&
    (clues[first] & anyName) === 0
  )
    return undefined
  if (isStrongHead(scene, end - 1) && end - first === 1) return undefined
  if (isPlain(scene, first, end)) return undefined
  if (isPair(scene, first, end)) return unitRule.pair
  if (end - first > 1 && (clues[end - 1] & (Clue.placeHead | Clue.otherHead)) !== 0)
    return undefined
  const before = first - 1
  const the = wordIs(scene, before, 'the') ? before - 1 : before
  if ((wordIs(scene, the, 'of') || wordIs(scene, the, 'at')) && titleEnds.has(the))
    return unitRule.titleOfName
  if (
    titleStarts.has(end) &&
    end < sentence.end &&
    ((clues[first] & anyName) === 0 || isLetters(scene, first, end))
  )
    return unitRule.nameThenTitle
  if (
    tokens.sign[end] === 0x2c &&
    (wordIs(scene, end + 1, 'a') || wordIs(scene, end + 1, 'an') || wordIs(scene, end + 1, 'the'))
  ) {
    for (let i = end + 2; i < Math.min(end + 8, sentence.end); i++) {
      if (tokens.sign[i] !== 0 || (clues[i] & Clue.title) !== 0) break
      if (isFirmNoun(scene, i)) return unitRule.isFirm
    }
  }
  return undefined
}

/** "Hale & Morrow": two names that an ampersand joins. */
const isPair = (scene: Scene, first: number, end: number): boolean =>
  end - first === 3 &&
  scene.tokens.sign[first + 1] === 0x26 &&
  ((scene.clues[first] | scene.clues[first + 2]) & (Clue.field | Clue.place)) === 0 &&
  !isPlain(scene, first, first + 1) &&
  (scene.clues[first] & (Clue.noun | Clue.adjective)) === 0

/** Ordinary words only ("Clinical Care"), or the name of a science: a field, not who works in it. */
function isPlain(scene: Scene, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    if (scene.capital[i] === 1 && (scene.clues[i] & commonWord) === 0 && !isLearned(scene, i))
      return false
  }
  return end - first > 1 || isLearned(scene, first)
}

/** "Tyndall CEO": a title of capitals directly behind a single name is held there. */
const isLetters = (scene: Scene, first: number, end: number): boolean =>
  end - first === 1 && (scene.tokens.shape[end] & Shape.allCaps) !== 0

/** A head noun in lower case: "company", "university", "ministry". */
const isFirmNoun = (scene: Scene, i: number): boolean =>
  (scene.clues[i] & Clue.organizationHead) !== 0 &&
  (scene.tokens.shape[i] & (Shape.capital | Shape.word)) === Shape.word
