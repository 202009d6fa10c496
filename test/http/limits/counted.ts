import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'vitest'
import { checkingEdit } from '../../../src/lexicon/checks/check-changes.ts'
import type { ListName } from '../../../src/lexicon/lists.ts'
import { addDecision } from '../../../src/store/decisions/log.ts'
import { openStore } from '../../../src/store/open.ts'
import type { Store } from '../../../src/store/store.ts'
import { endingAfter } from '../../../src/webhooks/schedule.ts'
import { noLists } from '../../lexicon/checks/lists.ts'
import { type RunningService, runningService } from '../running.ts'
import { serveEverything } from './everything.ts'

// Answers of many shapes are looked into.
const ask = async (url: string, method: string, body?: unknown, key = ''): Promise<any> => {
  const answer = await fetch(url, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const retryAfter = answer.headers.get('retry-after')
  return { status: answer.status, retryAfter, ...((await answer.json()) as object) }
}

type Server = Awaited<ReturnType<typeof serveEverything>>

async function withStore(work: (server: Server, store: Store) => Promise<void>): Promise<void> {
  const store = await openStore('sqlite::memory:')
  const server = await serveEverything(store)
  try {
    await work(server, store)
  } finally {
    await server.close()
    await store.close()
  }
}

async function withProgram(work: (service: RunningService) => Promise<void>): Promise<void> {
  const service = await runningService('sqlite::memory:', { WEBHOOK_PRIVATE: 'true' })
  try {
    await work(service)
  } finally {
    await service.stop()
  }
}

/** How many deliveries a receiver that answers none has at most, and after how many milliseconds the first is given up. */
async function received(isEnough: (atOnce: number, longest: number) => boolean) {
  let atOnce = 0
  let most = 0
  let longest = 0
  const receiver = createServer((request) => {
    const from = performance.now()
    most = Math.max(most, ++atOnce)
    request.socket.once('close', () => {
      atOnce--
      longest = Math.max(longest, performance.now() - from)
    })
    request.resume()
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  const { port } = receiver.address() as AddressInfo
  await withProgram(async ({ url, key }) => {
    const path = `${url}/v1/webhooks`
    const wanted = { url: `http://127.0.0.1:${port}/`, events: ['article.stored'] }
    const { id } = await ask(path, 'POST', wanted, key)
    for (let turn = 0; turn < 14; turn++) await ask(`${path}/${id}/test`, 'POST', undefined, key)
    await expect.poll(() => isEnough(atOnce, longest), { timeout: 50_000 }).toBe(true)
  })
  receiver.close()
  receiver.closeAllConnections()
  return { most, longest }
}

const paused = (id: string) => ({
  id,
  state: 'paused' as const,
  options: '{"format":"ndjson","view":{}}',
  stores: 0,
  client_key: null,
  digest: '',
  intake: id,
  received: 0,
  done: 0,
  failed: 0,
  skipped: 0,
  created_at: '2024-05-03T00:00:00.000Z',
  started_at: null,
  finished_at: null,
  active_at: '2024-05-03T00:00:00.000Z',
  served_at: '',
  reason: null,
})

/** Limits of how many there may be, each with what holds it at its bound; `most` is what is told. */
export const counted: Readonly<Record<string, (most: number) => Promise<void>>> = {
  webhooks: (most) =>
    withProgram(async ({ url, key }) => {
      const add = (at: number) => {
        const wanted = { url: `http://127.0.0.1:9/${at}`, events: ['article.stored'] }
        return ask(`${url}/v1/webhooks`, 'POST', wanted, key)
      }
      for (let at = 0; at < most; at++) expect((await add(at)).status).toBe(201)
      expect(await add(most)).toMatchObject({
        status: 409,
        detail: `expected at most ${most} webhooks, got one more; delete some`,
      })
    }),
  async webhookDeliveriesAtOnce(most) {
    expect((await received((atOnce) => atOnce >= most)).most).toBe(most)
  },
  async webhookDeadlineMs(most) {
    // The clocks of two processes need not agree to the millisecond.
    expect((await received((_, longest) => longest > 0)).longest).toBeGreaterThan(most - 1000)
  },
  async webhookAttempts(most) {
    const after = (attempts: number) =>
      endingAfter({ status: 500 }, { attempts, failures: 0, now: 0, random: 0 }).state
    expect([after(most - 1), after(most)]).toEqual(['pending', 'dead'])
  },
  corrections: (most) =>
    withStore(async ({ url }, store) => {
      await ask(`${url}/v1/articles/a`, 'PUT', { text: 'Li Ming came to Eastlake.' })
      const said = { article: 'a', action: 'undo', undoes: 'none', by: 'Ana', body: {} } as const
      await store.write(async (tx) => {
        for (let at = 1; at < most; at++)
          await addDecision(tx, { ...said, id: `d${at}`, at: '2024-05-03T00:00:00.000Z' })
      })
      const target = { kind: 'person', quote: { exact: 'Li Ming' } }
      const correct = () =>
        ask(`${url}/v1/corrections`, 'POST', { article: 'a', action: 'add', by: 'Ana', target })
      expect(await correct()).toMatchObject({ status: 201 })
      const { status, detail } = await correct()
      expect([status, detail]).toEqual([422, expect.stringContaining(`at most ${most} corr`)])
    }),
  unsavedCorrections: (most) =>
    withStore(async ({ service }) => {
      const read = (count: number) =>
        service.drafts?.read({ text: 'Li Ming came.' }, Array(count).fill({}))
      expect(await read(most)).toMatchObject({ ok: true })
      expect(await read(most + 1)).toMatchObject({
        failure: { message: expect.stringMatching(`at most ${most} .*got ${most + 1}; save it`) },
      })
    }),
  jobsWaiting: (most) =>
    withStore(async ({ url }, store) => {
      await store.write((tx) =>
        tx
          .insertInto('jobs')
          .values(Array.from({ length: most }, (_, at) => paused(`j${at}`)))
          .execute(),
      )
      const send = () =>
        fetch(`${url}/v1/jobs`, {
          method: 'POST',
          headers: { 'content-type': 'application/x-ndjson' },
          body: '{"text":"Li Ming came."}\n',
        })
      const refused = await send()
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1'])
      expect(await refused.json()).toMatchObject({
        code: 'overloaded',
        detail: expect.stringMatching(`at most ${most} jobs .* got one more; come again`),
      })
      await ask(`${url}/v1/jobs/j0/cancel`, 'POST')
      expect((await send()).status).toBe(202)
    }),
  // A list of so many takes minutes: it is the check before that counts.
  async listChanges(most) {
    const mistakesOf = (count: number) => {
      const check = checkingEdit()
      // No list: to be looked at and kept no longer.
      const change = { list: 'none' as ListName, name: 'a', cells: null }
      for (let at = 0; at < count; at++) check.add(change)
      return check.mistakes(noLists, check.done())
    }
    expect(mistakesOf(most)[0].message).not.toContain(`${most}`)
    expect(mistakesOf(most + 1).map(({ message }) => message)).toEqual([
      `expected at most ${most} changes in one edit, got ${most + 1}; send them in parts`,
    ])
  },
}
