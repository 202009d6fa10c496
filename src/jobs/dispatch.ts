/**
 * How workers learn that there is something to do, perhaps from another process. What is told may be lost or told
 * twice: that changes only when they look.
 */
export interface Dispatch {
  /** Chunks have become ready. */
  readonly announce: () => void
  /** How often anything was told so far; asked for before a look. */
  readonly told: () => number
  /**
   * Resolves when there may be something to do that a look could not see before which `told` gave `since`, at the
   * latest when `signal` aborts; never rejects.
   */
  readonly wait: (since: number, signal: AbortSignal) => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Dispatch within one process. What other processes make ready, and leases that run out, are seen
 * after `pause` milliseconds.
 */
export function createLocalDispatch(pause = 500): Dispatch {
  let waiting: (() => void)[] = []
  let count = 0
  const announce = (): void => {
    count++
    const all = waiting
    waiting = []
    for (const wake of all) wake()
  }
  return {
    announce,
    told: () => count,
    wait: (since, signal) =>
      new Promise((resolve) => {
        const wake = (): void => {
          clearTimeout(timer)
          signal.removeEventListener('abort', wake)
          waiting = waiting.filter((other) => other !== wake)
          resolve()
        }
        const timer = setTimeout(wake, pause).unref()
        signal.addEventListener('abort', wake)
        waiting.push(wake)
        if (signal.aborted || count > since) wake()
      }),
    close: async () => {},
  }
}
