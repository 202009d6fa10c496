import type { Evidence } from '../compose/confidence.ts'

/** The source of the file of weights, as the formatter writes it. */
export const sourceOf = (
  weights: readonly (readonly [kind: string, weights: Evidence])[],
): string =>
  [
    `import type { ConfidenceWeights } from './confidence.ts'`,
    '',
    '/** Written by `npm run train`: fitted to corpora/dev and corpora/calibration. */',
    'export const confidenceWeights: ConfidenceWeights = {',
    ...weights.flatMap(([kind, signs]) => [
      `  ${kind}: {`,
      ...Object.entries(signs).map(([name, weight]) => `    ${name}: ${weight},`),
      '  },',
    ]),
    '}',
    '',
  ].join('\n')
