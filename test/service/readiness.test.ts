import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { createHealth, type HealthParts } from '../../src/http/health.ts'
import { askedInTime, createReadiness } from '../../src/service/readiness.ts'
import { findsLiMing, problemOf, readPage } from '../http/fake.ts'
import { serviceOf } from '../http/service-of.ts'

const never = () => new Promise<undefined>(() => {})

describe('readiness', () => {
  test('says of each check whether it passes, and why not', async () => {
    const ready = createReadiness(
      {
        well: () => undefined,
        ill: async () => 'the disk is full',
        broken: () => {
          throw new Error('cannot read "Qorvalim"')
        },
        silent: never,
      },
      20,
    )
    expect(await ready()).toEqual([
      { name: 'well' },
      { name: 'ill', trouble: 'the disk is full' },
      { name: 'broken', trouble: 'Error: cannot read "…"' },
      { name: 'silent', trouble: 'Error: expected an answer within 20 ms, got none' },
    ])
  })

  test('does not ask again what has not answered yet, and asks again what has', async () => {
    let asked = 0
    let answer = (_: number): void => {}
    const ask = askedInTime(() => {
      asked++
      return new Promise<number>((resolve) => {
        answer = resolve
      })
    }, 5)
    for (let at = 0; at < 10; at++) await expect(ask()).rejects.toThrow('within 5 ms')
    expect(asked).toBe(1)
    answer(7)
    await sleep(0)
    const second = ask()
    answer(8)
    expect(await second).toBe(8)
    expect(asked).toBe(2)
  })
})

describe.each([
  [
    'of the service',
    (parts: Omit<HealthParts, 'metrics'>) =>
      createApp(serviceOf({ extract: findsLiMing, readPage }), parts),
  ],
  ['of a worker', createHealth],
])('the answers %s', (_, create) => {
  test('name what is not ready', async () => {
    const ready = createReadiness({ store: () => 'it is gone', threads: () => undefined })
    const app = create({ ready })
    const answer = await app.request('/readyz')
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('1')
    expect(await problemOf(answer)).toMatchObject({
      code: 'store-unreachable',
      errors: [{ path: 'store', message: 'it is gone' }],
    })
    expect((await app.request('/healthz')).status).toBe(200)
  })

  test('name all that is ready', async () => {
    const app = create({ ready: createReadiness({ store: () => undefined }) })
    expect(await (await app.request('/readyz')).json()).toEqual({
      status: 'ready',
      checks: { store: 'ok' },
    })
  })

  test('say that it is about to stop', async () => {
    const app = create({ draining: () => true })
    const answer = await app.request('/readyz')
    expect((await problemOf(answer)).code).toBe('shutting-down')
  })
})
