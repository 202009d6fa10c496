import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { isWorthRepeating } from './failures.ts'

/** Milliseconds between two tries, at first and at most. */
const pauses = { least: 5, most: 200 }

/**
 * Runs writes one after the other in the order in which they were asked for; each gets the
 * milliseconds of patience that are left since then, and is repeated while the database asks for it.
 */
export function createWrites(patience: number) {
  const inside = new AsyncLocalStorage<true>()
  let last: Promise<unknown> = Promise.resolve()
  const beside = new Set<Promise<unknown>>()

  async function repeat<Value>(
    write: (left: number) => Promise<Value>,
    asked: number,
  ): Promise<Value> {
    const left = () => Math.max(0, asked + patience - performance.now())
    for (let pause = pauses.least; ; pause = Math.min(pause * 2, pauses.most)) {
      try {
        return await write(left())
      } catch (error) {
        if (left() === 0 || !isWorthRepeating(error)) throw error
        await sleep(pause * (0.5 + Math.random() / 2))
      }
    }
  }

  const expectOutside = (): void => {
    if (inside.getStore()) throw new Error('expected all queries of a transaction on its own tx')
  }

  return {
    /** Rejects with what `write` rejected with last. */
    async run<Value>(write: (left: number) => Promise<Value>): Promise<Value> {
      expectOutside()
      const asked = performance.now()
      const ended = last.then(() => repeat(write, asked))
      last = ended.catch(() => {})
      return ended
    },
    /** The same, without waiting for others. */
    async runBeside<Value>(write: (left: number) => Promise<Value>): Promise<Value> {
      expectOutside()
      const ended = repeat(write, performance.now())
      const settled = ended.catch(() => {}).finally(() => beside.delete(settled))
      beside.add(settled)
      return ended
    },
    /** Runs the work of a transaction. */
    inside: <Value>(work: () => Promise<Value>): Promise<Value> => inside.run(true, work),
    /**
     * Throws within the work of a transaction: another connection would not see what it wrote, or would
     * wait for it for ever.
     */
    expectOutside,
    /** Resolves when all that was asked for has ended. */
    idle: async (): Promise<void> => {
      await Promise.all([last, ...beside])
    },
  }
}

export type Writes = ReturnType<typeof createWrites>
