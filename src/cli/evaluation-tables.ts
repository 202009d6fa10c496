import type { Calibration } from '../evaluate/calibration.ts'
import type { Evaluation } from '../evaluate/evaluate.ts'
import { measures } from '../evaluate/judge.ts'
import { columns, table } from './columns.ts'

/** What a summary leaves out. */
export interface Details {
  readonly rules?: boolean
  readonly calibration?: boolean
}

/** An evaluation for people to read. */
export function evaluationTables(evaluation: Evaluation, details: Details): string {
  const { corpus, articles } = evaluation
  return [
    `${corpus}: ${articles} articles\n`,
    figuresTable(evaluation),
    setsTable(evaluation),
    errorsTable(evaluation),
    ...(details.calibration ? [bandsTable(evaluation)] : []),
    ...(details.rules ? [rulesTable(evaluation)] : []),
    ...(evaluation.slips.length > 0 ? [slipsTable(evaluation)] : []),
  ].join('\n')
}

const fixed = (value: number): string => value.toFixed(3)
const indent = '  '

const figuresTable = ({ figures }: Evaluation): string =>
  table(
    ['', 'precision', 'recall', 'F1', 'right', 'extra', 'missed'],
    measures.map((measure) => {
      const { precision, recall, f1, right, extra, missed } = figures[measure]
      return [measure, ...[precision, recall, f1].map(fixed), `${right}`, `${extra}`, `${missed}`]
    }),
    indent,
  )

const setsTable = ({ sets }: Evaluation): string =>
  table(
    ['F1 of set', ...measures],
    Object.entries(sets).map(([set, figures]) => [
      set,
      ...measures.map((measure) => fixed(figures[measure].f1)),
    ]),
    indent,
  )

const calibrations = ({ calibration }: Evaluation): [string, Calibration][] =>
  Object.entries(calibration)

const errorsTable = (evaluation: Evaluation): string =>
  table(
    ['', ...calibrations(evaluation).map(([kind]) => kind)],
    [['calibration error', ...calibrations(evaluation).map(([, { error }]) => fixed(error))]],
    indent,
  )

const bandsTable = (evaluation: Evaluation): string =>
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

const rulesTable = ({ rules }: Evaluation): string =>
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

const slipsTable = ({ slips }: Evaluation): string =>
  columns(
    slips.map(({ article, measure, what, words }) => [article, measure, what, words]),
    indent,
  )
