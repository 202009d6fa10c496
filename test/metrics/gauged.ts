import { createMetrics, type Metrics } from '../../src/metrics/metrics.ts'

/** All figures there are. */
export function gauged(): Metrics {
  const metrics = createMetrics('1.2.3')
  metrics.gauge({
    lexicons: () => ({ version: 3, hash: 'abc' }),
    threads: () => ({ most: 2, busy: 1, waiting: 7 }),
    waitingLines: async () => 12,
    waitingRereads: async () => undefined,
    waitingDeliveries: async () => undefined,
    checks: async () => [
      { name: 'store', isPassed: false },
      { name: 'threads', isPassed: true },
    ],
  })
  return metrics
}
