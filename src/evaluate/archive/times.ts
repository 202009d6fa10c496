/** Milliseconds of many runs of one thing. */
export interface Times {
  readonly p50: number
  readonly p99: number
}

export function timesOf(milliseconds: readonly number[]): Times {
  const sorted = milliseconds.toSorted((a, b) => a - b)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}

/** Runs the thing for each input, one after the other. */
export async function timed<Input>(
  inputs: Iterable<Input>,
  run: (input: Input) => Promise<unknown>,
): Promise<Times> {
  const times: number[] = []
  for (const input of inputs) {
    const from = performance.now()
    await run(input)
    times.push(performance.now() - from)
  }
  return timesOf(times)
}
