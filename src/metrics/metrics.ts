import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { countedKinds, type Found } from '../threads/found.ts'

/** An answered request. */
export interface Answered {
  readonly method: string
  /** As it was registered: "/v1/articles/:id", so that no id becomes a series of its own. */
  readonly route: string
  readonly status: number
  readonly seconds: number
}

/** What is asked when the figures are. */
export interface Gauged {
  readonly lexicons: () => { readonly version: number; readonly hash: string }
  /** Lines of jobs that wait to be read; undefined where nobody can tell. */
  readonly waitingLines: () => Promise<number | undefined>
  /** Events that webhooks are still to be told, likewise. */
  readonly waitingDeliveries?: () => Promise<number | undefined>
}

/** The figures of a process, in the words of Prometheus. */
export interface Metrics {
  readonly answered: (request: Answered) => void
  readonly read: (found: Found) => void
  /** An attempt to tell a webhook of an event has ended. */
  readonly delivered: (outcome: 'delivered' | 'failed' | 'dead') => void
  readonly gauge: (asked: Gauged) => void
  /** The text that Prometheus takes, and its media type. */
  readonly text: () => Promise<{ readonly content: string; readonly type: string }>
}

export function createMetrics(version: string): Metrics {
  const register = new Registry()
  const registers = [register]
  // Memory, processor time, event loop delay, garbage collection.
  collectDefaultMetrics({ register })
  new Gauge({
    name: 'dossier_info',
    help: 'The version that runs.',
    labelNames: ['version'],
    registers,
  })
    .labels(version)
    .set(1)
  const requests = new Histogram({
    name: 'dossier_http_request_duration_seconds',
    help: 'Time from the head of a request to the head of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  })
  const articles = new Counter({
    name: 'dossier_articles_total',
    help: 'Articles that were read.',
    registers,
  })
  const words = new Counter({
    name: 'dossier_words_total',
    help: 'Words of the articles that were read.',
    registers,
  })
  const entities = new Counter({
    name: 'dossier_entities_total',
    help: 'What was found in them.',
    labelNames: ['kind'],
    registers,
  })

  const deliveries = new Counter({
    name: 'dossier_webhook_deliveries_total',
    help: 'Attempts to tell webhooks of events: those that failed come again, dead ones do not.',
    labelNames: ['outcome'],
    registers,
  })

  return {
    answered: ({ method, route, status, seconds }) =>
      requests.labels(method, route, String(status)).observe(seconds),
    read(found) {
      articles.inc()
      words.inc(found.words)
      for (const kind of countedKinds) entities.labels(kind).inc(found[kind])
    },
    delivered: (outcome) => deliveries.labels(outcome).inc(),
    gauge({ lexicons, waitingLines, waitingDeliveries = async () => undefined }) {
      new Gauge({
        name: 'dossier_lexicon_version',
        help: 'Edits of the word lists that are in force; 0 for the files alone.',
        labelNames: ['hash'],
        registers,
        collect() {
          const { version: edits, hash } = lexicons()
          this.reset()
          this.labels(hash).set(edits)
        },
      })
      new Gauge({
        name: 'dossier_job_lines_waiting',
        help: 'Lines of jobs that wait to be read, in the whole store.',
        registers,
        async collect() {
          this.set((await waitingLines()) ?? Number.NaN)
        },
      })
      new Gauge({
        name: 'dossier_webhook_deliveries_waiting',
        help: 'Events that webhooks are still to be told, in the whole store.',
        registers,
        async collect() {
          this.set((await waitingDeliveries()) ?? Number.NaN)
        },
      })
    },
    text: async () => ({ content: await register.metrics(), type: register.contentType }),
  }
}
