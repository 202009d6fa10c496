/** Something that runs until it is stopped. */
export interface Started {
  /** What is printed once it runs. */
  readonly says: string
  /** Takes up nothing more, and resolves when what is in hand has ended. */
  readonly stop: () => Promise<void>
}

/** Starts something, and runs it until the process is told to stop; resolves to the exit status: 2 where it could not be started. */
export async function untilStopped(start: () => Promise<Started>): Promise<number> {
  let failed = 2
  try {
    const stopped = stopSignal()
    const { says, stop } = await start()
    failed = 1
    process.stdout.write(`${says}\n`)
    await stopped
    await stop()
    return 0
  } catch (error) {
    process.stderr.write(`dossier: ${error instanceof Error ? error.message : error}\n`)
    return failed
  }
}

// A second signal finds no listener and ends the process at once.
const stopSignal = (): Promise<unknown> =>
  new Promise((resolve) => {
    process.once('SIGTERM', resolve)
    process.once('SIGINT', resolve)
  })
