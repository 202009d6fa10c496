import { listIds } from '../../lexicon/lexicons.ts'
import { Shape } from '../../text/document.ts'
import { anyHead, anyName, anyPlace, Clue } from '../clues.ts'
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
    // "Prof. (Mrs.) Ngozi Eze"
    const close = i
    const isBracketed = tokens.sign[close] === 0x29
    if (isBracketed) i -= tokens.sign[close - 1] === 0x2e ? 2 : 1
    if (isBracketed && (i - 1 < limit || tokens.sign[i - 1] !== 0x28)) break
    let start = -1
    for (let s = i; s >= Math.max(limit, i - 4); s--)
      if (honorificEnd(scene, s) === i + 1) start = s
    if (start < 0 && first === a && isDegreeBefore(scene, i, limit)) start = i
    if (start >= 0) first = start
    else if (first < a && (clues[i] & Clue.title) !== 0 && scene.capital[i] === 1) start = i
    else break
    i = start - (isBracketed ? 2 : 1)
  }
  return first < a &&
    isWritten(scene, first) &&
    !isInside(scene, first, limit) &&
    !isGiven(scene, first, a)
    ? { first, end: a }
    : undefined
}

/** "Don Emery": what is a given name as well is one before a surname. */
const isGiven = ({ clues }: Scene, first: number, a: number): boolean =>
  a === first + 1 &&
  (clues[first] & Clue.given) !== 0 &&
  (clues[a] & Clue.surname) !== 0 &&
  (clues[a] & (Clue.given | Clue.givenAmbiguous)) === 0

/** "Tengku Adnan Tengku Mansor", "Duong Tuan Anh": a name in the middle of a name. */
function isInside({ capital, clues }: Scene, first: number, limit: number): boolean {
  const before = first - 1
  return (
    before >= limit &&
    capital[before] === 1 &&
    (clues[first] & anyName) !== 0 &&
    (clues[before] & (anyName | Clue.syllable)) !== 0 &&
    (clues[before] & (Clue.title | Clue.honorific | anyPlace | anyHead)) === 0
  )
}

/** "; M.A. Pham Huong Lan": a degree that opens the name, not one that closes the name before it. */
function isDegreeBefore({ tokens, clues, capital }: Scene, i: number, limit: number): boolean {
  if ((clues[i] & Clue.degree) === 0 || (clues[i] & anyName) !== 0 || capital[i] === 0) return false
  const before = i - 1
  return (
    before < limit ||
    tokens.sign[before] === 0x3b ||
    tokens.sign[before] === 0x3a ||
    (tokens.sign[before] === 0 && capital[before] === 0)
  )
}

/** End of the honorific at token `i`, 0 for none: "M. Venkaiah" is far more often an initial than a Monsieur. */
export function honorificEnd(scene: Scene, i: number): number {
  const end = longestAt(scene, i, honorifics)
  return end === i + 1 && scene.tokens.end[i] - scene.tokens.start[i] === 1 ? 0 : end
}

/** With a capital, so that "brother" and "mother" are none. */
const isWritten = ({ tokens }: Scene, i: number): boolean =>
  (tokens.shape[i] & Shape.capital) !== 0 && !(i > 0 && isHyphen(tokens, i - 1))
