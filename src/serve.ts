import { availableParallelism } from 'node:os'
import { createAnalyser } from './analysis.ts'
import { createApplyCorrections } from './archive/corrections/replay.ts'
import { createNameFacts } from './archive/identity/name-facts.ts'
import { createExplain } from './explain/explain.ts'
import { createExtract } from './extract.ts'
import { createReadPage } from './html/page.ts'
import { createApp } from './http/app.ts'
import { type Listening, listen } from './http/server.ts'
import { swaggerFiles } from './http/swagger-files.ts'
import { loadLexicons } from './lexicon/load.ts'
import { pageFacts } from './lexicon/page-facts.ts'
import { readingFacts } from './lexicon/reading-facts.ts'
import { createLog } from './log.ts'
import { createArchive } from './service/archive/archive.ts'
import { createReader } from './service/reader.ts'
import { createService } from './service/service.ts'
import { type Environment, readSettings } from './settings.ts'
import { newId } from './store/ids.ts'
import { openStore } from './store/open.ts'
import { createThreads } from './threads/threads.ts'
import { version } from './version.ts'

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
  const { host, port, lexicons, publisher, logLevel, extractDeadlineMs, databaseUrl, origins } =
    settings
  const store = await openStore(databaseUrl)
  const lists = loadLexicons(lexicons)
  const threads = createThreads({
    worker: new URL('./threads/worker.js', import.meta.url),
    deadline: extractDeadlineMs,
    most: Math.max(1, Math.min(4, availableParallelism() - 1)),
  })
  const analyser = createAnalyser(lists)
  const reader = createReader({
    extract: createExtract(lists, analyser),
    explain: createExplain(analyser),
    readPage: createReadPage(pageFacts(lists)),
    threads: threads.over(lists.compiled),
    ...(publisher !== undefined && { publisher }),
  })
  const storing = {
    names: createNameFacts(lists),
    newId,
    applyCorrections: createApplyCorrections(readingFacts(lists)),
    database: store.kind,
  }
  const madeWith = { extractor: version, lexicons: lists.hash, base: lists.hash }
  const archive = createArchive({
    store,
    reading: () => ({ reader, storing, madeWith }),
    now: () => new Date().toISOString(),
  })
  const service = createService({ reader: () => reader, archive, threads })
  const log = createLog(logLevel, (line) => process.stderr.write(line))
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
