import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answer, endingAfter, farthest, mostAttempts } from '../../src/webhooks/schedule.ts'

const start = Date.parse('2026-03-01T00:00:00.000Z')
const attempt = { attempts: 1, failures: 0, now: start, random: 0.5 }
const after = (moment: string | undefined, now = start) =>
  moment === undefined ? undefined : (Date.parse(moment) - now) / 1000

/** What becomes of something that always gets the same answer: the seconds between its attempts. */
function pausesWith(answer: Answer, random: number): readonly (number | undefined)[] {
  const pauses = []
  for (let attempts = 1; attempts <= mostAttempts; attempts++) {
    const ending = endingAfter(answer, { ...attempt, attempts, random })
    pauses.push(after(ending.dueAt))
    if (ending.state === 'dead') break
  }
  return pauses
}

describe('an event that cannot be delivered', () => {
  test('comes again over three days, then no more', () => {
    const pauses = pausesWith({ status: 500 }, 0.5)
    expect(pauses).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400, undefined])
    const total = pauses.reduce<number>((sum, pause) => sum + (pause ?? 0), 0)
    expect(total / 3600).toBeCloseTo(75.6, 1)
  })

  test('comes again a fifth sooner or later than others, and never later than anything can', () => {
    expect(pausesWith({ status: 500 }, 0)[1]).toBe(240)
    expect(pausesWith({ status: 500 }, 1)[1]).toBe(360)
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (random) => {
        for (const pause of pausesWith({ error: 'x' }, random))
          expect(pause ?? 0).toBeLessThanOrEqual(farthest / 1000)
      }),
    )
  })

  test('after more attempts than there are is given up too', () => {
    const late = { ...attempt, attempts: mostAttempts + 3 }
    expect(endingAfter({ status: 500 }, late).state).toBe('dead')
    expect(endingAfter({ status: 200 }, late).state).toBe('delivered')
  })
})

describe('the answer', () => {
  test.each([200, 201, 204, 299])('%i means that it has arrived', (status) => {
    expect(endingAfter({ status }, attempt)).toEqual({ state: 'delivered', status })
  })

  test.each([100, 199, 300, 301, 307, 400, 404, 500])('%i means that it comes again', (status) => {
    const ending = endingAfter({ status }, attempt)
    expect(ending).toMatchObject({ state: 'pending', status })
    expect(ending.restsUntil).toBeUndefined()
    expect(ending.error).toContain(String(status))
  })

  test('410 means that nothing more is wanted', () => {
    const ending = endingAfter({ status: 410 }, attempt)
    expect(ending).toMatchObject({ state: 'dead', isGone: true })
  })

  test.each<Answer>([
    { status: 429 },
    { status: 502 },
    { status: 503 },
    { status: 504 },
    { error: 'connect ECONNREFUSED' },
  ])('%j lets the receiver rest, longer from time to time, for five minutes at most', (answer) => {
    const rests = [0, 1, 2, 5, 20, 2000].map((failures) =>
      after(endingAfter(answer, { ...attempt, failures }).restsUntil),
    )
    expect(rests).toEqual([1, 2, 4, 32, 300, 300])
  })

  test.each([
    ['120', 120],
    ['0', 1],
    [new Date(start + 60_000).toUTCString(), 60],
    [new Date(start - 60_000).toUTCString(), 1],
    ['99999999999', 86_400],
    ['soon', 1],
    ['-5', 1],
    ['1e9', 1],
    ['9'.repeat(5000), 1],
  ])('with Retry-After %.40s waits %i s', (retryAfter, seconds) => {
    const ending = endingAfter({ status: 503, retryAfter }, { ...attempt, attempts: 1 })
    expect(after(ending.restsUntil)).toBe(seconds)
    expect(after(ending.dueAt)).toBe(Math.max(5, seconds))
  })

  test('none since the process ends is no attempt', () => {
    expect(endingAfter({ isUntried: true }, attempt)).toEqual({ state: 'pending', isUntried: true })
  })
})
