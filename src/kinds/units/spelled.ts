import { Shape } from '../../text/document.ts'
import { Clue } from '../clues.ts'
import { isGlued, isHyphen, type Scene, textOf, wordIs } from '../scene.ts'
import { initialsOf } from './forms.ts'
import type { UnitCandidate } from './unit.ts'
import { isGap, isNameParticle } from './words.ts'

const openBracket = 0x28
const closeBracket = 0x29
const ampersand = 0x26
const small = ['of', 'for', 'the', 'and', 'on', 'in'] as const

/** Longest ways in tokens from the name to the bracket behind it, and to the words before it. */
const reach = { behind: 7, before: 4 }

/** What each further token adds to the score. */
const perToken = 1.25
/** Letters that tell where the name begins and ends are surer than any head. */
const bySpelling = 1.5

/**
 * The longer name whose initials are the letters in brackets behind it, where those of the unit are not
 * all of them: "National Institute of Cancer Research | and Hospital (NICRH)", "East of | England
 * Development Agency (EEDA)". Undefined when there is none.
 */
export function spelledOut(
  scene: Scene,
  unit: UnitCandidate,
  limits: { readonly first: number; readonly end: number },
): UnitCandidate | undefined {
  const end = bracketBehind(scene, unit.end, limits.end)
  if (end === undefined) return undefined
  // "Multi-University Research | Agreement (MURA)"
  if (end > unit.end && (scene.clues[end - 1] & Clue.otherHead) !== 0) return undefined
  const letters = textOf(scene, end + 1, end + 2)
  if (spells(scene, unit.first, unit.end, letters)) return undefined
  for (
    let first = unit.first;
    first >= Math.max(limits.first, unit.first - reach.before);
    first--
  ) {
    if (first < unit.first && !isInner(scene, first)) return undefined
    if (scene.capital[first] === 0 || !spells(scene, first, end, letters)) continue
    const more = end - unit.end + unit.first - first
    return { ...unit, first, end, score: unit.score + more * perToken + bySpelling }
  }
  return undefined
}

/** The bracket around capitals, only words of a name before it. */
function bracketBehind(scene: Scene, from: number, limit: number): number | undefined {
  for (let i = from; i < Math.min(limit - 2, from + reach.behind); i++) {
    if (scene.tokens.sign[i] === openBracket) {
      const isLetters = (scene.tokens.shape[i + 1] & Shape.allCaps) !== 0
      const isAlone = scene.tokens.sign[i + 2] === closeBracket
      return isLetters && isAlone && scene.tokens.end[i + 1] - scene.tokens.start[i + 1] > 2
        ? i
        : undefined
    }
    if (!isInner(scene, i)) return undefined
  }
  return undefined
}

const isInner = (scene: Scene, i: number): boolean =>
  scene.capital[i] === 1 ||
  scene.tokens.sign[i] === ampersand ||
  (isHyphen(scene.tokens, i) && isGlued(scene.tokens, i) && !isGap(scene, i)) ||
  isNameParticle(scene, i) ||
  small.some((word) => wordIs(scene, i, word))

const spells = (scene: Scene, first: number, end: number, letters: string): boolean =>
  initialsOf(textOf(scene, first, end)) === letters
