import type { Output } from './surroundings.ts'

/** How far a long run has come, on the standard error. */
export interface Progress {
  advance(isRight: boolean): void
  /** Lets something be written that must not run into the bar. */
  aside<Value>(write: () => Value): Value
  stop(): void
}

/** A bar on a terminal; elsewhere a line every few seconds. `total` is undefined where nobody knows it. */
export async function createProgress(output: Output, total: number | undefined): Promise<Progress> {
  if (total === 1) return silent
  return output.isTTY ? bar(output, total) : reports(output, total)
}

const silent: Progress = {
  advance() {},
  aside: (write) => write(),
  stop() {},
}

const eraseLine = '\r\u001b[2K'

async function bar(output: Output, total: number | undefined): Promise<Progress> {
  const { default: progress } = await import('cli-progress')
  const known =
    '{bar} {percentage}% | {value} of {total} articles | {failed} failed | {eta_formatted}'
  const unknown = '{value} articles | {failed} failed | {duration_formatted}'
  const bar = new progress.SingleBar(
    {
      format: total === undefined ? unknown : known,
      stream: inPlace(output),
      barsize: 24,
      linewrap: true,
      clearOnComplete: true,
      // Else an interrupt would stop the bar and nothing more.
      gracefulExit: false,
    },
    progress.Presets.rect,
  )
  let failed = 0
  bar.start(total ?? 0, 0, { failed })
  return {
    advance(isRight) {
      if (!isRight) failed++
      bar.increment(1, { failed })
    },
    aside(write) {
      output.write(eraseLine)
      return write()
    },
    stop: () => bar.stop(),
  }
}

/** The bar would put the cursor back to where it began, over all that was printed since. */
function inPlace(output: Output): Output {
  const write = (text: string): boolean =>
    text === saveCursor || text === restoreCursor || output.write(text)
  return Object.create(output, { write: { value: write } })
}

const saveCursor = '\u001b7'
const restoreCursor = '\u001b8'

const pause = 5_000

function reports(output: Output, total: number | undefined): Progress {
  let count = 0
  let failed = 0
  let last = performance.now()
  return {
    advance(isRight) {
      count++
      if (!isRight) failed++
      if (performance.now() - last < pause) return
      last = performance.now()
      const of = total === undefined ? '' : ` of ${total}`
      output.write(`dossier: ${count}${of} articles read, ${failed} failed\n`)
    },
    aside: (write) => write(),
    stop() {},
  }
}
