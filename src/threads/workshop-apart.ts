import { Worker } from 'node:worker_threads'
import type { CompiledLexicons } from '../lexicon/compiled.ts'
import { openLexicons } from '../lexicon/lexicons.ts'
import type { LayeredChange } from '../lexicon/overlay/layers.ts'
import { answersOf } from './answers.ts'
import { readingApart } from './import-apart.ts'
import { type Parts, type Prepared, type PreparedEdit, valueOf, type Workshop } from './workshop.ts'

/** What the thread is told: some edits as JSON, or that all were sent. */
export type Order =
  | { readonly kind: 'earlier' | 'edit'; readonly json: Uint8Array }
  | { readonly kind: 'done' }

/** `Prepared` as it is posted: shared memory, not copied. */
export type PreparedApart = Omit<Prepared, 'lexicons'> & { readonly compiled: CompiledLexicons }

/** What the thread answers: that it has some edits, or what it made. */
export type Delivery =
  | 'next'
  | { readonly ok: true; readonly value: PreparedApart }
  | Extract<PreparedEdit, { ok: false }>

/** Writing so many edits as JSON takes a few milliseconds. */
const mostAtOnce = 500

/** Lists are read in small pieces, none of which lives long: more room would only stay in memory. */
const resourceLimits = { maxYoungGenerationSizeMb: 12 }

/**
 * A workshop whose work is done in threads, each of which ends with it: the calling thread is
 * never held up for more than some milliseconds. `threads` is the folder of their compiled files. Rejects
 * with the Error that names the mistakes of the files, and with what the parts throw.
 */
export function createWorkshopApart(threads: URL, folder: string): Workshop {
  const worker = new URL('compiler.js', threads)
  const make = async (
    earlier: Parts,
    edit: Parts | undefined,
    isChecked: boolean,
  ): Promise<PreparedEdit> => {
    const thread = new Worker(worker, { workerData: { folder, isChecked }, resourceLimits })
    const answers = answersOf<Delivery>(thread)
    try {
      await send(thread, answers, 'earlier', earlier)
      if (edit !== undefined) await send(thread, answers, 'edit', edit)
      const order: Order = { kind: 'done' }
      thread.postMessage(order)
      const made = await answers()
      if (made === 'next') throw new Error('expected lists from the thread, got "next"')
      if (!made.ok) return made
      const { compiled, ...more } = made.value
      return { ok: true, value: { ...more, lexicons: openLexicons(compiled) } }
    } finally {
      await thread.terminate()
    }
  }
  return {
    async compile(edits) {
      return valueOf(await make(edits, undefined, false))
    },
    prepare: make,
    read: readingApart(new URL('importer.js', threads), resourceLimits),
  }
}

/** Sends edits, waiting for the thread to take each piece before the next one is written. */
async function send(
  thread: Worker,
  answers: () => Promise<Delivery>,
  kind: 'earlier' | 'edit',
  parts: Parts,
): Promise<void> {
  for await (const part of parts)
    for (let from = 0; from < part.length; from += mostAtOnce) {
      const piece: readonly LayeredChange[] = part.slice(from, from + mostAtOnce)
      const json = new TextEncoder().encode(JSON.stringify(piece))
      const order: Order = { kind, json }
      thread.postMessage(order, [json.buffer])
      await answers()
    }
}
