/** Who may use a thread: as many at a time as there are threads. */
export interface Slots {
  readonly count: number
  /** Waits for a thread, before all that do not press; gives false where `signal` comes first. */
  readonly takeFirst: (signal: AbortSignal) => Promise<boolean>
  /** Waits for a thread behind all others. */
  readonly take: () => Promise<void>
  readonly giveBack: () => void
  /** How many are in use. */
  readonly busy: () => number
  /** How many press and wait. */
  readonly waiting: () => number
}

export function createSlots(count: number): Slots {
  let free = count
  const first: (() => void)[] = []
  const others: (() => void)[] = []

  /** A free thread, where there is one. */
  const grab = (): boolean => {
    if (free === 0) return false
    free--
    return true
  }

  return {
    count,
    busy: () => count - free,
    waiting: () => first.length,
    take: () =>
      new Promise((resolve) => {
        if (grab()) resolve()
        else others.push(resolve)
      }),
    takeFirst: (signal) =>
      new Promise((resolve) => {
        if (grab()) {
          resolve(true)
          return
        }
        const giveUp = (): void => {
          first.splice(first.indexOf(begin), 1)
          resolve(false)
        }
        const begin = (): void => {
          signal.removeEventListener('abort', giveUp)
          resolve(true)
        }
        signal.addEventListener('abort', giveUp, { once: true })
        first.push(begin)
      }),
    giveBack() {
      const next = first.shift() ?? others.shift()
      if (next === undefined) free++
      else next()
    },
  }
}
