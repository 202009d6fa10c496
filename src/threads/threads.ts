import type { Piscina } from 'piscina'
import type { Expected, Answer as Explanation } from '../explain/shape.ts'
import { defectOf, done, fail, type Result } from '../failure.ts'
import type { Page } from '../html/page.ts'
import type { Article, ExtractOptions } from '../intake/article.ts'
import type { CompiledLexicons } from '../lexicon/compiled.ts'
import type { KnowledgeRecord } from '../record.ts'
import type { Extracted } from './extracted.ts'
import { createGroups, late } from './groups.ts'
import type { ItemOptions } from './read-item.ts'
import type { Answer, Item } from './read-many.ts'
import { createSlots } from './slots.ts'
import type { Timed } from './timed.ts'

// Apart from jobs and service: both hand articles to these threads.

export interface Threads {
  /** Milliseconds that one article may take: one that is asked for by itself waiting included. */
  readonly deadline: number
  /** How many articles are worth having under way: enough that no thread waits for another. */
  readonly ahead: number
  /** The threads, reading with these lexicons. What was handed in before is read with those it was handed in with. */
  readonly over: (lexicons: CompiledLexicons) => ReadingThreads
  readonly state: () => ThreadsState
  /** Why no thread can be had: several in a row failed with what they were given, and one more does now. */
  readonly trouble: () => Promise<string | undefined>
  readonly close: () => Promise<void>
}

/** How the threads are at present. */
export interface ThreadsState {
  readonly most: number
  readonly busy: number
  /** Articles that wait for one. */
  readonly waiting: number
}

/** Threads that read with one set of lexicons. */
export interface ReadingThreads {
  readonly run: (article: Article, options?: ExtractOptions) => Promise<Result<KnowledgeRecord>>
  readonly explain: (article: Article, expected: Expected) => Promise<Result<Explanation>>
  readonly readPage: (html: string) => Promise<Result<Page>>
  readonly readMany: (items: readonly Item[], options?: ItemOptions) => Promise<readonly Answer[]>
}

export interface ThreadsOptions {
  /** The compiled worker file. */
  readonly worker: URL
  readonly deadline: number
  readonly most: number
  readonly timed?: Timed
}

/**
 * A pool of threads, for long articles and for many: one for both, so that there are never more threads
 * than asked for. Long articles go first, since somebody waits for them. Nothing starts before the first comes.
 */
export function createThreads({ worker, deadline, most, timed }: ThreadsOptions): Threads {
  let pool: Promise<Piscina> | undefined
  let failures = 0
  const start = async (): Promise<Piscina> => {
    const { Piscina } = await import('piscina')
    const threads = new Piscina({
      minThreads: 0,
      maxThreads: most,
      idleTimeout: 60_000,
    })
    // A thread that dies fails the article it was reading; without a listener it would end the process too.
    threads.on('error', () => {})
    return threads
  }
  /** `name` is that of a function of the worker; never more than `most` at a time, so that none waits in the pool. */
  const run = async (name: string, task: unknown, signal: AbortSignal) => {
    pool ??= start()
    // Told to the pool as a whole, a file that cannot be loaded would fail nobody and hold up all.
    try {
      const given = await (await pool).run(task, { filename: worker.href, name, signal })
      failures = 0
      return given
    } catch (error) {
      // One that was given up in time says nothing of the others.
      if (!signal.aborted) failures++
      throw error
    }
  }

  const slots = createSlots(most)
  const mostWaiting = most * 16
  const ask = async <Found>(
    name: string,
    task: unknown,
    length: number,
  ): Promise<Result<Found>> => {
    if (slots.waiting() >= mostWaiting) return crowded
    const signal = AbortSignal.timeout(deadline)
    const tooLate = { ok: false, failure: late(length, deadline) } as const
    if (!(await slots.takeFirst(signal))) return tooLate
    const attempt = async () => done<Found>(await run(name, task, signal))
    try {
      // Whatever ended its thread may have been no fault of the article.
      return await attempt().catch((error) => {
        if (signal.aborted || !isEndOfThread(error)) throw error
        return attempt()
      })
    } catch (error) {
      if (signal.aborted) return tooLate
      throw error
    } finally {
      slots.giveBack()
    }
  }
  const groups = createGroups({
    slots,
    deadline,
    run: (group, signal) => run('readGroup', group, signal),
    asker: timed?.asker,
  })

  return {
    deadline,
    ahead: most * 64,
    over: (lexicons) => ({
      async run(article, options = {}) {
        const task = { lexicons, article, options, isTimed: timed !== undefined }
        const given = await ask<Extracted>('extract', task, article.text.length)
        if (!given.ok) return given
        const { record, timings } = given.value
        if (timings) timed?.article(timings)
        return done(record)
      },
      explain: (article, expected) =>
        ask('explain', { lexicons, article, expected }, article.text.length),
      readPage: (html) => ask('readPage', { lexicons, html }, html.length),
      readMany: (items, options = {}) => groups.read(items, lexicons, options),
    }),
    state: () => ({
      most,
      busy: slots.busy(),
      waiting: slots.waiting() + groups.waiting(),
    }),
    async trouble() {
      if (failures < mostFailures) return undefined
      const last = await run('ping', undefined, never).catch(defectOf)
      return last === undefined
        ? undefined
        : `threads fail one after the other: ${last.split('\n', 1)[0]}`
    },
    async close() {
      groups.close()
      if (pool) await (await pool).destroy()
    },
  }
}

/** Failures in a row after which something other than the articles may be to blame. */
const mostFailures = 3

/** What the pool says where a thread ended by itself: one that ran out of memory, or threw, says so instead. */
const isEndOfThread = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('worker exited with code')

/** To give up a task ends its thread, which may just be starting. */
const never = new AbortController().signal

const crowded = fail(
  'overloaded',
  'expected a free thread for a long article, got none; send it again later',
)
