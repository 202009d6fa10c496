import { parentPort, workerData } from 'node:worker_threads'
import type { LayeredChange } from '../lexicon/overlay/layers.ts'
import { beginWork } from './workshop.ts'
import type { Delivery, Order } from './workshop-apart.ts'

// The thread that `createWorkshopApart` starts: it does one piece of work and is ended.

const work = beginWork(workerData.folder, workerData.isChecked)

function answerTo(order: Order): Delivery {
  if (order.kind === 'done') {
    const made = work.done()
    if (!made.ok) return made
    const { lexicons, ...more } = made.value
    return { ok: true, value: { ...more, compiled: lexicons.compiled } }
  }
  // What the other side wrote.
  const changes = JSON.parse(new TextDecoder().decode(order.json)) as readonly LayeredChange[]
  work[order.kind](changes)
  return 'next'
}

parentPort?.on('message', (order: Order) => {
  parentPort?.postMessage(answerTo(order))
})
