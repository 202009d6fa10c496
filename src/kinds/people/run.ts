import { listIds } from '../../lexicon/lexicons.ts'
import { Shape } from '../../text/document.ts'
import { Clue } from '../clues.ts'
import { isGlued, isHyphen, longestAt, type Scene } from '../scene.ts'
import { readBetween } from './between.ts'
import { Part, push, type Run } from './pieces.ts'
import { readWord } from './word.ts'

const particles = listIds['people.particles']

/** Reads the run that begins at token `first` into `run`; gives the token behind it. */
export function readRun(scene: Scene, first: number, limit: number, run: Run): number {
  run.count = 0
  const before = particleBefore(scene, first)
  if (before < first) push(run, before, first, Part.particle, Clue.particle, 0)
  let i = first
  while (i < limit) {
    if (i > first && isApart(scene, i)) break
    if (scene.capital[i] === 1) i = readWord(scene, i, limit, run)
    else {
      const next = readBetween(scene, i, limit, run)
      if (next === i) break
      i = next
    }
  }
  return i
}

/** Blanks as wide as between the particulars of a page: "Author: Meng Xi   Views: 216". */
const wideGap = 3

const isApart = ({ tokens }: Scene, i: number): boolean =>
  tokens.start[i] - tokens.end[i - 1] >= wideGap && (tokens.shape[i] & Shape.newLine) === 0

/** First token of the particle before token `first`: "von der" before "Leyen", "Al" before "Qasimi", "al-" before "Yousef". */
export function particleBefore(scene: Scene, first: number): number {
  const { tokens } = scene
  const isJoined = first > 1 && isHyphen(tokens, first - 1) && isGlued(tokens, first)
  if (isJoined && isGlued(tokens, first - 1) && longestAt(scene, first - 2, particles) > 0)
    return first - 2
  for (let i = Math.max(0, first - 3); i < first; i++) {
    const isCapital = (tokens.shape[i] & Shape.capital) !== 0
    const barred = isCapital ? Clue.given | Clue.noun : Clue.function | Clue.noun
    if ((scene.clues[i] & barred) === 0 && longestAt(scene, i, particles) === first) return i
  }
  return first
}
