import type { PersonCluster } from '../kinds/people/merge.ts'
import { type Scene, wordIs } from '../kinds/scene.ts'
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
  scene: Scene,
  symbols: readonly FactSymbol[],
  facts: readonly PositionFact[],
  personOf: (symbol: FactSymbol) => PersonCluster | undefined,
): PositionFact[] {
  const passed: PositionFact[] = []
  for (const [at, symbol] of symbols.entries()) {
    const pattern = symbol.entry?.cells.pattern
    if (symbol.kind !== 'verb' || (pattern !== 'succeeds' && pattern !== 'succeeded-by')) continue
    const replaced = exchanged(scene, symbols, at)
    if (replaced !== undefined) {
      const [older, newer] = replaced.map(personOf)
      if (older === undefined || newer === undefined) continue
      const left = postOf(facts, older)
      const taken = postOf(facts, newer)
      if (taken !== undefined && isGiven(taken)) passed.push(...pass(facts, taken, older, 'former'))
      else if (left !== undefined) passed.push(...pass(facts, left, newer, 'incoming'))
      continue
    }
    const earlier = lastName(symbols, at)
    const right = symbols
      .slice(at + 1, at + 1 + reach)
      .find(({ kind }) => kind === 'name' || kind === 'verb')
    const before = earlier && personOf(earlier)
    const behind = right?.kind === 'name' ? personOf(right) : undefined
    if (before === undefined || behind === undefined || before === behind) continue
    const [newer, older] = pattern === 'succeeds' ? [before, behind] : [behind, before]
    const taken = postOf(facts, newer)
    const left = postOf(facts, older)
    if (taken !== undefined && (left === undefined || isGiven(taken)))
      passed.push(...pass(facts, taken, older, 'former'))
    else if (left !== undefined) passed.push(...pass(facts, left, newer, 'incoming'))
  }
  return passed
}

/** "O replaced N with M": the one before, and the one after. */
function exchanged(
  scene: Scene,
  symbols: readonly FactSymbol[],
  at: number,
): readonly FactSymbol[] | undefined {
  const end = Math.min(symbols.length, at + farthest)
  let older: FactSymbol | undefined
  let isWith = false
  for (let p = at + 1; p < end; p++) {
    const { kind, first } = symbols[p]
    if (kind === 'verb' || kind === 'semicolon') return undefined
    if (wordIs(scene, first, 'with')) isWith = older !== undefined
    if (kind !== 'name') continue
    if (older !== undefined && isWith) return [older, symbols[p]]
    older ??= symbols[p]
  }
  return undefined
}

/** Symbols from the verb to the second name. */
const farthest = 14

function lastName(symbols: readonly FactSymbol[], at: number): FactSymbol | undefined {
  for (let p = at - 1; p >= 0; p--) if (symbols[p].kind === 'name') return symbols[p]
  return undefined
}

/** The post that is taken over where one is told, else the one that the last sentence about somebody tells. */
function postOf(facts: readonly PositionFact[], holder: PersonCluster): PositionFact | undefined {
  const held = facts.filter(({ person, status }) => person === holder && status !== 'former')
  const last = held.filter(({ sentence }) => sentence === held.at(-1)?.sentence)
  return last.find(isGiven) ?? held.findLast(isGiven) ?? last[0]
}

const isGiven = ({ status, rule }: PositionFact): boolean =>
  status === 'incoming' || given.test(rule)

const given = /becomes|appoints/u

/** A post that one person held, given to another who has none like it in the sentence. */
function pass(
  facts: readonly PositionFact[],
  post: PositionFact,
  to: PersonCluster,
  status: Status,
): PositionFact[] {
  if (facts.some(({ person, role }) => person === to && role === post.role)) return []
  const rule = 'positions/post-passes-on'
  return [{ ...post, person: to, status, inferred: [...post.inferred], rule, passedFrom: post }]
}
