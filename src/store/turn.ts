import { setImmediate } from 'node:timers/promises'

/** Rows of one statement: written in some milliseconds, so that nobody who is answered meanwhile waits longer. */
export const atOnce = 50

/** Lets all who wait come first: SQLite works in the thread that answers requests. */
export const turn = (): Promise<void> => setImmediate()
