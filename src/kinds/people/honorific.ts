import { listIds } from '../../lexicon/lexicons.ts'
import { Shape } from '../../text/document.ts'
import { Clue } from '../clues.ts'
import { isGlued, isHyphen, longestAt, type Scene } from '../scene.ts'

const honorifics = listIds['people.honorifics']

/** Honorifics that end right before token `a`, academic ranks between them included: "Datuk Ir Prof Dr". */
export function honorificBefore(
  scene: Scene,
  a: number,
  limit: number,
): { first: number; end: number } | undefined {
  const { tokens, clues } = scene
  let first = a
  let i = a - 1
  while (i >= limit) {
    if (tokens.sign[i] === 0x2e && isGlued(tokens, i)) i--
    // "Dr (Mrs) Patience Ekpo"
    const isBracketed = tokens.sign[i] === 0x29 && i - 2 >= limit && tokens.sign[i - 2] === 0x28
    if (isBracketed) i--
    let start = -1
    for (let s = i; s >= Math.max(limit, i - 4); s--)
      if (longestAt(scene, s, honorifics) === i + 1) start = s
    if (start >= 0) first = start
    else if (first < a && (clues[i] & Clue.title) !== 0 && scene.capital[i] === 1) start = i
    else break
    i = start - (isBracketed ? 2 : 1)
  }
  return first < a && isWritten(scene, first) ? { first, end: a } : undefined
}

/** With a capital, so that "brother" and "mother" are none. */
const isWritten = ({ tokens }: Scene, i: number): boolean =>
  (tokens.shape[i] & Shape.capital) !== 0 && !(i > 0 && isHyphen(tokens, i - 1))
