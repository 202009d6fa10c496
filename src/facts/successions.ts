import type { PersonCluster } from '../kinds/people/merge.ts'
import type { PositionFact } from './positions.ts'
import type { FactSymbol } from './symbols.ts'
import type { Status } from './title-phrase.ts'

/** Symbols between the verb and the name behind it. */
const reach = 2

/**
 * Posts that pass from one person to another in a sentence that tells the title of only one of
 * them: "B, chief curator of O, who replaces A", "its finance chief, A, will be replaced by B".
 */
export function successions(
  symbols: readonly FactSymbol[],
  facts: readonly PositionFact[],
  personOf: (symbol: FactSymbol) => PersonCluster | undefined,
): PositionFact[] {
  const passed: PositionFact[] = []
  for (const [at, symbol] of symbols.entries()) {
    const pattern = symbol.entry?.cells.pattern
    if (symbol.kind !== 'verb' || (pattern !== 'succeeds' && pattern !== 'succeeded-by')) continue
    const left = lastName(symbols, at)
    const right = symbols.slice(at + 1, at + 1 + reach).find(({ kind }) => kind === 'name')
    const before = left && personOf(left)
    const behind = right && personOf(right)
    if (before === undefined || behind === undefined || before === behind) continue
    const [newer, older] = pattern === 'succeeds' ? [before, behind] : [behind, before]
    passed.push(...pass(facts, older, newer, 'incoming'), ...pass(facts, newer, older, 'former'))
  }
  return passed
}

function lastName(symbols: readonly FactSymbol[], at: number): FactSymbol | undefined {
  for (let p = at - 1; p >= 0; p--) if (symbols[p].kind === 'name') return symbols[p]
  return undefined
}

/** The posts of one person, given to another who has none in the sentence. */
function pass(
  facts: readonly PositionFact[],
  from: PersonCluster,
  to: PersonCluster,
  status: Status,
): PositionFact[] {
  const held = facts.filter(({ person, status: own }) => person === from && own !== 'former')
  const post = held[0]
  if (post === undefined) return []
  if (facts.some(({ person, role }) => person === to && role === post.role)) return []
  const rule = 'positions/post-passes-on'
  return [{ ...post, person: to, status, inferred: [...post.inferred], rule, passedFrom: post }]
}
