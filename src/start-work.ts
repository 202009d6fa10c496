import { availableParallelism } from 'node:os'
import { openDispatch } from './jobs/open-dispatch.ts'
import { createLog, type Log } from './log.ts'
import { createMetrics, type Metrics } from './metrics/metrics.ts'
import { type OpenLists, openLists } from './open-lists.ts'
import { checkpointThread, readingThread, threadFiles } from './places.ts'
import type { ArchiveParts } from './service/archive/parts.ts'
import { type RunningJobs, runJobs } from './service/jobs/run-jobs.ts'
import { follow } from './service/lexicons/follow.ts'
import type { Settings } from './settings.ts'
import { openStore } from './store/open.ts'
import { createThreads, type Threads } from './threads/threads.ts'
import { createWorkshopApart } from './threads/workshop-apart.ts'
import { version } from './version.ts'

/** What a process does for an archive without being asked: it follows the word lists, and runs jobs. */
export interface Work extends ArchiveParts, Omit<RunningJobs, 'close'> {
  readonly log: Log
  readonly metrics: Metrics
  readonly threads: Threads
  readonly lists: OpenLists
  /** Ends what is in hand, then closes the store. */
  readonly close: () => Promise<void>
}

/** Opens the archive of the settings and begins to work for it. */
export async function startWork(settings: Settings): Promise<Work> {
  const { lexicons, publisher, logLevel, extractDeadlineMs, databaseUrl } = settings
  const store = await openStore(databaseUrl, { checkpointThread })
  const most = settings.threads ?? availableParallelism()
  const threads = createThreads({
    worker: readingThread,
    deadline: extractDeadlineMs,
    most,
  })
  const log = createLog(logLevel, (line) => process.stderr.write(line))
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
    report: ({ code, message }) => log('error', { event: 'jobs', code, message }),
  })
  const following = follow({
    store,
    workshop,
    sets,
    open,
    report: ({ code, message }) => log('error', { event: 'lexicons', code, message }),
  })
  return {
    ...parts,
    log,
    metrics,
    threads,
    lists,
    jobs,
    trouble,
    async close() {
      await Promise.all([following.close(), close()])
      await dispatch.close()
      await threads.close()
      await store.close()
    },
  }
}
