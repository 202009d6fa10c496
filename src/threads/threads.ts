import type { Piscina } from 'piscina'
import type { Answer, Expected } from '../explain/shape.ts'
import { done, fail, type Result } from '../failure.ts'
import type { Page } from '../html/page.ts'
import type { Article, ExtractOptions } from '../intake/article.ts'
import type { CompiledLexicons } from '../lexicon/compiled.ts'
import type { KnowledgeRecord } from '../record.ts'

// Apart from jobs and service: both hand long articles to these threads.

export interface Threads {
  /** Milliseconds that one article may take, waiting included. */
  readonly deadline: number
  /** The threads, reading with these lexicons. What was handed in before is read with those it was handed in with. */
  readonly over: (lexicons: CompiledLexicons) => ReadingThreads
  readonly close: () => Promise<void>
}

/** Threads that read with one set of lexicons. */
export interface ReadingThreads {
  readonly run: (article: Article, options?: ExtractOptions) => Promise<Result<KnowledgeRecord>>
  readonly explain: (article: Article, expected: Expected) => Promise<Result<Answer>>
  readonly readPage: (html: string) => Promise<Result<Page>>
}

export interface ThreadsOptions {
  /** The compiled worker file. */
  readonly worker: URL
  readonly deadline: number
  readonly most: number
}

/** A pool of threads for long articles; nothing starts before the first of them comes. */
export function createThreads({ worker, deadline, most }: ThreadsOptions): Threads {
  let pool: Promise<Piscina> | undefined
  const start = async (): Promise<Piscina> => {
    const { Piscina } = await import('piscina')
    const threads = new Piscina({
      filename: worker.href,
      minThreads: 0,
      maxThreads: most,
      maxQueue: most * 16,
      idleTimeout: 60_000,
    })
    // A thread that dies fails the article it was reading; without a listener it would end the process too.
    threads.on('error', () => {})
    return threads
  }

  /** `name` is that of a function of the worker. */
  const ask = async <Answer>(
    name: string,
    task: unknown,
    length: number,
  ): Promise<Result<Answer>> => {
    pool ??= start()
    const threads = await pool
    const signal = AbortSignal.timeout(deadline)
    try {
      return done(await threads.run(task, { name, signal }))
    } catch (error) {
      if (signal.aborted) return late(length, deadline)
      if (error instanceof Error && error.message.includes('queue is at limit')) return crowded
      throw error
    }
  }

  return {
    deadline,
    over: (lexicons) => ({
      run: (article, options = {}) =>
        ask('extract', { lexicons, article, options }, article.text.length),
      explain: (article, expected) =>
        ask('explain', { lexicons, article, expected }, article.text.length),
      readPage: (html) => ask('readPage', { lexicons, html }, html.length),
    }),
    async close() {
      if (pool) await (await pool).destroy()
    },
  }
}

const late = (length: number, deadline: number) =>
  fail(
    'deadline-exceeded',
    `expected to read ${length} characters within ${deadline} ms, took longer; send the article in parts or raise EXTRACT_DEADLINE_MS`,
  )

const crowded = fail(
  'overloaded',
  'expected a free thread for a long article, got none; send it again later',
)
