import { type Context, Hono } from 'hono'
import { fail } from '../failure.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { Checked } from '../service/readiness.ts'
import { replyFailure } from './reply.ts'

/** What tells how a process is. */
export interface HealthParts {
  /** What keeps it from going on for the moment. */
  readonly trouble?: () => string | undefined
  /** Whether everything it needs does its work. */
  readonly ready?: () => Promise<readonly Checked[]>
  /** It takes up nothing more. */
  readonly draining?: () => boolean
  /** Figures, for Prometheus. */
  readonly metrics?: Pick<Metrics, 'text'>
}

/** Answers of whether a process is alive, and whether it does its work, which two things have nothing to do with each other. */
export const healthAnswers = ({ trouble, ready, draining, metrics }: HealthParts) => ({
  healthz(c: Context) {
    const reason = trouble?.()
    return c.json({ status: 'ok', ...(reason !== undefined && { trouble: reason }) })
  },
  async readyz(c: Context) {
    if (draining?.()) return replyFailure(c, stopping)
    const checked = (await ready?.()) ?? []
    const errors = checked.flatMap(({ name, trouble }) =>
      trouble === undefined ? [] : { path: name, message: trouble },
    )
    if (errors.length > 0) return replyFailure(c, notReady(errors))
    const checks = Object.fromEntries(checked.map(({ name }) => [name, 'ok']))
    return c.json({ status: 'ready', checks })
  },
  ...(metrics && {
    async metrics(c: Context) {
      const { content, type } = await metrics.text()
      return c.body(content, 200, { 'content-type': type })
    },
  }),
})

/** Answers for a process without a service of its own. */
export function createHealth(parts: HealthParts): Hono {
  const answers = healthAnswers(parts)
  const app = new Hono().get('/healthz', answers.healthz).get('/readyz', answers.readyz)
  return answers.metrics ? app.get('/metrics', answers.metrics) : app
}

const stopping = fail('shutting-down', 'the service is stopping; ask another or come back').failure

const notReady = (errors: readonly { path: string; message: string }[]) =>
  fail(
    errors.some(({ path }) => path === 'store') ? 'store-unreachable' : 'not-ready',
    `expected everything to do its work, got trouble with ${errors.map(({ path }) => path).join(', ')}; come back soon`,
    { errors },
  ).failure
