import { afterEach, expect, test } from 'vitest'
import { createMetrics } from '../../src/metrics/metrics.ts'
import { announce, ofArticle } from '../../src/store/webhooks/announce.ts'
import { pendingDeliveries } from '../../src/store/webhooks/deliveries.ts'
import { onEachDatabase } from '../store/databases.ts'
import { type Desk, deliveriesOf, deskOf, given, hours, seconds, tell, verified } from './desk.ts'
import { answers, type Receiver, startReceiver } from './receiver.ts'

const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

async function receiver(...args: Parameters<typeof startReceiver>): Promise<Receiver> {
  const started = await startReceiver(...args)
  ends.push(started.close)
  return started
}

onEachDatabase(({ open }) => {
  async function newDesk(): Promise<Desk> {
    const desk = deskOf(await open())
    ends.push(desk.close)
    return desk
  }
  const stateOf = async ({ webhooks }: Desk, id: string) =>
    (await deliveriesOf(webhooks, id)).map(({ state }) => state)

  /** Resolves when the first delivery has failed so often, and waits to come again. */
  const failed = ({ webhooks, time }: Desk, id: string, attempts: number) =>
    expect
      .poll(async () => {
        const [{ nextAttempt = '', ...first }] = await deliveriesOf(webhooks, id)
        return Date.parse(nextAttempt) > (await time()) && first
      })
      .toMatchObject({ attempts, status: 500 })

  test('exactly what was committed is told, signed', async () => {
    const desk = await newDesk()
    const { url, until, arrived } = await receiver()
    const { id, secret } = await desk.add(url)
    await tell(desk.store, 'a')
    const undone = desk.store.write(async (tx) => {
      await announce(tx, { type: 'article.deleted', data: ofArticle('undone') })
      throw new Error('no')
    })
    await expect(undone).rejects.toThrow('no')
    await tell(desk.store, 'b')
    desk.start()
    await until(2)
    await expect.poll(() => stateOf(desk, id)).toEqual(['delivered', 'delivered'])
    const events = arrived.map((one) => verified(one, secret))
    expect(events.map(({ data }) => data.id).sort()).toEqual(['a', 'b'])
    expect(events[0]).toMatchObject({ type: 'article.deleted', data: { path: '/v1/articles/a' } })
    expect(arrived[0].headers).toMatchObject({
      'content-type': 'application/json',
      'user-agent': 'dossier/test',
    })
  })

  test('each receiver is told what it asked for, and nothing is kept for nobody', async () => {
    const desk = await newDesk()
    await tell(desk.store, 'to nobody')
    const { url, arrived, until } = await receiver()
    const [wants, wantsNot] = [
      await desk.add(url, ['article.deleted', 'job.finished']),
      await desk.add(url, ['article.stored']),
    ]
    await tell(desk.store, 'a')
    desk.start()
    await until(1)
    await expect.poll(() => stateOf(desk, wants.id)).toEqual(['delivered'])
    expect(await stateOf(desk, wantsNot.id)).toEqual([])
    expect(arrived).toHaveLength(1)
  })

  test('what fails comes again with the same id, a newer moment and a good signature', async () => {
    const desk = await newDesk()
    const { url, arrived } = await receiver((response, _own, nth) =>
      response.writeHead(nth < 3 ? 500 : 200).end(),
    )
    const { id, secret } = await desk.add(url)
    await tell(desk.store, 'a')
    desk.start()
    for (const [count, wait] of [
      [1, 6 * seconds],
      [2, 361 * seconds],
    ]) {
      await failed(desk, id, count)
      desk.pass(wait)
    }
    await expect.poll(() => stateOf(desk, id)).toEqual(['delivered'])
    expect(new Set(arrived.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect(new Set(arrived.map(({ body }) => body)).size).toBe(1)
    const moments = arrived.map(({ headers }) => Number(headers['webhook-timestamp']))
    expect(moments[2]).toBeGreaterThanOrEqual(moments[0] + 360)
    expect(() => verified(arrived[2], secret)).toThrow('too new')
    const [delivery] = await deliveriesOf(desk.webhooks, id)
    expect(delivery).toMatchObject({ attempts: 3, status: 200 })
  })

  test('what fails for three days is given up, and the receiver told no more until it is enabled', async () => {
    const desk = await newDesk()
    let isBroken = true
    const { url, arrived } = await receiver((response) =>
      response.writeHead(isBroken ? 500 : 200).end(),
    )
    const { id } = await desk.add(url, ['article.deleted'])
    await tell(desk.store, 'a')
    desk.start()
    for (let attempt = 1; attempt <= 9; attempt++) {
      await failed(desk, id, attempt)
      if (attempt === 9) await tell(desk.store, 'b')
      desk.pass(29 * hours)
    }
    await expect.poll(async () => (await stateOf(desk, id))[0]).toBe('dead')
    const disabled = given(await desk.webhooks.get(id))
    expect(disabled).toMatchObject({ enabled: false, disabledBecause: expect.anything() })
    // What is committed is reported after it.
    await expect.poll(() => desk.reported.map(({ code }) => code)).toEqual(['webhook-state'])
    await expect.poll(() => stateOf(desk, id)).toEqual(['dead', 'dead'])
    await tell(desk.store, 'c')
    const [first, ...others] = await deliveriesOf(desk.webhooks, id)
    expect(others).toHaveLength(1)
    expect(await desk.webhooks.retry(id, first.id)).toMatchObject({ ok: false })
    isBroken = false
    given(await desk.webhooks.put(id, { url, events: ['article.deleted'], enabled: true }))
    given(await desk.webhooks.retry(id, first.id))
    await expect.poll(() => stateOf(desk, id)).toEqual(['delivered', 'dead'])
    expect(arrived.at(-1)?.headers['webhook-id']).toBe(first.id)
  })

  test('one that says 410 is told nothing more', async () => {
    const desk = await newDesk()
    const { url, arrived } = await receiver(answers(410))
    const { id } = await desk.add(url)
    for (const article of ['a', 'b', 'c']) await tell(desk.store, article)
    desk.start()
    await expect.poll(() => stateOf(desk, id)).toEqual(['dead', 'dead', 'dead'])
    desk.pass(100 * hours)
    await tell(desk.store, 'd')
    expect(await desk.webhooks.test(id)).toMatchObject({ failure: { code: 'webhook-state' } })
    expect(await stateOf(desk, id)).toHaveLength(3)
    // The first three may have been on their way together.
    expect(arrived.some(({ body }) => JSON.parse(body).data.id === 'd')).toBe(false)
  })

  test('one that is overloaded rests, and others do not wait for it', async () => {
    const desk = await newDesk()
    const [busy, stuck, quick] = [
      await receiver((response, _own, nth) =>
        response.writeHead(nth === 1 ? 503 : 200, { 'retry-after': '60' }).end(),
      ),
      await receiver(() => {}),
      await receiver(),
    ]
    const one = await desk.add(busy.url)
    await desk.add(stuck.url)
    const { id } = await desk.add(quick.url)
    await tell(desk.store, 'first')
    desk.start()
    await expect.poll(async () => given(await desk.webhooks.get(one.id)).restsUntil).toBeDefined()
    for (let at = 0; at < 30; at++) await tell(desk.store, `a${at}`)
    await quick.until(31)
    await expect.poll(async () => new Set(await stateOf(desk, id))).toEqual(new Set(['delivered']))
    expect(busy.arrived).toHaveLength(1)
    expect(stuck.arrived.length).toBeLessThanOrEqual(8)
    desk.pass(61 * seconds)
    await busy.until(32)
  })

  test('every attempt is counted by what has become of it', async () => {
    const desk = await newDesk()
    const metrics = createMetrics('0')
    const { url } = await receiver((response, { body }) => {
      const status = body.includes('articles/good') ? 200 : 500
      response.writeHead(status).end()
    })
    const { id } = await desk.add(url)
    for (const article of ['good', 'bad', 'good']) await tell(desk.store, article)
    desk.start({ count: metrics.delivered })
    await expect.poll(() => stateOf(desk, id)).toEqual(['delivered', 'pending', 'delivered'])
    const content = async () => (await metrics.text()).content
    await expect.poll(content).toMatch(/deliveries_total\{outcome="failed"\} 1\n/u)
    await expect.poll(content).toContain('{outcome="delivered"} 2')
  })

  test('of several processes one sends each', async () => {
    const desk = await newDesk()
    const { url, arrived } = await receiver()
    const { id } = await desk.add(url)
    for (let at = 0; at < 100; at++) await tell(desk.store, `a${at}`)
    for (let process = 0; process < 3; process++) desk.start()
    await expect.poll(() => pendingDeliveries(desk.store.read)).toBe(0)
    const ids = arrived.map(({ headers }) => headers['webhook-id'])
    expect(new Set(ids).size).toBe(100)
    expect(ids).toHaveLength(100)
    expect(new Set(await stateOf(desk, id))).toEqual(new Set(['delivered']))
  })

  test('what a process leaves in hand when it is asked to stop is sent by another at once', async () => {
    const desk = await newDesk()
    const { url, until, arrived } = await receiver((response, _own, nth) => {
      if (nth > 1) response.writeHead(200).end()
    })
    const { id } = await desk.add(url)
    await tell(desk.store, 'a')
    const { close } = desk.start()
    await until(1)
    await close()
    expect(await deliveriesOf(desk.webhooks, id)).toMatchObject([
      { state: 'pending', attempts: 0, nextAttempt: 'now' },
    ])
    desk.start()
    await until(2)
    await expect.poll(() => stateOf(desk, id)).toEqual(['delivered'])
    expect(arrived[1].headers['webhook-id']).toBe(arrived[0].headers['webhook-id'])
  })

  test('a clock that jumps, forward or back, loses nothing', async () => {
    const desk = await newDesk()
    let isBroken = true
    const { url, arrived } = await receiver((response) =>
      response.writeHead(isBroken ? 503 : 200).end(),
    )
    const { id } = await desk.add(url)
    desk.pass(24 * 365 * hours)
    await tell(desk.store, 'a')
    desk.start()
    await expect.poll(async () => (await deliveriesOf(desk.webhooks, id))[0].status).toBe(503)
    const before = arrived.length
    isBroken = false
    desk.pass(-2 * 24 * 365 * hours)
    await expect.poll(() => stateOf(desk, id)).toEqual(['delivered'])
    expect(arrived.length).toBe(before + 1)
  })

  test('for a day after a change both secrets sign, then one', async () => {
    const desk = await newDesk()
    const { url, until, arrived } = await receiver()
    const before = await desk.add(url)
    const after = given(await desk.webhooks.rotate(before.id))
    expect(after.secret).not.toBe(before.secret)
    desk.start()
    await tell(desk.store, 'a')
    await until(1)
    expect(verified(arrived[0], before.secret)).toEqual(verified(arrived[0], after.secret))
    desk.pass(25 * hours)
    await tell(desk.store, 'b')
    await until(2)
    expect(arrived[1].headers['webhook-signature'].split(' ')).toHaveLength(1)
    expect(given(await desk.webhooks.get(before.id)).oldSecretUntil).toBeUndefined()
  })

  test('what was sent is forgotten after a week, what was given up after a month', async () => {
    const desk = await newDesk()
    const [good, bad] = [await receiver(), await receiver(answers(410))]
    const [one, other] = [await desk.add(good.url), await desk.add(bad.url)]
    for (let at = 0; at < 20; at++) await tell(desk.store, `a${at}`)
    const { close } = desk.start()
    await expect.poll(() => pendingDeliveries(desk.store.read)).toBe(0)
    await close()
    const left = async () => [
      (await stateOf(desk, one.id)).length,
      (await stateOf(desk, other.id)).length,
    ]
    expect(await left()).toEqual([20, 20])
    desk.pass(8 * 24 * hours)
    await desk.start().close()
    expect(await left()).toEqual([0, 20])
    desk.pass(30 * 24 * hours)
    await desk.start().close()
    expect(await left()).toEqual([0, 0])
  })
})
