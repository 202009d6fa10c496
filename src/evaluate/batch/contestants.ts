import { done, type Result } from '../../failure.ts'
import type { CompiledLexicons } from '../../lexicon/compiled.ts'
import type { Item } from '../../threads/read-many.ts'
import { readStream } from '../../threads/read-stream.ts'
import type { Threads } from '../../threads/threads.ts'
import { type BatchService, runJob } from './service.ts'

export const names = ['one', 'all', 'endpoint', 'job', 'wink'] as const
export type Name = (typeof names)[number]

/** Something that reads the same lines as the others. */
export interface Contestant {
  readonly run: (lines: readonly string[]) => Promise<void>
  /** Milliseconds of processor that it has taken so far, without whoever sends it the lines. */
  readonly processor: () => Promise<number>
  /** Reads in as many threads as there are cores. */
  readonly isOnAllCores: boolean
}

export interface ContestantParts {
  readonly lexicons: CompiledLexicons
  /** One thread, and one for each core. */
  readonly one: Threads
  readonly all: Threads
  readonly service: BatchService
  readonly tokenize: (text: string) => unknown
}

export function createContestants({
  lexicons,
  one,
  all,
  service,
  tokenize,
}: ContestantParts): Readonly<Record<Name, Contestant>> {
  const here = { processor: async () => processorHere() }
  const there = { processor: service.processor, isOnAllCores: true }
  return {
    one: { ...here, isOnAllCores: false, run: (lines) => readAll(one, lexicons, lines) },
    all: { ...here, isOnAllCores: true, run: (lines) => readAll(all, lexicons, lines) },
    endpoint: { ...there, run: (lines) => drained(service.send(each(lines))) },
    job: { ...there, run: (lines) => runJob(service, each(lines)) },
    wink: {
      ...here,
      isOnAllCores: false,
      async run(lines) {
        for (const line of lines) tokenize((JSON.parse(line) as { text: string }).text)
      },
    },
  }
}

/** Of all threads of this process. */
function processorHere(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const readAll = (
  threads: Threads,
  lexicons: CompiledLexicons,
  lines: readonly string[],
): Promise<void> => {
  const { readMany } = threads.over(lexicons)
  return drained(readStream(asItems(lines), threads.ahead, (items) => readMany(items)))
}

async function* asItems(lines: readonly string[]): AsyncGenerator<Result<Item>> {
  for (const line of lines) yield done({ line })
}

async function* each<Value>(values: readonly Value[]): AsyncGenerator<Value> {
  yield* values
}

async function drained(stream: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of stream);
}
