import { setTimeout as sleep } from 'node:timers/promises'
import { defectOf, type Failure } from '../failure.ts'
import { storeFailure } from '../store/failures.ts'
import { newId } from '../store/ids.ts'
import {
  type Claimed,
  claimChunk,
  type Ending,
  finishChunk,
  releaseChunk,
  renewLease,
} from '../store/jobs/queue.ts'
import type { Writing } from '../store/schema.ts'
import type { Store } from '../store/store.ts'
import { storeTime } from '../store/time.ts'
import type { Dispatch } from './dispatch.ts'

/** Reads a chunk; what it resolves to writes what was read, and must be ready to run again. */
export type ReadChunk = (chunk: Claimed) => Promise<(tx: Writing) => Promise<Ending>>

export interface RunnerParts {
  readonly store: Store
  readonly dispatch: Dispatch
  readonly read: ReadChunk
  /** Chunks in hand at once: while one is written another is read. */
  readonly lanes: number
  /** Told of what went wrong; the runner goes on by itself. */
  readonly report: (failure: Failure) => void
  /** Milliseconds for which a chunk is nobody else's after a sign of life. */
  readonly lease?: number
  /** Is there while a chunk is in hand. */
  readonly around?: AroundChunk
}

/** What became of a chunk that was in hand: another process may have taken it up meanwhile, or the job was cancelled. */
export type ChunkOutcome = 'ended' | 'lost' | 'failed'
export type AroundChunk = (chunk: Claimed, work: () => Promise<ChunkOutcome>) => Promise<unknown>

export interface Runner {
  /** What keeps it from going on at present. */
  readonly trouble: () => string | undefined
  /** Takes up nothing more; resolves when what is in hand has ended. */
  readonly close: () => Promise<void>
}

/** Milliseconds between two tries while the store fails, at first and at most. */
const pauses = { least: 250, most: 5000 }

/** Reads chunks of jobs until it is closed. A chunk that it leaves behind is taken over when its lease ends. */
export function startRunner({
  store,
  dispatch,
  read,
  lanes,
  report,
  lease = 6000,
  around = (_, work) => work(),
}: RunnerParts): Runner {
  const stopping = new AbortController()
  const { signal } = stopping
  const owner = newId()
  let trouble: string | undefined

  const soon = async (later = 0): Promise<string> => moment((await storeTime(store)) + later)

  /** Repeats a write while the store is full, locked or gone; rejects with every other error. */
  async function insist<Value>(write: () => Promise<Value>): Promise<Value | undefined> {
    for (let pause = pauses.least; ; pause = Math.min(pause * 2, pauses.most)) {
      try {
        const value = await write()
        trouble = undefined
        return value
      } catch (error) {
        const failure = storeFailure(error)
        if (failure === undefined) throw error
        if (trouble !== failure.message) report(failure)
        trouble = failure.message
        if (signal.aborted) return undefined
        await sleep(pause, undefined, { signal }).catch(() => {})
      }
    }
  }

  async function run(chunk: Claimed): Promise<ChunkOutcome> {
    const renewal = setInterval(() => {
      soon(lease)
        .then((until) => renewLease(store, chunk, until))
        .catch(() => {})
    }, lease / 3).unref()
    try {
      const give = await read(chunk)
      const isEnded = await insist(async () => finishChunk(store, chunk, await soon(), give))
      return isEnded === true ? 'ended' : 'lost'
    } catch (error) {
      report({ code: 'internal-error', message: defectOf(error) })
      await insist(async () => releaseChunk(store, chunk, await soon(pauses.least)))
      return 'failed'
    } finally {
      clearInterval(renewal)
    }
  }

  async function lane(): Promise<void> {
    while (!signal.aborted) {
      const since = dispatch.told()
      const claim = async () => {
        const now = await storeTime(store)
        return claimChunk(store, { owner, now: moment(now), until: moment(now + lease) })
      }
      const chunk = await insist(claim).catch((error: unknown) => {
        report({ code: 'internal-error', message: defectOf(error) })
        return undefined
      })
      if (chunk !== undefined) await around(chunk, () => run(chunk))
      else await dispatch.wait(since, signal)
    }
  }

  const ended = Promise.all(Array.from({ length: lanes }, lane))
  return {
    trouble: () => trouble,
    async close() {
      stopping.abort()
      await ended
    },
  }
}

const moment = (milliseconds: number): string => new Date(milliseconds).toISOString()
