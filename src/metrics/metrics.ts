import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { entityKinds, type Holdings } from '../derived/holdings.ts'
import type { ChunkOutcome } from '../jobs/runner.ts'
import { addGauges, type Gauged } from './gauges.ts'

/** An answered request. */
export interface Answered {
  /** One of those that are in use, or "other". */
  readonly method: string
  /** As it was registered: "/v1/articles/:id", so that no id becomes a series of its own. */
  readonly route: string
  readonly status: number
  readonly seconds: number
  /** Of the failure that was answered. */
  readonly code?: string
}

/** The figures of a process, in the words of Prometheus. */
export interface Metrics {
  readonly answered: (request: Answered) => void
  /** So many requests are being answered, those about its health apart. */
  readonly inHand: (requests: number) => void
  readonly read: (holdings: Holdings) => void
  readonly chunk: (outcome: ChunkOutcome, seconds: number) => void
  /** An attempt to tell a webhook of an event has ended. */
  readonly delivered: (outcome: 'delivered' | 'failed' | 'dead') => void
  readonly gauge: (asked: Gauged) => void
  /** The text that Prometheus takes, and its media type. */
  readonly text: () => Promise<{ readonly content: string; readonly type: string }>
}

/** Bounds of seconds between what is read at once and what has become too late. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

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
  const requests = new Counter({
    name: 'dossier_http_requests_total',
    help: 'Requests that were answered.',
    labelNames: ['method', 'route', 'status'],
    registers,
  })
  const durations = new Histogram({
    name: 'dossier_http_request_duration_seconds',
    help: 'Time from the head of a request to the head of its answer.',
    labelNames: ['method', 'route'],
    buckets,
    registers,
  })
  const problems = new Counter({
    name: 'dossier_http_problems_total',
    help: 'Requests that were refused or failed: overloaded (shed), too-many-requests (limited), and all else by its code.',
    labelNames: ['code'],
    registers,
  })
  const inHand = new Gauge({
    name: 'dossier_http_requests_in_hand',
    help: 'Requests that are being answered, until the last byte of the answer was taken; those about its health apart.',
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
  const chunks = new Histogram({
    name: 'dossier_job_chunk_duration_seconds',
    help: 'Time from taking up a chunk of a job until it ended, failed, or was lost to another process.',
    labelNames: ['outcome'],
    buckets,
    registers,
  })
  // A series that begins with its first event hides that event from whoever asks by how much it rose.
  for (const code of ['internal-error', 'overloaded', 'too-many-requests'])
    problems.labels(code).inc(0)
  for (const kind of entityKinds) entities.labels(kind).inc(0)
  for (const outcome of ['ended', 'lost', 'failed']) chunks.zero({ outcome })

  const deliveries = new Counter({
    name: 'dossier_webhook_deliveries_total',
    help: 'Attempts to tell webhooks of events: those that failed come again, dead ones do not.',
    labelNames: ['outcome'],
    registers,
  })

  return {
    answered({ method, route, status, seconds, code }) {
      requests.labels(method, route, String(status)).inc()
      durations.labels(method, route).observe(seconds)
      if (code !== undefined) problems.labels(code).inc()
    },
    inHand: (count) => inHand.set(count),
    read({ words: count, totals }) {
      articles.inc()
      words.inc(count)
      for (const kind of entityKinds) entities.labels(kind).inc(totals[kind])
    },
    chunk: (outcome, seconds) => chunks.labels(outcome).observe(seconds),
    delivered: (outcome) => deliveries.labels(outcome).inc(),
    gauge: (asked) => addGauges(register, asked),
    text: async () => ({ content: await register.metrics(), type: register.contentType }),
  }
}
