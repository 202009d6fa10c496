import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadLexicons } from '../../lexicon/load.ts'
import { shippedLexicons } from '../../places.ts'
import { createThreads } from '../../threads/threads.ts'
import { type Line, median, table, thousands } from '../bench/report.ts'
import { startService } from '../bench/running-service.ts'
import { createTokenizer } from '../bench/tokenizer.ts'
import { type Contestant, createContestants, type Name, names } from './contestants.ts'
import { endpointCurve, jobCurve } from './curves.ts'
import { createBatchService } from './service.ts'
import { createVariedArticles, lineOf, type MakeArticle } from './varied.ts'

const seed = 7
const rounds = 5
/** Rounds before, in which every thread reads a whole round: code that is new to a thread takes twice the time. */
const warmUps = 4
const leastOfOne = 1.7
const leastOfPool = 0.8

export interface BenchPlaces {
  /** The folder of the compiled program. */
  readonly program: URL
  /** The folder of annotated articles that are varied. */
  readonly corpus: string
}

export interface BenchSizes {
  /** How many articles are sent at once to see what memory does. */
  readonly articles: number
  /** Articles that each contestant reads in a round. */
  readonly round: number
}

/** Measures batches on all cores and prints it. */
export async function benchBatch(
  { program, corpus }: BenchPlaces,
  { articles, round }: BenchSizes,
  print: (text: string) => void,
): Promise<void> {
  const cores = availableParallelism()
  const make = createVariedArticles(corpus, seed)
  const worker = new URL('threads/worker.js', program)
  const [one, all] = [1, cores].map((most) => createThreads({ worker, deadline: 60_000, most }))
  const folder = mkdtempSync(join(tmpdir(), 'dossier-bench-'))
  const main = fileURLToPath(new URL('main.js', program))
  const service = createBatchService(
    await startService(main, {
      THREADS: `${cores}`,
      DATABASE_URL: `sqlite:${join(folder, 'dossier.db')}`,
    }),
  )
  const tokenize = await createTokenizer()
  const { compiled: lexicons } = loadLexicons(shippedLexicons)
  try {
    const contestants = createContestants({ lexicons, one, all, service, tokenize })
    print(
      `${round} varied articles a round, ${rounds} rounds after ${warmUps}, medians; ${cores} cores; node ${process.version}`,
    )
    print(table(linesOfTable(await compete(contestants, make, round, cores))))
    const curve = { service, make, count: articles, print }
    await endpointCurve(curve)
    await jobCurve(curve)
  } finally {
    await Promise.all([one.close(), all.close()])
    await service.stop()
    rmSync(folder, { recursive: true })
  }
}

/** What a contestant did in a round: kilobytes a second, and milliseconds of processor an article. */
interface Run {
  readonly speed: number
  readonly cost: number
}
type Runs = Readonly<Record<Name, readonly Run[]>>

/** Each contestant reads in each round what the others do, one after the other. */
async function compete(
  contestants: Readonly<Record<Name, Contestant>>,
  make: MakeArticle,
  size: number,
  cores: number,
): Promise<Runs> {
  const runs: Record<Name, Run[]> = { one: [], all: [], endpoint: [], job: [], wink: [] }
  for (let round = 0; round < warmUps + rounds; round++) {
    const lines = Array.from({ length: size }, (_, n) => lineOf(make, round * size + n))
    const bytes = lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0)
    for (const name of names) {
      const { run, processor, isOnAllCores } = contestants[name]
      if (round < warmUps && isOnAllCores) for (let more = 1; more < cores; more++) await run(lines)
      const [before, start] = [await processor(), performance.now()]
      await run(lines)
      const speed = bytes / (performance.now() - start)
      if (round >= warmUps) runs[name].push({ speed, cost: ((await processor()) - before) / size })
    }
  }
  return runs
}

/** Bytes a millisecond are kilobytes a second. */
function linesOfTable(runs: Runs): Line[] {
  const told = (what: string, name: Name): Line => {
    const [speed, cost] = (['speed', 'cost'] as const).map((of) =>
      median(runs[name].map((run) => run[of])),
    )
    return {
      what,
      measured: `${thousands(speed)} kB/s, ${cost.toFixed(2)} ms of processor an article`,
    }
  }
  const ratio = (name: Name, to: Name, of: keyof Run = 'speed'): number =>
    median(runs[name].map((run, round) => run[of] / runs[to][round][of]))
  const compared = (what: string, value: number, least: number): Line => ({
    what,
    measured: value.toFixed(2),
    wanted: `>= ${least}`,
    reached: value >= least,
  })
  return [
    told('one thread', 'one'),
    told('all cores', 'all'),
    told('POST /v1/extract/batch', 'endpoint'),
    told('POST /v1/jobs until done', 'job'),
    told('wink-nlp, tokens alone, one thread', 'wink'),
    compared('all cores : one thread', ratio('all', 'one'), leastOfOne),
    compared('endpoint : all cores', ratio('endpoint', 'all'), leastOfPool),
    compared('job : all cores', ratio('job', 'all'), leastOfPool),
    { what: 'all cores : wink-nlp', measured: ratio('all', 'wink').toFixed(2) },
    {
      what: 'processor, all cores : endpoint, job',
      measured: `${ratio('all', 'endpoint', 'cost').toFixed(2)}, ${ratio('all', 'job', 'cost').toFixed(2)}`,
    },
  ]
}
