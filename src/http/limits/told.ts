import { limits as corrections } from '../../archive/corrections/quote.ts'
import { longestExpected } from '../../explain/shape.ts'
import { longestLine, mostLines } from '../../interchange/lines.ts'
import { mostChanges } from '../../lexicon/checks/check-changes.ts'
import { longest } from '../../lexicon/checks/shape.ts'
import type { Service } from '../../service/service.ts'
import type { AppOptions } from '../env.ts'
import { limits as reconciling } from '../reconcile/limits.ts'
import { connectionLimits } from './connections.ts'
import { usualPace } from './pace.ts'
import { sizes } from './sizes.ts'

/** Every limit that a request may meet, by its name. */
export const toldLimits = (
  service: Service,
  { limits, pace = usualPace }: AppOptions,
): Readonly<Record<string, number>> => ({
  ...service.limits,
  ...connectionLimits,
  ...pace,
  ...sizes,
  ...(limits && { requestsAtOnce: limits.atOnce }),
  ...(limits?.rate && { requestsPerMinute: limits.rate.most }),
  expected: longestExpected,
  quote: corrections.exact,
  quoteContext: corrections.context,
  correctionValue: corrections.value,
  correctionValues: corrections.list,
  correctionReason: corrections.reason,
  listLine: longestLine,
  listLines: mostLines,
  listChanges: mostChanges,
  entryName: longest.name,
  entryCell: longest.cell,
  reconcileBytes: reconciling.form,
  reconcileQueries: reconciling.batch,
  reconcileProperties: reconciling.properties,
  reconcileValues: reconciling.valuesOfProperty,
  reconcileWords: reconciling.words,
  reconcileDepth: reconciling.depth,
})
