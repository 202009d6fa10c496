import type { Context } from 'hono'
import { Failed, fail } from '../../failure.ts'

/** How slowly a body may come. */
export interface Pace {
  /** Seconds for which its sender is waited for, however little comes. */
  readonly bodySeconds: number
  /** For so many bytes that came, its sender is waited for one second more. */
  readonly bodyBytesPerSecond: number
}

export const usualPace: Pace = { bodySeconds: 60, bodyBytesPerSecond: 500 }

/**
 * The bytes of a body as they come. It rejects with `Failed` where its sender had to be waited for longer than the pace
 * allows (as Apache's mod_reqtimeout does by MinRate); while nobody takes what came, nobody is waited for.
 */
export async function* bodyOf(c: Context): AsyncGenerator<Uint8Array> {
  const pace: Pace = c.get('pace') ?? usualPace
  const reader = (c.req.raw.body ?? new Blob([]).stream()).getReader()
  let arrived = 0
  let waited = 0
  try {
    for (;;) {
      const allowed = 1000 * (pace.bodySeconds + arrived / pace.bodyBytesPerSecond)
      const from = performance.now()
      const next = await within(reader.read(), allowed - waited)
      waited += performance.now() - from
      if (next === undefined) throw new Failed(tooSlow(pace, arrived, waited))
      if (next.done) return
      arrived += next.value.length
      yield next.value
    }
  } finally {
    // Whatever is left of a body that was refused is not read.
    reader.cancel().catch(() => {})
  }
}

/** What Node's timers can count, in milliseconds. */
const farthest = 2 ** 31 - 1

/** What comes of a promise, or undefined where that takes longer. */
async function within<Value>(
  promise: Promise<Value>,
  milliseconds: number,
): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    // What came while the process was held up is looked at first.
    const ring = () => setImmediate(resolve, undefined)
    timer = setTimeout(ring, Math.min(milliseconds, farthest))
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

const tooSlow = ({ bodySeconds, bodyBytesPerSecond }: Pace, arrived: number, waited: number) =>
  fail(
    'body-too-slow',
    `expected a body within ${bodySeconds} s, and a second more for each ${bodyBytesPerSecond} bytes of it, got ${arrived} bytes and no end in ${Math.floor(waited / 1000)} s; send it faster, or in parts`,
  ).failure
