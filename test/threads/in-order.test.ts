import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrder } from '../../src/threads/in-order.ts'

const ahead = { items: 4, size: 100, sizeOf: (n: number) => n }

async function* numbers(count: number, seen: number[] = []) {
  for (let n = 0; n < count; n++) {
    seen.push(n)
    yield n
  }
}

const all = async <Value>(values: AsyncIterable<Value>): Promise<Value[]> => {
  const found: Value[] = []
  for await (const value of values) found.push(value)
  return found
}

test('gives all outcomes in the order of the source, however long each takes', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(3), { maxLength: 30 }),
      fc.integer({ min: 1, max: 8 }),
      async (delays, items) => {
        let busy = 0
        const work = async (n: number) => {
          expect(++busy).toBeLessThanOrEqual(items)
          await setTimeout(delays[n])
          busy--
          return n
        }
        const outcomes = await all(inOrder(numbers(delays.length), { ...ahead, items }, work))
        expect(outcomes).toEqual([...delays.keys()])
      },
    ),
    { numRuns: 30 },
  ))

test('gives an outcome while the source still waits', async () => {
  const endless = (async function* () {
    yield 1
    await new Promise(() => {})
  })()
  const outcomes = inOrder(endless, ahead, async (n) => n)
  expect(await outcomes.next()).toEqual({ value: 1, done: false })
})

test('asks for nothing while nobody takes, and for little ahead of who takes', async () => {
  const seen: number[] = []
  const outcomes = inOrder(numbers(100, seen), ahead, async (n) => n)
  await setTimeout(5)
  expect(seen).toEqual([])
  for (let n = 0; n < 10; n++) await outcomes.next()
  await setTimeout(5)
  expect(seen.length).toBeLessThanOrEqual(10 + ahead.items)
})

test('has no more under way than its size allows, but one at least', async () => {
  const sizes = [60, 60, 500, 1, 1, 60]
  let [busy, most] = [0, 0]
  const source = (async function* () {
    yield* sizes
  })()
  const work = async (size: number) => {
    busy += size
    most = Math.max(most, busy)
    await setTimeout(2)
    busy -= size
    return size
  }
  expect(await all(inOrder(source, ahead, work))).toEqual(sizes)
  expect(most).toBeLessThanOrEqual(600)
})

test('lets the source go when nobody takes any more', async () => {
  let left = false
  const source = (async function* () {
    try {
      for (;;) yield 1
    } finally {
      left = true
    }
  })()
  for await (const _ of inOrder(source, ahead, async (n) => n)) break
  await setTimeout(1)
  expect(left).toBe(true)
})

test('rejects as the source does', async () => {
  const broken = (async function* () {
    yield 1
    throw new Error('the disk is gone')
  })()
  await expect(all(inOrder(broken, ahead, async (n) => n))).rejects.toThrow('the disk is gone')
})
