import { afterAll, describe, expect, test } from 'vitest'
import { createThreads } from '../../src/threads/threads.ts'
import { lexicons } from '../support/extractor.ts'

const made: { close: () => Promise<void> }[] = []
const threadsOf = (file: string) => {
  const worker = new URL(file, import.meta.url)
  const threads = createThreads({ worker, deadline: 20_000, most: 1 })
  made.push(threads)
  return { threads, reading: threads.over(lexicons.compiled) }
}
afterAll(async () => {
  for (const { close } of made) await close()
})
const article = { text: 'Li Ming spoke.' }

describe('threads', () => {
  test('that cannot be had are in trouble, and say why', async () => {
    const { threads, reading } = threadsOf('no-such-worker.mjs')
    expect(await threads.trouble()).toBeUndefined()
    for (let at = 0; at < 3; at++) await expect(reading.run(article)).rejects.toThrow()
    expect(await threads.trouble()).toMatch(/^threads fail one after the other: .*no-such-worker/u)
  })

  test('that fail at some articles are in none', async () => {
    const { threads, reading } = threadsOf('../../dist/threads/worker.js')
    // No thread can be handed a function.
    const unreadable = { ...article, extra: () => {} }
    for (let at = 0; at < 4; at++) await expect(reading.run(unreadable)).rejects.toThrow()
    expect(await threads.trouble()).toBeUndefined()
    expect((await reading.run(article)).ok).toBe(true)
  })

  test('tell how many are busy, and what waits', async () => {
    const { threads, reading } = threadsOf('../../dist/threads/worker.js')
    expect(threads.state()).toEqual({ most: 1, busy: 0, waiting: 0 })
    const running = [reading.run(article), reading.run(article), reading.run(article)]
    await Promise.resolve()
    expect(threads.state()).toEqual({ most: 1, busy: 1, waiting: 2 })
    await Promise.all(running)
    expect(threads.state()).toEqual({ most: 1, busy: 0, waiting: 0 })
  })
})
