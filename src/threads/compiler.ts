import { parentPort, workerData } from 'node:worker_threads'
import type { LayeredChange } from '../lexicon/overlay/layers.ts'
import { createWorkshop, type Parts, type Prepared } from './workshop.ts'
import type { Delivery, Order, PreparedApart } from './workshop-apart.ts'

// The thread that `createWorkshopApart` starts.

/** Edits as they came: JSON takes a fraction of the memory of what it says. */
const pieces = { earlier: [] as Uint8Array[], edit: [] as Uint8Array[] }

async function* partsOf(jsons: readonly Uint8Array[]): Parts {
  // What the other side wrote.
  for (const json of jsons)
    yield JSON.parse(new TextDecoder().decode(json)) as readonly LayeredChange[]
}

const posted = ({ lexicons, ...more }: Prepared): PreparedApart => ({
  ...more,
  compiled: lexicons.compiled,
})

async function answerTo(order: Order): Promise<Delivery> {
  const workshop = createWorkshop(workerData.folder)
  switch (order.kind) {
    case 'compile':
      return { ok: true, value: posted(await workshop.compile(partsOf(pieces.earlier))) }
    case 'prepare': {
      const earlier = partsOf(pieces.earlier)
      const made = await workshop.prepare(earlier, partsOf(pieces.edit), order.check)
      return made.ok ? { ok: true, value: posted(made.value) } : made
    }
    default:
      pieces[order.kind].push(order.json)
      return 'next'
  }
}

parentPort?.on('message', async (order: Order) => {
  parentPort?.postMessage(await answerTo(order))
})
