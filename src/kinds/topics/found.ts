import { type Reading, readEnumeration } from './enumeration.ts'
import { type Item, itemsOf } from './items.ts'
import type { Stage } from './reading.ts'
import type { Signed } from './signs.ts'
import { isVerbOnly, type View } from './view.ts'
import { Grammar, Part } from './words.ts'

/** Subjects that one rule found behind, before or around one word. */
export interface Found {
  readonly rule: string
  readonly items: readonly Item[]
  readonly stage?: Stage | undefined
  /** How much sentence and article have to say of cooperation. */
  readonly need: number
}

/** A cooperation word, as tokens `[at, end)`, and where it stands. */
export interface Anchor {
  readonly view: View
  readonly signed: Signed
  readonly at: number
  readonly end: number
  readonly limit: number
}

const plain: Reading = { verbal: false }

/** The enumeration that begins at `from`, cut into subjects; none when nothing stands there. */
export function enumerated(
  { view, limit }: Anchor,
  from: number,
  reading: Reading = plain,
): Item[] {
  const { chunks } = readEnumeration(view, from, limit, reading)
  return chunks.length === 0 ? [] : itemsOf(view, chunks)
}

export function* subjects(
  anchor: Anchor,
  from: number,
  rule: string,
  need: number,
  reading: Reading = plain,
): Generator<Found> {
  const items = enumerated(anchor, from, reading)
  if (items.length > 0) yield { rule: `topics/${rule}`, items, need }
}

const stops: ReadonlySet<number> = new Set([Part.introduce, Part.intend, Part.propose, Part.slogan])

/**
 * Over names of parties and small words to the next preposition that `leads` accepts; -1 when a verb,
 * a clause or the end comes first.
 */
export function ahead(
  { view, limit }: Anchor,
  from: number,
  within: number,
  leads: (grammar: number) => boolean,
): number {
  const end = Math.min(limit, from + within)
  for (let i = from; i < end; i++) {
    const known = view.knownAt(i)
    if (known !== undefined && known.first === i) {
      i = known.end - 1
      continue
    }
    const grammar = view.grammarAt(i)
    // "Director for International Programs": the title's own preposition
    const isTitles = view.knownAt(i - 1)?.kind === 'title'
    const isWhere = grammar === Grammar.in && view.knownAt(i + 1)?.kind === 'place'
    if (leads(grammar) && view.partAt(i) !== Part.idiom && !isTitles && !isWhere) return i
    if (grammar === Grammar.relative || grammar === Grammar.auxiliary) return -1
    const part = view.partAt(i)
    if (stops.has(part)) return -1
    if (view.tokens.sign[i] === 0x3b || isVerbOnly(view, i)) return -1
  }
  return -1
}
