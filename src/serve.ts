import { availableParallelism } from 'node:os'
import { createApp } from './http/app.ts'
import { type Listening, listen } from './http/server.ts'
import { swaggerFiles } from './http/swagger-files.ts'
import { createLocalDispatch } from './jobs/dispatch.ts'
import { createLog } from './log.ts'
import { openLists } from './open-lists.ts'
import { createArchive } from './service/archive/archive.ts'
import { runJobs } from './service/jobs/run-jobs.ts'
import { follow } from './service/lexicons/follow.ts'
import { createService } from './service/service.ts'
import { type Environment, readSettings } from './settings.ts'
import { openStore } from './store/open.ts'
import { createThreads } from './threads/threads.ts'
import { createWorkshopApart } from './threads/workshop-apart.ts'

/** Milliseconds that requests may still take once the service is asked to stop. */
const grace = 10_000

/** Starts the service and runs until it is told to stop; resolves to the exit status. */
export async function serve(environment: Environment): Promise<number> {
  try {
    const stopped = stopSignal()
    const { listening, stop } = await start(environment)
    process.stdout.write(`${sample(listening.url)}\n`)
    await stopped
    await stop()
    return 0
  } catch (error) {
    process.stderr.write(`dossier: ${error instanceof Error ? error.message : error}\n`)
    return 1
  }
}

async function start(
  environment: Environment,
): Promise<{ listening: Listening; stop: () => Promise<void> }> {
  const settings = readSettings(environment)
  const {
    host,
    port,
    lexicons,
    publisher,
    logLevel,
    extractDeadlineMs,
    databaseUrl,
    origins,
    jobExpiryHours,
  } = settings
  const store = await openStore(databaseUrl)
  const threads = createThreads({
    worker: new URL('./threads/worker.js', import.meta.url),
    deadline: extractDeadlineMs,
    most: settings.threads ?? availableParallelism(),
  })
  const log = createLog(logLevel, (line) => process.stderr.write(line))
  const workshop = createWorkshopApart(new URL('./threads/compiler.js', import.meta.url), lexicons)
  const now = () => new Date().toISOString()
  const lists = await openLists({
    store,
    workshop,
    folder: lexicons,
    now,
    threads,
    ...(publisher !== undefined && { publisher }),
  })
  const { sets, open } = lists
  const archive = createArchive({ store, reading: () => sets.present().reading, now })
  const jobs = runJobs({
    store,
    reading: () => sets.present().reading,
    now,
    dispatch: createLocalDispatch(),
    // While one chunk is written the threads read others.
    lanes: (settings.threads ?? availableParallelism()) + 1,
    expiry: jobExpiryHours * 3_600_000,
    report: ({ code, message }) => log('error', { event: 'jobs', code, message }),
  })
  const service = createService({
    reader: () => sets.present().reading.reader,
    archive,
    jobs: jobs.jobs,
    lexicons: lists.service,
    threads,
  })
  const following = follow({
    store,
    workshop,
    sets,
    open,
    report: ({ code, message }) => log('error', { event: 'lexicons', code, message }),
  })
  const swagger = swaggerFiles()
  let stopping = false
  const app = createApp(service, {
    log,
    origins,
    draining: () => stopping,
    ...(swagger && { swagger }),
  })
  const listening = await listen(app, { host, port })
  const stop = async () => {
    stopping = true
    await listening.close(grace)
    await following.close()
    await jobs.close()
    await service.close()
  }
  return { listening, stop }
}

// A second signal finds no listener and ends the process at once.
const stopSignal = (): Promise<unknown> =>
  new Promise((resolve) => {
    process.once('SIGTERM', resolve)
    process.once('SIGINT', resolve)
  })

const article = {
  text: 'SHENZHEN, May 3 -- Chen Hao, Dean of the School of Nursing of Eastlake University, met Dr. Anna Schmidt, Vice President of Siemens Healthineers, on Friday to discuss joint nurse training.',
  publishedAt: '2024-05-04',
}

const sample = (url: string): string =>
  `curl -s ${url}/v1/extract -H 'content-type: application/json' -d '${JSON.stringify(article)}'`
