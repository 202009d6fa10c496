import { join } from 'node:path'
import { createApp } from './http/app.ts'
import { watchLag } from './http/limits/lag.ts'
import { isLoopback } from './http/loopback.ts'
import { listen } from './http/server.ts'
import { swaggerFiles } from './http/swagger-files.ts'
import { readAssets } from './pages/assets.ts'
import { readGuides } from './pages/guides/read.ts'
import { addPages, failurePageWith } from './pages/pages.ts'
import { readSamples } from './pages/samples.ts'
import { corpora, pageAssets, renderedGuides, swagger as swaggerPaths } from './places.ts'
import { type Access, createAccess } from './service/access/access.ts'
import { createArchive } from './service/archive/archive.ts'
import { createDrafts } from './service/drafts.ts'
import { createService } from './service/service.ts'
import { createWebhooks } from './service/webhooks/webhooks.ts'
import { type Environment, readSettings } from './settings.ts'
import { startWork } from './start-work.ts'
import type { RateLimits } from './store/rate-limits.ts'
import { type Started, untilStopped } from './until-stopped.ts'

/** Milliseconds that requests may still take once the service is asked to stop. */
const grace = 10_000

/** Starts the service and runs until it is told to stop; resolves to the exit status. */
export const serve = (environment: Environment): Promise<number> =>
  untilStopped(() => start(environment))

async function start(environment: Environment): Promise<Started> {
  const settings = readSettings(environment)
  const { host, port, origins, apiKeys, requestsAtOnce, requestsPerMinute } = settings
  const work = await startWork(settings)
  const { log, metrics, threads, lists, jobs, reading } = work
  const archive = createArchive(work)
  const webhooks = createWebhooks({
    store: work.store,
    allowsPrivate: settings.webhookPrivate,
  })
  const service = createService({
    reader: () => reading().reader,
    archive,
    drafts: createDrafts({ reading, archive }),
    jobs,
    lexicons: lists.service,
    webhooks,
    threads,
  })
  const access = isLoopback(host)
    ? undefined
    : createAccess({ store: work.store, now: work.now, given: apiKeys })
  if (access) await expectKeys(access, host)
  const rate =
    requestsPerMinute === undefined
      ? undefined
      : await limitsOf(settings.databaseUrl, requestsPerMinute)
  const swagger = swaggerFiles(swaggerPaths)
  const assets = readAssets(pageAssets)
  let stopping = false
  const app = createApp(service, {
    log,
    origins,
    draining: () => stopping,
    ready: work.ready,
    metrics,
    isTraced: settings.traces !== undefined,
    limits: { atOnce: requestsAtOnce, isBehind: watchLag(), ...(rate && { rate }) },
    // The Host header protects a service without keys; one with keys may have any name.
    ...(access && { access, allowsHost: () => true }),
    failurePage: failurePageWith(assets),
    ...(swagger && { swagger }),
  })
  addPages(app, {
    service,
    ...(access && { access }),
    log,
    assets,
    guides: readGuides(renderedGuides),
    samples: readSamples(join(corpora, 'dev')),
  })
  const listening = await listen(app, { host, port })
  return {
    says: sample(listening.url),
    async stop(ending) {
      stopping = true
      await ending('requests', listening.close(grace))
      await ending('the count of requests', rate?.close())
      await work.close(ending)
    },
  }
}

/** Only who sets a limit waits for what counts. */
async function limitsOf(databaseUrl: string, requestsPerMinute: number): Promise<RateLimits> {
  const { openRateLimits } = await import('./store/rate-limits.ts')
  return openRateLimits(databaseUrl, requestsPerMinute)
}

/** Whoever reaches a service for others must prove who they are: rejects where nobody could. */
async function expectKeys(access: Access, host: string): Promise<void> {
  const has = await access.hasKeys()
  if (!has.ok) throw new Error(has.failure.message)
  if (!has.value)
    throw new Error(
      `expected a key before it serves others at ${host}, found none: make one by "dossier keys add NAME --scopes extract,read,write,admin", or give some in API_KEYS`,
    )
}

const article = {
  text: 'SHENZHEN, May 3 -- Chen Hao, Dean of the School of Nursing of Eastlake University, met Dr. Anna Schmidt, Vice President of Siemens Healthineers, on Friday to discuss joint nurse training.',
  publishedAt: '2024-05-04',
}

const sample = (url: string): string =>
  `curl -s ${url}/v1/extract -H 'content-type: application/json' -d '${JSON.stringify(article)}'`
