import type { Extract } from '../intake/article.ts'
import { type Calibration, calibrationOf } from './calibration.ts'
import type { Corpus } from './corpus.ts'
import { type FactKind, judgedFacts } from './facts.ts'
import { type FiguresByMeasure, figuresOf } from './figures.ts'
import { foundIn } from './found.ts'
import { judge } from './judge.ts'
import { type RulePrecision, rulePrecisions } from './rule-precision.ts'
import { type Slip, slipsOf } from './slips.ts'

export interface Evaluation {
  readonly corpus: string
  readonly articles: number
  readonly figures: FiguresByMeasure
  /** The same for the articles of each set. */
  readonly sets: Readonly<Record<string, FiguresByMeasure>>
  readonly rules: readonly RulePrecision[]
  readonly calibration: Readonly<Record<FactKind, Calibration>>
  readonly slips: readonly Slip[]
}

/** Reads every article, its text and nothing else, and compares the record with the gold. */
export function evaluate({ name, articles }: Corpus, extract: Extract): Evaluation {
  const read = articles.map(({ text, gold }) => {
    const record = extract({ text })
    const found = foundIn(record)
    const judgement = judge(gold, found)
    return {
      set: gold.set,
      judgement,
      facts: judgedFacts(record, judgement),
      slips: slipsOf(gold, found, judgement),
    }
  })
  const facts = read.flatMap((article) => article.facts)
  const sets = [...new Set(read.map(({ set }) => set))].sort()
  return {
    corpus: name,
    articles: articles.length,
    figures: figuresOf(read.map(({ judgement }) => judgement)),
    sets: Object.fromEntries(
      sets.map((set) => [
        set,
        figuresOf(read.filter((article) => article.set === set).map(({ judgement }) => judgement)),
      ]),
    ),
    rules: rulePrecisions(facts),
    calibration: calibrationOf(facts),
    slips: read.flatMap((article) => article.slips),
  }
}
