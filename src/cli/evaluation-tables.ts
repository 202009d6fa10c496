import type { Calibration } from '../evaluate/calibration.ts'
import type { Evaluation } from '../evaluate/evaluate.ts'
import { measures } from '../evaluate/judge.ts'
import type { Slip } from '../evaluate/slips.ts'
import { columns, table } from './columns.ts'

/** Slips are there only when they may be seen. */
export type ShownEvaluation = Omit<Evaluation, 'slips'> & Partial<Pick<Evaluation, 'slips'>>

/** What a summary leaves out. */
export interface Details {
  readonly rules?: boolean
  readonly calibration?: boolean
}

/** An evaluation for people to read. */
export function evaluationTables(evaluation: ShownEvaluation, details: Details): string {
  const { corpus, articles, slips } = evaluation
  return [
    `${corpus}: ${articles} articles\n`,
    figuresTable(evaluation),
    setsTable(evaluation),
    errorsTable(evaluation),
    ...(details.calibration ? [bandsTable(evaluation)] : []),
    ...(details.rules ? [rulesTable(evaluation)] : []),
    ...(slips ? [slipsTable(slips)] : []),
  ].join('\n')
}

const fixed = (value: number): string => value.toFixed(3)
const indent = '  '

const figuresTable = ({ figures }: ShownEvaluation): string =>
  table(
    ['', 'precision', 'recall', 'F1', 'right', 'extra', 'missed'],
    measures.map((measure) => {
      const { precision, recall, f1, right, extra, missed } = figures[measure]
      return [measure, ...[precision, recall, f1].map(fixed), `${right}`, `${extra}`, `${missed}`]
    }),
    indent,
  )

const setsTable = ({ sets }: ShownEvaluation): string =>
  table(
    ['F1 of set', ...measures],
    Object.entries(sets).map(([set, figures]) => [
      set,
      ...measures.map((measure) => fixed(figures[measure].f1)),
    ]),
    indent,
  )

const calibrations = ({ calibration }: ShownEvaluation): [string, Calibration][] =>
  Object.entries(calibration)

const errorsTable = (evaluation: ShownEvaluation): string =>
  table(
    ['', ...calibrations(evaluation).map(([kind]) => kind)],
    [['calibration error', ...calibrations(evaluation).map(([, { error }]) => fixed(error))]],
    indent,
  )

const bandsTable = (evaluation: ShownEvaluation): string =>
  table(
    ['confidence', 'from', 'to', 'facts', 'said', 'true'],
    calibrations(evaluation).flatMap(([kind, { bands }]) =>
      bands.map(({ from, to, facts, confidence, precision }) => [
        kind,
        from.toFixed(1),
        to.toFixed(1),
        `${facts}`,
        fixed(confidence),
        fixed(precision),
      ]),
    ),
    indent,
  )

const rulesTable = ({ rules }: ShownEvaluation): string =>
  table(
    ['rule', 'precision', 'right', 'wrong'],
    rules.map(({ rule, precision, right, wrong }) => [
      rule,
      fixed(precision),
      `${right}`,
      `${wrong}`,
    ]),
    indent,
  )

const slipsTable = (slips: readonly Slip[]): string =>
  columns(
    slips.map(({ article, measure, what, words }) => [article, measure, what, words]),
    indent,
  )
