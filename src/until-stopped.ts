/** Waits for an end; it is named by `what` where it does not come in time. */
export type Ending = (what: string, end: Promise<unknown> | undefined) => Promise<void>

/** Something that runs until it is stopped. */
export interface Started {
  /** What is printed once it runs. */
  readonly says: string
  /** Takes up nothing more, and resolves when what is in hand has ended; whatever it waits for it waits for by `ending`. */
  readonly stop: (ending: Ending) => Promise<void>
}

/** Milliseconds from the signal in which everything ends, or is left: less than whoever sent it waits before it kills. */
const most = 25_000

/** What the process ends with, besides 0. */
const statuses = { failed: 1, notStarted: 2, leftWork: 3 } as const

/**
 * Starts something, and runs it until the process is told to stop; resolves to 0. The process ends at once with 0 where it is
 * told so before it has started, with 2 where it cannot be started, with 3 where something does not end in time.
 */
export async function untilStopped(start: () => Promise<Started>): Promise<number> {
  const told = stopSignal()
  // Nothing is promised yet: a start that hangs, or has left something open, is not waited for.
  const started = await Promise.race([start(), told]).catch((error) =>
    exit(statuses.notStarted, error),
  )
  if (started === undefined) process.exit(0)
  process.stdout.write(`${started.says}\n`)
  await told
  const left = new Set<string>()
  // Never cleared: it also ends a process that something forgotten keeps alive.
  setTimeout(() => exit(statuses.leftWork, lateWith(left)), most).unref()
  const ending: Ending = async (what, end) => {
    left.add(what)
    await end
    left.delete(what)
  }
  await started.stop(ending).catch((error) => exit(statuses.failed, error))
  return 0
}

const lateWith = (left: ReadonlySet<string>): string =>
  `expected all to end within ${most / 1000} s of the signal, got no end of: ${[...left].join(', ')}; what was accepted is kept, and is taken up again by another process or the next start`

function exit(status: number, error: unknown): never {
  process.stderr.write(`dossier: ${error instanceof Error ? error.message : error}\n`)
  process.exit(status)
}

// A second signal finds no listener and ends the process at once.
const stopSignal = (): Promise<undefined> =>
  new Promise((resolve) => {
    process.once('SIGTERM', () => resolve(undefined))
    process.once('SIGINT', () => resolve(undefined))
  })
