import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { readJson } from '../intake/json.ts'
import type { Evaluation } from './evaluate.ts'
import { type Measure, measures } from './judge.ts'

/** The F1 below which nobody may fall, for each corpus and measure. */
export const AcceptedScores = z.record(
  z.string(),
  z.partialRecord(z.enum(measures), z.number().min(0).max(1)),
)
export type AcceptedScores = z.infer<typeof AcceptedScores>

export interface Shortfall {
  readonly corpus: string
  readonly measure: Measure
  readonly accepted: number
  readonly measured: number
}

/** No file is no scores; throws an Error that names the file and what is wrong with it. */
export function readAccepted(file: string): AcceptedScores {
  if (!existsSync(file)) return {}
  const read = readJson(readFileSync(file, 'utf8'), 3)
  if (!read.ok) throw new Error(`${file}: ${read.failure.message}`)
  const accepted = AcceptedScores.safeParse(read.value)
  if (accepted.success) return accepted.data
  const faults = accepted.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new Error(`${file}: ${faults.join('; ')}`)
}

/** Keeps the scores of other corpora. */
export function writeAccepted(file: string, evaluation: Evaluation): void {
  const accepted = { ...readAccepted(file), [evaluation.corpus]: acceptable(evaluation) }
  writeFileSync(file, `${JSON.stringify(accepted, undefined, 2)}\n`)
}

/** In hundredths: a name more or less in a whole corpus does not count as a fall. */
const slack = 0.5

/** Two decimals, rounded down. */
function acceptable({ figures }: Evaluation): Record<Measure, number> {
  const least = (f1: number): number => Math.max(0, Math.floor(f1 * 100 - slack)) / 100
  const scores = measures.map((measure) => [measure, least(figures[measure].f1)])
  // Every measure is there once.
  return Object.fromEntries(scores) as Record<Measure, number>
}

export function shortfalls({ corpus, figures }: Evaluation, accepted: AcceptedScores): Shortfall[] {
  const scores = accepted[corpus] ?? {}
  return measures.flatMap((measure) => {
    const { [measure]: least = 0 } = scores
    const measured = figures[measure].f1
    return measured < least ? [{ corpus, measure, accepted: least, measured }] : []
  })
}
