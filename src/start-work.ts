import { availableParallelism } from 'node:os'
import { openDispatch } from './jobs/open-dispatch.ts'
import type { Log } from './log.ts'
import { createMetrics, type Metrics } from './metrics/metrics.ts'
import { type OpenLists, openLists } from './open-lists.ts'
import { openLog } from './open-log.ts'
import { checkpointThread, readingThread, threadFiles } from './places.ts'
import { seenChunks } from './seen-chunks.ts'
import type { ArchiveParts } from './service/archive/parts.ts'
import { type RunningJobs, runJobs } from './service/jobs/run-jobs.ts'
import { follow } from './service/lexicons/follow.ts'
import { askedInTime, type Checked, createReadiness } from './service/readiness.ts'
import type { Settings } from './settings.ts'
import { withoutSecrets } from './store/address.ts'
import { waitingLines } from './store/jobs/read.ts'
import { countRereads } from './store/lexicons/rereads.ts'
import { openStore } from './store/open.ts'
import { watchRoom } from './store/room.ts'
import type { Reading } from './store/schema.ts'
import { storeTrouble } from './store/trouble.ts'
import { pendingDeliveries } from './store/webhooks/deliveries.ts'
import { createThreads, type Threads } from './threads/threads.ts'
import { createWorkshopApart } from './threads/workshop-apart.ts'
import { observedStore } from './tracing/observed-store.ts'
import { spanOfStage, spansOfThreads, traceHere, traceparentHere } from './tracing/spans.ts'
import type { Ending } from './until-stopped.ts'
import { version } from './version.ts'
import { startDeliverer } from './webhooks/deliverer.ts'

/** What a process does for an archive without being asked: it follows the word lists, runs jobs, and tells of what happens. */
export interface Work extends ArchiveParts, Omit<RunningJobs, 'close'> {
  readonly log: Log
  readonly metrics: Metrics
  readonly threads: Threads
  readonly lists: OpenLists
  /** Whether everything it needs does its work. */
  readonly ready: () => Promise<readonly Checked[]>
  /** Ends what is in hand, then closes the store. */
  readonly close: (ending: Ending) => Promise<void>
}

/** Opens the archive of the settings and begins to work for it. */
export async function startWork(settings: Settings): Promise<Work> {
  const { lexicons, publisher, logLevel, extractDeadlineMs, databaseUrl, traces } = settings
  const log = openLog(logLevel, (line) => process.stderr.write(line), traceHere)
  const endTraces = traces && (await sendTraces(traces, log))
  const opened = await openStore(databaseUrl, {
    checkpointThread,
    readPatience: settings.databaseReadSeconds * 1000,
  }).catch(explainedFor(databaseUrl))
  const room = watchRoom(opened, (message, isFull) =>
    log(isFull ? 'error' : 'warn', {
      event: 'store',
      ...(isFull && { code: 'store-full' }),
      message,
    }),
  )
  const store = traces ? observedStore(room.store) : room.store
  const most = settings.threads ?? availableParallelism()
  const threads = createThreads({
    worker: readingThread,
    deadline: extractDeadlineMs,
    most,
    ...(traces && { timed: spansOfThreads }),
  })
  const workshop = createWorkshopApart(threadFiles, lexicons)
  const now = () => new Date().toISOString()
  const metrics = createMetrics(version)
  const lists = await openLists({
    store,
    workshop,
    folder: lexicons,
    now,
    threads,
    count: metrics.read,
    ...(traces && { observe: spanOfStage }),
    ...(publisher !== undefined && { publisher }),
  })
  const { sets, open } = lists
  const parts = { store, reading: () => sets.present().reading, now }
  const dispatch = await openDispatch(databaseUrl, ({ code, message }) =>
    log('warn', { event: 'dispatch', code, message }),
  )
  const { jobs, trouble, close } = runJobs({
    ...parts,
    dispatch,
    // While one chunk is written the threads read others.
    lanes: most + 1,
    expiry: settings.jobExpiryHours * 3_600_000,
    lease: settings.jobLeaseSeconds * 1000,
    around: seenChunks({ log, metrics, store }),
    ...(traces && { traceparent: traceparentHere }),
    report: ({ code, message }) => log('error', { event: 'jobs', code, message }),
  })
  const following = follow({
    store,
    workshop,
    sets,
    open,
    report: ({ code, message }) => log('error', { event: 'lexicons', code, message }),
  })
  const ready = createReadiness({
    lexicons: following.trouble,
    store: async () => (await storeTrouble(store)) ?? room.trouble(),
    threads: threads.trouble,
  })
  gauge({ metrics, sets, threads, store, ready })
  const deliverer = startDeliverer({
    store,
    allowsPrivate: settings.webhookPrivate,
    userAgent: `dossier/${version}`,
    report: ({ code, message }) => log('warn', { event: 'webhooks', code, message }),
    count: metrics.delivered,
  })
  return {
    ...parts,
    log,
    metrics,
    threads,
    lists,
    jobs,
    trouble,
    ready,
    async close(ending) {
      await Promise.all([
        ending('readings of word lists', following.close()),
        ending('chunks of jobs', close()),
        ending('deliveries of webhooks', deliverer.close()),
      ])
      await ending('news of jobs', dispatch.close())
      await ending('threads that read', threads.close())
      await ending('the store', store.close())
      await ending('traces', endTraces?.())
    },
  }
}

const explainedFor =
  (url: string) =>
  (error: unknown): never => {
    const why = error instanceof Error ? error.message : error
    const expected = url.startsWith('sqlite:')
      ? 'an archive, or a folder in which this user may make one'
      : 'a PostgreSQL that runs, has this database, and lets this user in'
    throw new Error(`expected ${expected} at DATABASE_URL=${withoutSecrets(url)}, got: ${why}`, {
      cause: error,
    })
  }

/** What makes and sends spans is not loaded where nobody asks for them. */
async function sendTraces(traces: NonNullable<Settings['traces']>, log: Log) {
  const { exportSpans } = await import('./tracing/export-spans.ts')
  const report = (message: string) => log('warn', { event: 'traces', message })
  return exportSpans({ ...traces, version, report })
}

/** Figures that are asked for when they are told. */
function gauge({ metrics, sets, threads, store, ready }: Gauging): void {
  const counted = (count: (db: Reading) => Promise<number>) => {
    const ask = askedInTime(() => count(store.read))
    return () => ask().catch(() => undefined)
  }
  metrics.gauge({
    lexicons() {
      const { version: edits, reading } = sets.present()
      return { version: edits, hash: reading.madeWith.lexicons }
    },
    threads: threads.state,
    waitingLines: counted(waitingLines),
    waitingRereads: counted(countRereads),
    waitingDeliveries: counted((db) => pendingDeliveries(db)),
    async checks() {
      const checked = await ready()
      return checked.map(({ name, trouble }) => ({ name, isPassed: trouble === undefined }))
    },
  })
}

interface Gauging extends Pick<Work, 'metrics' | 'threads' | 'store' | 'ready'> {
  readonly sets: OpenLists['sets']
}
