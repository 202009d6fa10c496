import type { FactSymbol } from '../symbols.ts'
import type { TitleItem } from '../title-phrase.ts'

/** Where the titles stand: before the name, behind it, or tied to it by a verb. */
export type Side = 'before' | 'behind' | 'verb'

/** People and the titles they hold, as one stretch of a sentence says it. */
export interface Group {
  readonly names: readonly FactSymbol[]
  readonly items: readonly TitleItem[]
  readonly rule: string
  /** Symbol behind the group. */
  readonly next: number
  /** How well the words fit the rule; the reading with the highest sum wins. */
  readonly score: number
  readonly side: Side
  /** Somebody else whose post this is or was: "N replaces M". */
  readonly other?: { readonly name: FactSymbol; readonly status: TitleItem['status'] }
}

/** Names joined by commas and "and", as symbols; at least one. The longest list comes last. */
export function namesAt(
  symbols: readonly FactSymbol[],
  at: number,
): { names: FactSymbol[]; next: number }[] {
  const names = [symbols[at]]
  const found = [{ names: [...names], next: at + 1 }]
  let p = at + 1
  while (names.length < mostNames) {
    let q = p
    if (symbols[q]?.kind === 'comma') q++
    if (symbols[q]?.kind === 'and') q++
    if (q === p || symbols[q]?.kind !== 'name') break
    names.push(symbols[q])
    p = q + 1
    found.push({ names: [...names], next: p })
  }
  return found
}

const mostNames = 8
