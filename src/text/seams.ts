import { Class, characterClass } from './characters.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What has to be known of words to cut run-together ones. */
export interface SeamFacts {
  readonly vocabulary: Vocabulary
  /** Is this a word that pages glue to its neighbour: "the" in "theDean", "visited" in "Lifangvisited"? */
  gluesLeft(word: number): boolean
  /** Is this a name of a family or a given name: "Zhang" in "ZhangYue", "Gergely" in "GergelyTakács"? */
  isName(word: number): boolean
  /** Is this a word that may stand glued behind another: "College" in "ConfuciusCollege"? */
  gluesRight(word: number): boolean
}

/** Longest word that is searched for a seam; longer ones are no words of news. */
const longestSeamed = 60

/**
 * Where a run-together word that no list holds falls apart, -1 when it does not. A listed word
 * glues to a capital ("theDean", "ofThailand", "GeneralinKhon"), a head noun to what precedes it
 * ("ConfuciusCollege"), a listed word to a name before it ("Lifangvisited").
 */
export function seamOf(codes: Uint16Array, from: number, to: number, facts: SeamFacts): number {
  if (to - from > longestSeamed) return -1
  for (let at = from + 2; at < to - 1; at++) {
    if (characterClass[codes[at]] !== Class.upper) continue
    if (characterClass[codes[at - 1]] !== Class.lower) continue
    const seam = seamAtCapital(codes, from, at, to, facts)
    if (seam > 0) return seam
  }
  return seamBeforeGlue(codes, from, to, facts)
}

function seamAtCapital(
  codes: Uint16Array,
  from: number,
  at: number,
  to: number,
  { vocabulary, gluesLeft, gluesRight, isName }: SeamFacts,
): number {
  const left = vocabulary.findIn(codes, from, at)
  if (left !== 0 && gluesLeft(left)) return at
  if (left !== 0 && at - from >= 3 && isName(left) && isName(vocabulary.findIn(codes, at, to)))
    return at
  if (to - at >= 4) {
    const right = vocabulary.findIn(codes, at, to)
    if (right !== 0 && gluesRight(right)) return at
  }
  if (left !== 0 || characterClass[codes[at + 1]] !== Class.lower) return -1
  // "Generalin" before "Khon": a listed word, and one that glues.
  for (let cut = at - 2; cut >= from + 3 && characterClass[codes[cut]] === Class.lower; cut--) {
    const glue = vocabulary.findIn(codes, cut, at)
    if (glue !== 0 && gluesLeft(glue) && vocabulary.findIn(codes, from, cut) !== 0) return cut
  }
  return -1
}

/** "Lifangvisited": a long listed word behind a name, or a short one behind a listed name. */
function seamBeforeGlue(
  codes: Uint16Array,
  from: number,
  to: number,
  { vocabulary, gluesLeft }: SeamFacts,
): number {
  if (to - from < 8 || characterClass[codes[from]] !== Class.upper) return -1
  if (characterClass[codes[from + 1]] !== Class.lower) return -1
  for (let at = from + 3; at <= to - 3; at++) {
    const right = vocabulary.findIn(codes, at, to)
    if (right === 0 || !gluesLeft(right)) continue
    if (to - at >= 6) return at
    // "Marchand" is a name, "Shenzhenand" is not.
    const isLong = to - at >= 4 || at - from >= 6
    if (isLong && vocabulary.findIn(codes, from, at) !== 0) return at
  }
  return -1
}
