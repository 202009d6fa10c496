import { Worker } from 'node:worker_threads'
import type { Result } from '../failure.ts'
import type { ImportSource } from '../interchange/import.ts'
import type { ImportReport } from '../interchange/report.ts'
import type { Change } from '../lexicon/change.ts'
import type { CompiledLexicons } from '../lexicon/compiled.ts'
import { answersOf } from './answers.ts'
import type { ReadList } from './workshop.ts'

/** What the thread is started with. */
export interface ImportTask {
  readonly source: Omit<ImportSource, 'chunks' | 'known'>
  readonly compiled: CompiledLexicons
}

/** What the thread asks for, or has made. */
export type ImportAnswer =
  | { readonly kind: 'more' }
  | { readonly kind: 'page'; readonly changes: Change[] }
  | { readonly kind: 'end'; readonly result: Result<ImportReport> }

/** What it gets: the next bytes, null at their end; or word that a page was taken. */
export type ImportOrder = Uint8Array<ArrayBuffer> | null | 'taken'

/** Reads lists of others in a thread of its own, which asks for each piece and waits until what it gives is taken. */
export const readingApart =
  (worker: URL, resourceLimits: Worker['resourceLimits']): ReadList =>
  async ({ chunks, ...source }, { compiled }, take) => {
    const task: ImportTask = { source, compiled }
    const thread = new Worker(worker, { workerData: task, resourceLimits })
    const answers = answersOf<ImportAnswer>(thread)
    const tell = (order: ImportOrder): void =>
      thread.postMessage(order, order instanceof Uint8Array ? [order.buffer] : [])
    try {
      const bytes = piecesOf(chunks)
      for (;;) {
        const answer = await answers()
        if (answer.kind === 'end') return answer.result
        if (answer.kind === 'page') {
          await take(answer.changes)
          tell('taken')
        } else {
          const next = await bytes.next()
          // A copy, since what comes in may be a part of larger memory.
          tell(next.done ? null : new Uint8Array(next.value))
        }
      }
    } finally {
      await thread.terminate()
    }
  }

async function* piecesOf(chunks: ImportSource['chunks']): AsyncGenerator<Uint8Array> {
  yield* chunks
}
