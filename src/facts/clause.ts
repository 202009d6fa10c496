import type { Scene } from '../kinds/scene.ts'
import type { FactSymbol } from './symbols.ts'
import { type TitlePhrase, titlePhrases } from './title-phrase.ts'

/** A sentence as the readers of positions see it. What they ask for again and again is kept. */
export interface Clause {
  readonly scene: Scene
  readonly symbols: readonly FactSymbol[]
  /** The ways to read a title phrase at a symbol. */
  phrasesAt(at: number): readonly TitlePhrase[]
}

export function createClause(scene: Scene, symbols: readonly FactSymbol[]): Clause {
  const known: (readonly TitlePhrase[] | undefined)[] = new Array(symbols.length)
  const clause: Clause = {
    scene,
    symbols,
    phrasesAt(at) {
      if (at >= symbols.length) return []
      let phrases = known[at]
      if (phrases === undefined) {
        phrases = bestByNext(titlePhrases(clause, at))
        known[at] = phrases
      }
      return phrases
    },
  }
  return clause
}

/** Of the readings that end at the same place only the best one: the rest can never win. */
export function bestByNext<R extends { readonly next: number; readonly score: number }>(
  readings: readonly R[],
): readonly R[] {
  if (readings.length < 2) return readings
  // Nearly all are a few: to look through them is many times faster than to make a map of them.
  if (readings.length <= few) return bestOfFew(readings)
  const best = new Map<number, R>()
  for (const reading of readings) {
    const known = best.get(reading.next)
    if (known === undefined || reading.score > known.score) best.set(reading.next, reading)
  }
  return [...best.values()]
}

const few = 12

function bestOfFew<R extends { readonly next: number; readonly score: number }>(
  readings: readonly R[],
): readonly R[] {
  const best: R[] = []
  for (const reading of readings) {
    let at = 0
    while (at < best.length && best[at].next !== reading.next) at++
    if (at === best.length || reading.score > best[at].score) best[at] = reading
  }
  return best
}
