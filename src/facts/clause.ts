import type { Scene } from '../kinds/scene.ts'
import type { Continuation } from './groups/group.ts'
import type { FactSymbol } from './symbols.ts'
import { type TitlePhrase, titlePhrases } from './title-phrase.ts'

/** A sentence as the readers of positions see it. What they ask for again and again is kept. */
export interface Clause {
  readonly scene: Scene
  readonly symbols: readonly FactSymbol[]
  /** The ways to read a title phrase at a symbol; `joined` titles stand before it in the same phrase. */
  phrasesAt(at: number, joined?: number): readonly TitlePhrase[]
  /** The name before a symbol, when all names before it are of one person. */
  onlyNameBefore(at: number): FactSymbol | undefined
  /** What was read at each symbol as going on behind somebody's name. */
  readonly continuations: (readonly Continuation[] | undefined)[]
}

export function createClause(scene: Scene, symbols: readonly FactSymbol[]): Clause {
  /** By the number of joined titles, then by symbol. */
  const known: (readonly TitlePhrase[] | undefined)[][] = []
  const names = symbols.filter(({ kind }) => kind === 'name')
  const [subject] = names
  /** The first name of anybody else. */
  const other = names.find(({ chunk }) => chunk !== subject.chunk)
  const clause: Clause = {
    scene,
    symbols,
    phrasesAt(at, joined = 0) {
      if (at >= symbols.length) return none
      while (known.length <= joined) known.push(new Array(symbols.length))
      let phrases = known[joined][at]
      if (phrases === undefined) {
        phrases = bestByNext(titlePhrases(clause, at, joined))
        known[joined][at] = phrases
      }
      return phrases
    },
    onlyNameBefore(at) {
      const { first } = symbols[at]
      const isNamed = subject !== undefined && subject.first < first
      return isNamed && (other === undefined || other.first >= first) ? subject : undefined
    },
    continuations: new Array(symbols.length),
  }
  return clause
}

const none: readonly TitlePhrase[] = []

/** Of the readings that end at the same place only the best one: the rest can never win. */
export function bestByNext<R extends { readonly next: number; readonly score: number }>(
  readings: readonly R[],
): readonly R[] {
  if (readings.length < 2) return readings
  const best: R[] = []
  for (const reading of readings) {
    // They end at a few places at most.
    let n = 0
    while (n < best.length && best[n].next !== reading.next) n++
    if (n === best.length) best.push(reading)
    else if (reading.score > best[n].score) best[n] = reading
  }
  return best
}
