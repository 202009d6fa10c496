import { Shape } from '../../text/document.ts'
import { Clue, commonWord } from '../clues.ts'
import { type Scene, textOf, wordIs } from '../scene.ts'
import type { Head } from './heads.ts'
import { isOrdinal } from './words.ts'

/** "founded in 1954 as Wexmoor College", "formerly Halden Trading": what something was called. */
export function isFormer(scene: Scene, first: number): boolean {
  const before = wordIs(scene, first - 1, 'the') ? first - 2 : first - 1
  if (wordIs(scene, before, 'formerly')) return true
  if (founding.has(lowerAt(scene, before))) return lowerAt(scene, before) === 'renamed'
  if (!wordIs(scene, before, 'as')) return false
  for (let i = before - 1; i >= 0 && before - i < mostBetween; i--)
    if (founding.has(lowerAt(scene, i))) return true
  return false
}

const mostBetween = 5
const founding = new Set([
  'founded',
  'established',
  'opened',
  'created',
  'started',
  'began',
  'renamed',
])

const lowerAt = (scene: Scene, i: number): string =>
  i >= 0 && scene.capital[i] === 0 ? textOf(scene, i, i + 1) : ''

/** "the title of National Model School", "is a Double High-Level College": what something may call itself. */
export function isHonour(scene: Scene, first: number): boolean {
  if (wordIs(scene, first - 1, 'of')) return honours.has(lowerAt(scene, first - 2))
  const isA = wordIs(scene, first - 1, 'a') || wordIs(scene, first - 1, 'an')
  return isA && (wordIs(scene, first - 2, 'is') || wordIs(scene, first - 2, 'was'))
}

const honours = new Set(['title', 'titles', 'honour', 'honor', 'status', 'rank', 'name'])

/** "a National First-Class Publishing House", "a Football League club": what something is, not its name. */
export function isKind(scene: Scene, first: number, end: number): boolean {
  if (!wordIs(scene, first - 1, 'a') && !wordIs(scene, first - 1, 'an')) return false
  for (let i = first; i < end; i++)
    if (scene.capital[i] === 1 && (scene.clues[i] & (commonWord | Clue.modifier)) === 0)
      return false
  return true
}

/** "41st Ordinary Congress": a meeting, not the body that meets. */
export const isNumberedMeeting = (scene: Scene, head: Head, left: number): boolean =>
  left < head.first && (scene.clues[head.first] & Clue.otherHead) !== 0 && isOrdinal(scene, left)

/** "the 2004 Norland Assembly election": what a year and a noun of events make a name of, "1999 NATO bombing campaign". */
export function isEventName(scene: Scene, first: number, end: number): boolean {
  if (first === 0 || !isYear(scene, first - 1)) return false
  for (let i = end; i < Math.min(end + mostEventWords, scene.tokens.count); i++) {
    if (scene.capital[i] === 1 || (scene.tokens.shape[i] & Shape.word) === 0) return false
    if ((scene.clues[i] & Clue.otherHead) !== 0) return textOf(scene, i, i + 1) !== 'season'
    if ((scene.clues[i] & (Clue.noun | Clue.adjective)) === 0) return false
  }
  return false
}

const mostEventWords = 3

const isYear = ({ tokens }: Scene, i: number): boolean =>
  (tokens.shape[i] & Shape.number) !== 0 && tokens.end[i] - tokens.start[i] === 4
