import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchLag } from '../../../src/http/limits/lag.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a process is behind from a look that comes much too late until one that comes in time', () => {
  let held = 0
  const isBehind = watchLag(() => Date.now() + held)
  const seen = [0, 500, 1500, 500, 500, 10, 0, 900].map((late) => {
    held += late
    vi.advanceTimersByTime(250)
    return isBehind()
  })
  expect(seen).toEqual([false, false, true, true, true, false, false, false])
})
