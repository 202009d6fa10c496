import { isGlued, type Scene } from '../scene.ts'

const dot = 0x2e
export const apostrophes = new Set([0x27, 0x2019, 0x2018, 0x60])

/** What a piece of a run is to a name. */
export const Part = { word: 0, initial: 1, particle: 2, nickname: 3, suffix: 4 } as const

/** What the writing of a piece shows, as bits. */
export const Mark = {
  /** All its letters are capitals. */
  capitals: 1,
  /** "Ka-shing", "Dae-jung": a given name of the East. */
  eastern: 2,
  /** "Beijing-based", "GeneralinKhon": no name at all. */
  broken: 4,
  /** "T.A.": more than one initial. */
  letters: 8,
} as const

/** A stretch of capitalised words with what binds names: the pieces of it, side by side. */
export interface Run {
  count: number
  readonly first: number[]
  readonly end: number[]
  readonly part: number[]
  /** Bits of `Clue`; of a hyphenated word, those that matter for a name. */
  readonly clue: number[]
  readonly mark: number[]
}

export const createRun = (): Run => ({ count: 0, first: [], end: [], part: [], clue: [], mark: [] })

export function push(
  run: Run,
  first: number,
  end: number,
  part: number,
  clue: number,
  mark: number,
): void {
  const n = run.count++
  run.first[n] = first
  run.end[n] = end
  run.part[n] = part
  run.clue[n] = clue
  run.mark[n] = mark
}

export const isDot = (scene: Scene, i: number): boolean =>
  scene.tokens.sign[i] === dot && isGlued(scene.tokens, i)

/** "Jr", "III" behind a name. */
export function isSuffix(scene: Scene, i: number): boolean {
  const word = scene.tokens.word[i]
  return word !== 0 && scene.lexicons.has('people.name-suffixes', word)
}
