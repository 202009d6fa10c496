import { Worker } from 'node:worker_threads'
import type { CompiledLexicons } from '../lexicon/compiled.ts'
import type { LayeredChange } from '../lexicon/overlay/layers.ts'
import type { Reach } from '../lexicon/overlay/reach.ts'

/** Edits in pages, as a store gives them. */
export type EditPages = Iterable<readonly LayeredChange[]> | AsyncIterable<readonly LayeredChange[]>

export interface CompileApartOptions {
  /** The compiled worker file. */
  readonly worker: URL
  /** The folder of the lists' files. */
  readonly folder: string
  /** The edits that were made before, in their order. */
  readonly earlier?: EditPages
  /** An edit that is to be tried or taken. */
  readonly edit?: readonly LayeredChange[]
}

/** The lists with all edits laid over them, compiled. */
export interface CompiledApart {
  readonly compiled: CompiledLexicons
  /** Content hash of the files alone. */
  readonly base: string
  /** Which texts `edit` can concern. */
  readonly reach: Reach
}

/** What the thread is told: a page of edits as JSON, or that all were sent. */
export type ToCompiler =
  | { readonly kind: 'earlier' | 'edit'; readonly json: Uint8Array }
  | { readonly kind: 'all' }

/** What the thread answers: that it has a page, or what it made. */
export type FromCompiler = 'next' | CompiledApart

/** Writing so many edits as JSON takes a few milliseconds. */
const mostAtOnce = 1000

/**
 * Reads and compiles lists in a thread of their own, which ends with its work; the calling thread is
 * never held up for more than some milliseconds. Rejects with the Error that `readLists` throws where
 * the files have mistakes, and with what `earlier` throws.
 */
export async function compileApart(options: CompileApartOptions): Promise<CompiledApart> {
  const { worker, folder, earlier = [], edit = [] } = options
  const thread = new Worker(worker, { workerData: { folder } })
  const answers = answersOf(thread)
  const send = async (kind: 'earlier' | 'edit', page: readonly LayeredChange[]) => {
    for (let from = 0; from < page.length; from += mostAtOnce) {
      const text = JSON.stringify(page.slice(from, from + mostAtOnce))
      const json = new TextEncoder().encode(text)
      const message: ToCompiler = { kind, json }
      thread.postMessage(message, [json.buffer])
      await answers()
    }
  }
  try {
    for await (const page of earlier) await send('earlier', page)
    await send('edit', edit)
    const message: ToCompiler = { kind: 'all' }
    thread.postMessage(message)
    const made = await answers()
    if (made === 'next') throw new Error('expected compiled lists from the thread, got "next"')
    return made
  } finally {
    await thread.terminate()
  }
}

/** Waits for the thread's next answer; one that comes early, or its failure, is kept until it is asked for. */
function answersOf(thread: Worker): () => Promise<FromCompiler> {
  const waiting: ((settled: Promise<FromCompiler>) => void)[] = []
  const early: Promise<FromCompiler>[] = []
  const settle = (answer: Promise<FromCompiler>): void => {
    // Whoever asks learns of a failure; until then it is nobody's.
    answer.catch(() => {})
    const next = waiting.shift()
    if (next === undefined) early.push(answer)
    else next(answer)
  }
  thread.on('message', (answer: FromCompiler) => settle(Promise.resolve(answer)))
  thread.on('error', (error) => settle(Promise.reject(error)))
  thread.on('exit', (code) =>
    settle(Promise.reject(new Error(`the thread that compiles lists ended with ${code}`))),
  )
  return () => early.shift() ?? new Promise((resolve) => waiting.push(resolve))
}
