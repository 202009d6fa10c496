import { expect, test } from 'vitest'
import { createLocalDispatch } from '../../src/jobs/dispatch.ts'

/** Nobody looks without being told. */
const never = 1_000_000
const { signal } = new AbortController()

test('what was told while somebody looked ends the wait behind that look', async () => {
  const dispatch = createLocalDispatch(never)
  const since = dispatch.told()
  dispatch.announce()
  await dispatch.wait(since, signal)
})

test('wakes all that wait, once', async () => {
  const dispatch = createLocalDispatch(never)
  const since = dispatch.told()
  let woken = 0
  const both = [1, 2].map(() => dispatch.wait(since, signal).then(() => woken++))
  dispatch.announce()
  await Promise.all(both)
  const stopping = new AbortController()
  const third = dispatch.wait(dispatch.told(), stopping.signal).then(() => woken++)
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(woken).toBe(2)
  stopping.abort()
  await third
})
