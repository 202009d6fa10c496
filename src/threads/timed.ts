import type { Stage } from '../stage.ts'

/** How long a step took: milliseconds since 1970, with fractions. */
export interface Timing {
  readonly stage: Stage
  readonly from: number
  readonly to: number
}

/** Is told how long reading in threads takes. */
export interface Timed {
  /** The steps of an article that was asked for by itself; called where it was asked for. */
  readonly article: (timings: readonly Timing[]) => void
  /** Whoever hands in one of many articles at present; nothing where nobody wants to know. */
  readonly asker: () => Asker | undefined
}

export interface Asker {
  /** The same for all that is asked within one request. */
  readonly identity: unknown
  /** The steps of each article of theirs that a thread has read at once. */
  readonly told: (articles: readonly (readonly Timing[])[]) => void
}

/** Tells each asker of all of their articles in a group. */
export function tellAskers(
  askers: readonly (Asker | undefined)[],
  timings: readonly (readonly Timing[])[],
): void {
  const articles = new Map<unknown, { asker: Asker; own: (readonly Timing[])[] }>()
  for (const [at, asker] of askers.entries()) {
    if (asker === undefined) continue
    const known = articles.get(asker.identity)
    if (known) known.own.push(timings[at])
    else articles.set(asker.identity, { asker, own: [timings[at]] })
  }
  for (const { asker, own } of articles.values()) asker.told(own)
}
