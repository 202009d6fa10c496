/**
 * How workers learn that there is something to do, perhaps from another process. What is told may be lost or told
 * twice: that changes only when they look.
 */
export interface Dispatch {
  /** Chunks have become ready. */
  readonly announce: () => void
  /** Resolves when there may be something to do, at the latest when `signal` aborts; never rejects. */
  readonly wait: (signal: AbortSignal) => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Dispatch within one process. What other processes make ready, and leases that run out, are seen
 * after `pause` milliseconds.
 */
export function createLocalDispatch(pause = 500): Dispatch {
  let waiting: (() => void)[] = []
  const announce = (): void => {
    const all = waiting
    waiting = []
    for (const wake of all) wake()
  }
  return {
    announce,
    wait: (signal) =>
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
        if (signal.aborted) wake()
      }),
    close: async () => {},
  }
}
