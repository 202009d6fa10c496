import { defectOf, type Failure, fail } from '../failure.ts'
import type { CompiledLexicons } from '../lexicon/compiled.ts'
import type { ReadGroup } from './extracted.ts'
import { type ItemOptions, internal, lengthOf, nameOf } from './read-item.ts'
import type { Answer, Item } from './read-many.ts'
import type { Slots } from './slots.ts'
import { type Asker, type Timed, tellAskers } from './timed.ts'

/** What a thread is handed at once. */
export interface Group {
  readonly lexicons: CompiledLexicons
  readonly items: readonly Item[]
  readonly options: ItemOptions
  /** One cell of shared memory: how many items the thread has begun. */
  readonly begun: Int32Array
  /** Whether somebody wants to know how long each step took. */
  readonly isTimed: boolean
}

export interface GroupsParts {
  readonly slots: Slots
  /** Milliseconds that one item may take once it was begun. */
  readonly deadline: number
  /** Reads a group in a thread, which ends with the signal; rejects where the thread has ended. */
  readonly run: (group: Group, signal: AbortSignal) => Promise<ReadGroup>
  /** Whoever hands in an article at present, where they want to know how long reading it takes. */
  readonly asker?: Timed['asker'] | undefined
}

export interface Groups {
  readonly read: (
    items: readonly Item[],
    lexicons: CompiledLexicons,
    options: ItemOptions,
  ) => Promise<readonly Answer[]>
  /** How many articles wait. */
  readonly waiting: () => number
  /** Rejects all that is not read yet. */
  readonly close: () => void
}

interface Waiting {
  readonly item: Item
  readonly length: number
  readonly lexicons: CompiledLexicons
  readonly options: ItemOptions
  readonly asker: Asker | undefined
  /** How many threads have ended while they read it. */
  deaths: number
  /** How many threads have ended before they began with its group. */
  starts: number
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
}

const mostItems = 16
/** UTF-16 units of one group: some tens of milliseconds. */
const mostUnits = 100_000

/**
 * Reads many articles in groups, each as large as the work that waits allows: where articles come one at
 * a time nobody waits for a group to fill. A thread that does not come to an end with one of them is
 * ended; the others of its group are read again, and so is, once and alone, an article with which a
 * thread died: it may have been its neighbours' fault.
 */
export function createGroups({ slots, deadline, run, asker: askerOf }: GroupsParts): Groups {
  const queue: Waiting[] = []
  let takers = 0
  let closed = false

  /** The next items that are read in the same way, not more than each thread's share. */
  const nextGroup = (): Waiting[] => {
    const [head] = queue
    if (head === undefined) return []
    const most = head.deaths > 0 ? 1 : Math.min(mostItems, Math.ceil(queue.length / slots.count))
    let units = head.length
    let count = 1
    for (; count < most; count++) {
      const next = queue[count]
      units += next.length
      if (units > mostUnits || next.deaths > 0 || !isReadAlike(head, next)) break
    }
    return queue.splice(0, count)
  }

  const readGroup = async (group: readonly Waiting[]): Promise<void> => {
    const begun = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
    const cut = new AbortController()
    const stopWatching = watch(begun, deadline, () => cut.abort())
    const [{ lexicons, options }] = group
    const items = group.map(({ item }) => item)
    const askers = group.map(({ asker }) => asker)
    const isTimed = askers.some((asker) => asker !== undefined)
    try {
      const read = await run({ lexicons, items, options, begun, isTimed }, cut.signal)
      const { answers, timings } = read
      if (timings) tellAskers(askers, timings)
      for (const [at, { resolve }] of group.entries()) resolve(answers[at])
    } catch (error) {
      const at = Atomics.load(begun, 0) - 1
      const isUnbegun = at < 0
      if (!closed && isUnbegun && group.every(({ starts }) => starts === 0)) {
        // A thread that ended before it began says nothing of them; where none can begin, the next one tells.
        for (const one of group) one.starts++
        queue.unshift(...group)
        return
      }
      if (closed || isUnbegun) {
        const reason = error instanceof Error ? error : new Error(`${error}`)
        for (const { reject } of group) reject(reason)
        return
      }
      const suspect = group[at]
      const others = group.filter((one) => one !== suspect)
      const { item, length, resolve } = suspect
      if (cut.signal.aborted) resolve({ ...nameOf(item), failure: late(length, deadline) })
      else if (++suspect.deaths > 1)
        resolve({ ...nameOf(item), failure: internal, defect: defectOf(error) })
      else others.push(suspect)
      queue.unshift(...others)
    } finally {
      stopWatching()
    }
  }

  /** Takes groups as long as there are any. */
  const take = async (): Promise<void> => {
    while (queue.length > 0) {
      await slots.take()
      const group = nextGroup()
      if (group.length > 0) await readGroup(group)
      slots.giveBack()
    }
    takers--
  }

  return {
    read: (items, lexicons, options) =>
      Promise.all(
        items.map(
          (item) =>
            new Promise<Answer>((resolve, reject) => {
              const length = lengthOf(item)
              const asker = askerOf?.()
              queue.push({
                item,
                length,
                lexicons,
                options,
                asker,
                deaths: 0,
                starts: 0,
                resolve,
                reject,
              })
              if (takers < slots.count) {
                takers++
                void take()
              }
            }),
        ),
      ),
    waiting: () => queue.length,
    close() {
      closed = true
      for (const { reject } of queue.splice(0)) reject(new Error('the threads were closed'))
    },
  }
}

const isReadAlike = (one: Waiting, other: Waiting): boolean =>
  one.lexicons === other.lexicons &&
  one.options.view === other.options.view &&
  one.options.publisher === other.options.publisher

/** Why an article was given up. */
export const late = (length: number, deadline: number): Failure =>
  fail(
    'deadline-exceeded',
    `expected to read ${length} characters within ${deadline} ms, took longer; send the article in parts or raise EXTRACT_DEADLINE_MS`,
  ).failure

/** Calls `giveUp` once no further item has been begun for so many milliseconds, a quarter more at most. */
function watch(begun: Int32Array, deadline: number, giveUp: () => void): () => void {
  let seen = 0
  let since = 0
  const timer = setInterval(
    () => {
      const count = Atomics.load(begun, 0)
      if (count !== seen) {
        seen = count
        since = performance.now()
      } else if (seen > 0 && performance.now() - since >= deadline) giveUp()
    },
    Math.max(1, deadline / 8),
  )
  return () => clearInterval(timer)
}
