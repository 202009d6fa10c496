import { wordIs } from '../../kinds/scene.ts'
import type { Clause } from '../clause.ts'
import type { FactSymbol } from '../symbols.ts'
import type { TitleItem, TitlePhrase } from '../title-phrase.ts'
import { type Group, namesAt } from './group.ts'
import { headsUnit, verbPhrases } from './verbs.ts'

/** What one stretch behind a name adds to the name's titles. */
export interface Continuation {
  readonly items: readonly TitleItem[]
  readonly rule: string
  readonly next: number
  readonly score: number
  readonly side: Group['side']
  readonly other?: NonNullable<Group['other']>
}

/** Stretches that may follow one another behind a name: "N, T, a former T2 who was T3, was named T4". */
const mostContinued = 3

/** "T N", "T of D of O, N", "T and T2 N1 and N2", "O T, T2 N", each perhaps going on behind the name. */
export function beforeName(clause: Clause, at: number): Group[] {
  const { scene, symbols } = clause
  const groups: Group[] = []
  for (const phrase of clause.phrasesAt(at)) {
    let p = phrase.next
    // "has a new T in N"
    const isIn = symbols[p]?.kind === 'of' && wordIs(scene, symbols[p].first, 'in')
    const hasComma = isIn || ['comma', 'dash', 'colon'].includes(symbols[p]?.kind)
    if (hasComma) p++
    if (hasComma && symbols[p]?.kind === 'title') groups.push(...withRank(clause, phrase, p))
    if (symbols[p]?.kind !== 'name') continue
    const isPlural = phrase.items.some(({ title }) => title.value.plural)
    for (const { names, next } of namesAt(symbols, p)) {
      if (names.length > 1 && !isPlural) break
      const score = (hasComma ? 1.5 : 2.3) + phrase.score + (names.length - 1) * 1.2
      const rule = hasComma ? 'positions/title-comma-name' : 'positions/title-then-name'
      const group: Group = { names, items: phrase.items, rule, next, score, side: 'before' }
      groups.push(group)
      if (names.length === 1) groups.push(...goingOn(clause, group, 0))
    }
  }
  return groups
}

/** "O CEO, Professor N": a rank between the comma and the name. */
function withRank(clause: Clause, phrase: TitlePhrase, at: number): Group[] {
  const { symbols } = clause
  return clause
    .phrasesAt(at)
    .filter(
      ({ items, next }) =>
        items.length === 1 && items[0].units.length === 0 && symbols[next]?.kind === 'name',
    )
    .map((rank) => ({
      names: [symbols[rank.next]],
      items: [...phrase.items, ...rank.items],
      rule: 'positions/title-comma-name',
      next: rank.next + 1,
      score: 2.7 + phrase.score,
      side: 'before' as const,
    }))
}

/** Titles behind a name, and what follows them. */
export function afterName(clause: Clause, at: number): Group[] {
  const { symbols } = clause
  const groups: Group[] = []
  for (const { names, next } of namesAt(symbols, at)) {
    const found = [
      ...behindName(clause, names, next),
      ...(names.length === 1 ? verbPhrases(clause, next) : []),
    ]
    for (const first of found) {
      const group: Group = { ...first, names, score: first.score + (names.length - 1) * 1.2 }
      groups.push(group)
      if (names.length === 1) groups.push(...goingOn(clause, group, 0))
    }
  }
  return groups
}

/** A group that goes on behind its name or its last title. */
function goingOn(clause: Clause, group: Group, depth: number): Group[] {
  if (depth >= mostContinued) return []
  const { names, next } = group
  const more = [...behindName(clause, names, next), ...verbPhrases(clause, next)]
  return more.flatMap((continuation) => {
    const longer: Group = {
      ...group,
      items: [
        ...group.items,
        ...continuation.items.map((item) => ({ ...item, rule: item.rule ?? continuation.rule })),
      ],
      next: continuation.next,
      // In a list with titles in front, a title behind a name rather opens the next member.
      score: group.score + continuation.score - (group.side === 'before' ? 1.3 : 0.9),
      ...(continuation.other && { other: continuation.other }),
    }
    return [longer, ...goingOn(clause, longer, depth + 1)]
  })
}

/** ", T of D of O", "(T, D, O)", "T of O", ", who is T": what stands behind the name that ends at `at`. */
export function behindName(
  clause: Clause,
  names: readonly FactSymbol[],
  at: number,
): Continuation[] {
  const { symbols } = clause
  const opener = symbols[at]?.kind
  const isBracket = opener === 'open'
  const isBare = opener === 'title' || opener === 'status'
  if (!isBare && !isBracket && opener !== 'comma' && opener !== 'dash' && opener !== 'who')
    return []
  let p = isBare ? at : at + 1
  if (opener === 'comma' && symbols[p]?.kind === 'who') p++
  const isRelative = symbols[p - 1]?.kind === 'who'
  if (symbols[p]?.kind === 'is') p++
  else if (isRelative) return [...headsUnit(clause, p), ...verbPhrases(clause, p)]
  const rule = isBracket
    ? 'positions/name-with-title-in-brackets'
    : isRelative
      ? 'positions/name-is-title'
      : 'positions/name-comma-title'
  return listed(clause, p).flatMap((phrase) => {
    if (names.length > 1 && !phrase.items.every(({ title }) => title.value.plural)) return []
    const { items, next } = fromUnit(symbols, phrase)
    const end = isBracket && symbols[next]?.kind === 'close' ? next + 1 : next
    // A name right behind would rather take the title for itself.
    const pause = symbols[end]?.kind === 'name' ? 0.4 : 2
    const score = pause + (isBracket ? 0.3 : isBare ? -1 : 0) + phrase.score
    return [{ items, rule, next: end, score, side: 'behind' as const }]
  })
}

const isOrganization = (unit: { kind: string }): boolean =>
  unit.kind === 'organization' || unit.kind === 'reference'

/** "N, T and T2, both from O" */
function fromUnit(
  symbols: readonly FactSymbol[],
  phrase: TitlePhrase,
): Pick<TitlePhrase, 'items' | 'next'> {
  let p = phrase.next
  if (symbols[p]?.kind === 'comma') p++
  if (symbols[p]?.kind === 'other') p++
  const unit = symbols[p + 1]
  const isOpen = phrase.items.every(({ units }) => !units.some(isOrganization))
  if (!isOpen || p === phrase.next || symbols[p]?.kind !== 'of' || unit?.kind !== 'organization')
    return phrase
  return {
    items: phrase.items.map((item) => ({ ...item, units: [...item.units, unit.chunk ?? unit] })),
    next: p + 2,
  }
}

/** Titles in a row behind a name, parted by commas: "T of D, T2 of D2, O"; the last unit may serve all. */
function listed(clause: Clause, at: number): TitlePhrase[] {
  const { symbols } = clause
  const found: TitlePhrase[] = []
  for (const phrase of clause.phrasesAt(at)) {
    found.push(phrase)
    let p = phrase.next
    if (symbols[p]?.kind !== 'comma' && symbols[p]?.kind !== 'semicolon') continue
    p++
    if (symbols[p]?.kind === 'and') p++
    for (const more of clause.phrasesAt(p)) {
      const items = [...phrase.items, ...more.items]
      const score = phrase.score + more.score + 0.9
      found.push({ items: shared(items), prefix: phrase.prefix, next: more.next, score })
    }
  }
  return found
}

/** Titles without an organization share the one behind them. */
function shared(items: TitlePhrase['items']): TitlePhrase['items'] {
  const last = items[items.length - 1].units.find(isOrganization)
  if (last === undefined) return items
  return items.map((item) =>
    item.units.some(isOrganization) ? item : { ...item, units: [...item.units, last] },
  )
}
