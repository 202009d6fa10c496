import type { Piscina } from 'piscina'
import type { Article } from '../article.ts'
import { done, fail, type Result } from '../failure.ts'
import type { KnowledgeRecord } from '../record.ts'

// Apart from jobs and service: both hand long articles to these threads.

export interface Threads {
  /** Milliseconds that one article may take, waiting included. */
  readonly deadline: number
  readonly run: (article: Article) => Promise<Result<KnowledgeRecord>>
  readonly close: () => Promise<void>
}

export interface ThreadsOptions {
  /** The compiled worker file. */
  readonly worker: URL
  /** The folder that each thread loads its lexicons from. */
  readonly lexicons: string
  readonly deadline: number
  readonly most: number
}

/** A pool of threads for long articles; nothing starts before the first of them comes. */
export function createThreads({ worker, lexicons, deadline, most }: ThreadsOptions): Threads {
  let pool: Promise<Piscina> | undefined
  const start = async (): Promise<Piscina> => {
    const { Piscina } = await import('piscina')
    const threads = new Piscina({
      filename: worker.href,
      name: 'extract',
      workerData: { lexicons },
      minThreads: 0,
      maxThreads: most,
      maxQueue: most * 16,
      idleTimeout: 60_000,
    })
    // A thread that dies fails the article it was reading; without a listener it would end the process too.
    threads.on('error', () => {})
    return threads
  }

  return {
    deadline,
    async run(article) {
      pool ??= start()
      const threads = await pool
      const signal = AbortSignal.timeout(deadline)
      try {
        return done(await threads.run(article, { signal }))
      } catch (error) {
        if (signal.aborted) return late(article, deadline)
        if (error instanceof Error && error.message.includes('queue is at limit')) return crowded
        throw error
      }
    },
    async close() {
      if (pool) await (await pool).destroy()
    },
  }
}

const late = (article: Article, deadline: number) =>
  fail(
    'deadline-exceeded',
    `expected to read ${article.text.length} characters within ${deadline} ms, took longer; send the article in parts or raise EXTRACT_DEADLINE_MS`,
  )

const crowded = fail(
  'overloaded',
  'expected a free thread for a long article, got none; send it again later',
)
