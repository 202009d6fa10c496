import { listIds } from '../../lexicon/lexicons.ts'
import { Shape } from '../../text/document.ts'
import { anyName, anyPlace, Clue } from '../clues.ts'
import { isGlued, isHyphen, longestAt, type Scene } from '../scene.ts'
import type { Head } from './heads.ts'
import { isAnd } from './words.ts'

/** End of the capitalised words that directly follow, before a title or an honorific. */
export function runEnd(scene: Scene, from: number, limit: number): number {
  const { tokens, capital, clues } = scene
  let end = from
  while (end < limit) {
    if (capital[end] === 1) {
      const clue = clues[end]
      if ((tokens.shape[end] & (Shape.newLine | Shape.newParagraph)) !== 0) break
      if ((clue & (Clue.title | Clue.modifier)) === Clue.title && (clue & Clue.field) === 0) break
      if ((clue & (Clue.honorific | Clue.month | Clue.weekday)) !== 0 && (clue & anyPlace) === 0)
        break
      end++
    } else if (
      end > from &&
      isHyphen(tokens, end) &&
      isGlued(tokens, end + 1) &&
      capital[end + 1] === 1
    )
      end += 2
    else if (end > from && tokens.sign[end] === 0x26 && capital[end + 1] === 1) end += 2
    else break
  }
  return end
}

/** "Stedelijk Museum Amsterdam" */
export function isLonePlace(scene: Scene, first: number, end: number): boolean {
  for (const list of placeLists) if (longestAt(scene, first, list) === end) return true
  return false
}

export const placeLists = [
  listIds['places.countries'],
  listIds['places.cities'],
  listIds['places.cities-ambiguous'],
]

/** "University Forum", "Academy Road": the head noun only describes the next word. */
export function isModifierOfNext(scene: Scene, head: Head, limit: number): boolean {
  const next = head.end
  if (next >= limit || scene.capital[next] === 0 || isAnd(scene, next)) return false
  if ((scene.tokens.shape[next] & (Shape.newLine | Shape.newParagraph)) !== 0) return false
  const clue = scene.clues[next]
  return (
    (clue & (Clue.otherHead | Clue.placeHead)) !== 0 &&
    (clue & (Clue.title | anyName)) === 0 &&
    !isGlued(scene.tokens, next)
  )
}
