import { parentPort, workerData } from 'node:worker_threads'
import { lookedThrough } from '../interchange/ahead.ts'
import { readImport } from '../interchange/import.ts'
import { knownOf } from '../interchange/known.ts'
import type { Change } from '../lexicon/change.ts'
import { openLexicons } from '../lexicon/lexicons.ts'
import type { ImportAnswer, ImportOrder, ImportTask } from './import-apart.ts'

// The thread that `readingApart` starts: it reads one list of others and is ended.

/** Changes that are posted at once: few, for the other side takes them beside its requests. */
const together = 200

const { source, compiled } = workerData as ImportTask

const tell = (answer: ImportAnswer): void => parentPort?.postMessage(answer)
const next = (): Promise<ImportOrder> =>
  new Promise((resolve) => parentPort?.once('message', resolve))

async function* chunks(): AsyncGenerator<Uint8Array> {
  for (;;) {
    tell({ kind: 'more' })
    const order = await next()
    if (order === null || order === 'taken') return
    yield order
  }
}

async function take(page: readonly Change[]): Promise<void> {
  for (let from = 0; from < page.length; from += together) {
    tell({ kind: 'page', changes: page.slice(from, from + together) })
    await next()
  }
}

const known = knownOf(openLexicons(compiled))
const looked = await lookedThrough({ ...source, chunks: chunks(), known })
tell({ kind: 'end', result: looked.ok ? await readImport(looked.value, take) : looked })
