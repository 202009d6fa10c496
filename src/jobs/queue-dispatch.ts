import { createPostgresBackend, QueueEvents, type QueueEventsListener } from 'bullmq'
import type { Failure } from '../failure.ts'
import { createLocalDispatch, type Dispatch } from './dispatch.ts'

/** The name of the queue, and the schema that BullMQ keeps for itself beside the tables of the store. */
const queue = 'chunks'
const schema = 'dossier_queue'

interface News extends QueueEventsListener {
  'chunks-ready': () => void
}

/**
 * Dispatch through the events of a BullMQ queue in PostgreSQL: whoever has made chunks ready tells every process,
 * and the store decides who takes up which. Nothing in the queue has to outlast anything: leases run out silently and
 * news may be lost, so a worker looks after `pause` milliseconds without being told.
 */
export async function openQueueDispatch(
  url: string,
  report: (failure: Failure) => void,
  pause = 2000,
): Promise<Dispatch> {
  const local = createLocalDispatch(pause)
  let last = ''
  const complain = (error: unknown): void => {
    const message = `jobs are looked for every ${pause / 1000} s, since the queue in the database fails: ${error instanceof Error ? error.message : error}`
    // What lasts is said once.
    if (message !== last) report({ code: 'store-unreachable', message })
    last = message
  }

  const events = new QueueEvents(
    queue,
    { connection: connectionTo(url), autorun: false },
    createPostgresBackend,
  )
  events.on('error', complain)
  const close = () => events.close().catch(() => {})
  try {
    await events.waitUntilReady()
  } catch (error) {
    complain(error)
    await close()
    return local
  }
  events.on<News>('chunks-ready', () => {
    last = ''
    local.announce()
  })
  events.run().catch(complain)

  return {
    announce() {
      local.announce()
      events.getBackend().publishEvent({ event: 'chunks-ready' }, most).catch(complain)
    },
    told: local.told,
    wait: local.wait,
    close,
  }
}

/** Events that are kept, at most. */
const most = 1000

/** Two connections: one that listens, and one for all else. */
function connectionTo(url: string) {
  const address = new URL(url)
  const options = address.searchParams.get('options')
  // In the address they would win over the schema, which BullMQ adds to these.
  address.searchParams.delete('options')
  return {
    connectionString: address.href,
    ...(options !== null && { options }),
    schema,
    migrate: true,
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 5000,
    query_timeout: 20_000,
    keepAlive: true,
    application_name: 'dossier',
  }
}
