import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { done, type Result } from '../../failure.ts'
import { loadLexicons } from '../../lexicon/load.ts'
import { shippedLexicons } from '../../places.ts'
import type { Item } from '../../threads/read-many.ts'
import { readStream } from '../../threads/read-stream.ts'
import { createThreads, type Threads } from '../../threads/threads.ts'
import { type Line, median, megabytes, table, thousands } from '../bench/report.ts'
import { type RunningService, startService } from '../bench/running-service.ts'
import { createTokenizer } from '../bench/tokenizer.ts'
import { send } from './sending.ts'
import { createVariedArticles, type MakeArticle } from './varied.ts'

const seed = 7
const roundSize = 400
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

/** Measures batches on all cores and prints it; `count` articles are sent to see what memory does. */
export async function benchBatch(
  { program, corpus }: BenchPlaces,
  count: number,
  print: (text: string) => void,
): Promise<void> {
  const cores = availableParallelism()
  const make = createVariedArticles(corpus, seed)
  const worker = new URL('threads/worker.js', program)
  const { compiled } = loadLexicons(shippedLexicons)
  const [one, all] = [1, cores].map((most) => createThreads({ worker, deadline: 60_000, most }))
  const service = await startService(fileURLToPath(new URL('main.js', program)), {
    THREADS: `${cores}`,
  })
  const tokenize = await createTokenizer()
  try {
    const speeds: Record<Contestant, number[]> = { one: [], all: [], endpoint: [], wink: [] }
    for (let round = 0; round < warmUps + rounds; round++) {
      const lines = linesOf(make, round * roundSize, roundSize)
      const texts = lines.map((line) => (JSON.parse(line) as { text: string }).text)
      const bytes = lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0)
      const runs: readonly [Contestant, () => Promise<unknown>][] = [
        ['one', () => readAll(one, compiled, lines)],
        ['all', () => readAll(all, compiled, lines)],
        ['endpoint', () => drained(send(service.address, each(lines)))],
        ['wink', async () => texts.forEach(tokenize)],
      ]
      for (const [name, run] of runs) {
        if (round < warmUps && (name === 'all' || name === 'endpoint'))
          for (let more = 1; more < cores; more++) await run()
        const start = performance.now()
        await run()
        if (round >= warmUps) speeds[name].push(bytes / (performance.now() - start))
      }
    }
    print(
      `${roundSize} varied articles a round, ${rounds} rounds after ${warmUps}, medians; ${cores} cores; node ${process.version}`,
    )
    print(table(linesOfTable(speeds)))
  } finally {
    await Promise.all([one.close(), all.close()])
  }
  try {
    await curve(service, make, count, print)
  } finally {
    service.stop()
  }
}

type Contestant = 'one' | 'all' | 'endpoint' | 'wink'

/** Bytes a millisecond are kilobytes a second. */
function linesOfTable(speeds: Readonly<Record<Contestant, readonly number[]>>): Line[] {
  const speed = (name: Contestant): string => `${thousands(median(speeds[name]))} kB/s`
  const ratio = (name: Contestant, to: Contestant): number =>
    median(speeds[name].map((value, round) => value / speeds[to][round]))
  const compared = (what: string, value: number, least: number): Line => ({
    what,
    measured: value.toFixed(2),
    wanted: `>= ${least}`,
    reached: value >= least,
  })
  return [
    { what: 'one thread', measured: speed('one') },
    { what: 'all cores', measured: speed('all') },
    { what: 'POST /v1/extract/batch', measured: speed('endpoint') },
    { what: 'wink-nlp, tokens alone, one thread', measured: speed('wink') },
    compared('all cores : one thread', ratio('all', 'one'), leastOfOne),
    compared('endpoint : all cores', ratio('endpoint', 'all'), leastOfPool),
    { what: 'all cores : wink-nlp', measured: ratio('all', 'wink').toFixed(2) },
  ]
}

/** Sends many articles in one request and prints the memory of the service as they are answered. */
async function curve(
  service: RunningService,
  make: MakeArticle,
  count: number,
  print: (text: string) => void,
): Promise<void> {
  print(`${thousands(count)} articles in one request; resident memory of the service`)
  const step = Math.max(1, Math.ceil(count / 20))
  const start = performance.now()
  let answered = 0
  let next = step
  for await (const piece of send(service.address, made(make, count))) {
    for (const byte of piece) if (byte === newline) answered++
    if (answered < next) continue
    next += step
    const seconds = (performance.now() - start) / 1000
    print(
      `${thousands(answered).padStart(9)}  ${megabytes(await service.memory('now')).padStart(7)}  ${thousands(answered / seconds)} articles/s`,
    )
  }
  if (answered !== count) throw new Error(`expected ${count} answers, got ${answered}`)
}

const newline = 0x0a

const lineOf = (make: MakeArticle, number: number): string => `${JSON.stringify(make(number))}\n`

const linesOf = (make: MakeArticle, from: number, count: number): string[] =>
  Array.from({ length: count }, (_, n) => lineOf(make, from + n))

async function* made(make: MakeArticle, count: number): AsyncGenerator<string> {
  for (let number = 0; number < count; number++) yield lineOf(make, number)
}

async function* each<Value>(values: readonly Value[]): AsyncGenerator<Value> {
  yield* values
}

async function* asItems(lines: readonly string[]): AsyncGenerator<Result<Item>> {
  for (const line of lines) yield done({ line })
}

const readAll = (
  threads: Threads,
  compiled: Parameters<Threads['over']>[0],
  lines: readonly string[],
): Promise<void> => {
  const { readMany } = threads.over(compiled)
  return drained(readStream(asItems(lines), threads.ahead, (items) => readMany(items)))
}

async function drained(stream: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of stream);
}
