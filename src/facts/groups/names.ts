import { Clue } from '../../kinds/clues.ts'
import { wordIs, wordIsAny } from '../../kinds/scene.ts'
import { Shape } from '../../text/document.ts'
import { bestByNext, type Clause } from '../clause.ts'
import { type FactSymbol, kindAt, unitOf } from '../symbols.ts'
import { itemWithUnits, type TitleItem, type TitlePhrase } from '../title-phrase.ts'
import { chains } from '../title-tail.ts'
import { type Continuation, type Group, groupOf, namesAt } from './group.ts'
import { headsUnit, verbPhrases } from './verbs.ts'

/** Stretches that may follow one another behind a name: "N, T, a former T2 who was T3, was named T4". */
const mostContinued = 3

/** "T N", "T of D of O, N", "T and T2 N1 and N2", "O T, Prof. N", each perhaps going on behind the name. */
export function beforeName(clause: Clause, at: number): Group[] {
  const { scene, symbols } = clause
  const groups: Group[] = []
  for (const phrase of clause.phrasesAt(at)) {
    const link = kindAt(symbols, phrase.next)
    // "has a new T in N"
    const isIn = link === 'of' && wordIs(scene, symbols[phrase.next].first, 'in')
    const hasComma = isIn || link === 'comma' || link === 'dash' || link === 'colon'
    const isPlural = phrase.items.some(isOfSeveral)
    for (const { names, ranks, next } of namesAt(
      clause,
      hasComma ? phrase.next + 1 : phrase.next,
    )) {
      if (names.length > 1 && !isPlural) break
      if (names.length === 1 && hasComma && phrase.items.every(isOfSeveral)) continue
      const score =
        (hasComma ? 1.5 : 2.3) + phrase.score + (names.length - 1) * 1.4 + ranks.length * 1.1
      const rule = hasComma ? 'positions/title-comma-name' : 'positions/title-then-name'
      const group = titled(names, ranks, phrase.items, rule, next, score)
      groups.push(group)
      if (names.length > 1) continue
      addOwnUnit(clause, group, groups)
      addLonger(clause, group, 0, groups)
    }
  }
  return groups
}

const isOfSeveral = ({ title }: TitleItem): boolean => title.value.plural

const titled = (
  names: readonly FactSymbol[],
  ranks: Group['ranks'],
  items: readonly TitleItem[],
  rule: string,
  next: number,
  score: number,
): Group => ({
  names,
  items,
  rule,
  next,
  score,
  side: 'before',
  ranks,
  other: undefined,
  behind: undefined,
})

/** "T N of O", "T N (D)", "T N at D": the unit behind the name is where the title is held. */
function addOwnUnit(clause: Clause, group: Group, groups: Group[]): void {
  const { scene, symbols } = clause
  if (group.next >= symbols.length) return
  const opener = symbols[group.next]
  const isBracket = opener.kind === 'open'
  if (!isBracket && !wordIsAny(scene, opener.first, ties)) return
  if (group.items.some(({ units }) => units.length > 0)) return
  for (const { units, next } of chains(symbols, group.next + 1, 0, 0)) {
    if (isBracket && kindAt(symbols, next) !== 'close') continue
    const items = group.items.map((item) => itemWithUnits(item, units))
    const end = isBracket ? next + 1 : next
    groups.push(titled(group.names, group.ranks, items, group.rule, end, group.score + 0.6))
  }
}

const ties: ReadonlySet<string> = new Set(['of', 'at', 'from'])

/** Titles behind a name, and what follows them. */
export function afterName(clause: Clause, at: number): Group[] {
  const groups: Group[] = []
  for (const { names, ranks, next } of namesAt(clause, at)) {
    if (ranks.length > 0) break
    if (names.length > 1) {
      for (const first of behindName(clause, true, next))
        groups.push(groupOf(names, first, first.score + (names.length - 1) * 1.2))
      continue
    }
    for (const first of continuationsAt(clause, next)) {
      const group = groupOf(names, first, first.score)
      groups.push(group)
      addLonger(clause, group, 0, groups)
    }
  }
  return groups
}

/** What may go on behind the name, or the last title, that ends at a symbol. */
function continuationsAt(clause: Clause, at: number): readonly Continuation[] {
  if (at >= clause.symbols.length) return nothing
  let known = clause.continuations[at]
  if (known === undefined) {
    known = bestByNext([...behindName(clause, false, at), ...verbPhrases(clause, at)])
    clause.continuations[at] = known
  }
  return known
}

const nothing: readonly Continuation[] = []

/** A group that goes on behind its name or its last title. */
function addLonger(clause: Clause, group: Group, depth: number, groups: Group[]): void {
  if (depth >= mostContinued) return
  const { names, items, rule, side, ranks } = group
  for (const last of continuationsAt(clause, group.next)) {
    const longer: Group = {
      names,
      items,
      rule,
      next: last.next,
      // In a list with titles in front, a title behind a name rather opens the next member.
      score: group.score + last.score - (side === 'before' ? 1.3 : 0.9),
      side,
      ranks,
      other: last.other ?? group.other,
      behind: { last, before: group.behind },
    }
    groups.push(longer)
    addLonger(clause, longer, depth + 1, groups)
  }
}

/**
 * ", T of D of O", "(T, D, O)", "T of O", ", who is T": what stands behind the name, or the
 * `several` names, that end at `at`.
 */
export function behindName(clause: Clause, several: boolean, at: number): readonly Continuation[] {
  const { symbols } = clause
  const opener = kindAt(symbols, at)
  const isBracket = opener === 'open'
  const isBare = opener === 'title' || opener === 'status'
  if (!isBare && !isBracket && opener !== 'comma' && opener !== 'dash' && opener !== 'who')
    return nothing
  let p = isBare ? at : at + 1
  // "N, 44, T"
  if (opener === 'comma' && isAge(clause, p) && kindAt(symbols, p + 1) === 'comma') p += 2
  if (opener === 'comma' && kindAt(symbols, p) === 'who') p++
  const isRelative = p > 0 && kindAt(symbols, p - 1) === 'who'
  const kind = kindAt(symbols, p)
  if (kind === 'is') p++
  // ", now T", ", currently T"
  else if (opener === 'comma' && kind === 'other' && isAdverb(clause, p)) p++
  // "N, who as T of O"
  else if (isRelative && kind === 'as') p++
  else if (isRelative) return [...headsUnit(clause, p), ...verbPhrases(clause, p)]
  const rule = isBracket
    ? 'positions/name-with-title-in-brackets'
    : isRelative
      ? 'positions/name-is-title'
      : 'positions/name-comma-title'
  const found: Continuation[] = []
  for (const phrase of listed(clause, p)) {
    // Titles of several people for several, of one for one.
    if (phrase.items.some((item) => isOfSeveral(item) !== several)) continue
    const { items, next } = fromUnit(symbols, phrase)
    const end = isBracket && kindAt(symbols, next) === 'close' ? next + 1 : next
    // A name right behind would rather take the title for itself.
    const pause = kindAt(symbols, end) === 'name' ? 0.4 : 2
    const score = pause + (isBracket ? 0.3 : isBare ? -1 : 0) + phrase.score
    found.push({ items, rule, next: end, score, side: 'behind', other: undefined })
  }
  return found
}

const isAge = ({ scene, symbols }: Clause, p: number): boolean =>
  kindAt(symbols, p) === 'other' && (scene.tokens.shape[symbols[p].first] & Shape.number) !== 0

function isAdverb({ scene, symbols }: Clause, p: number): boolean {
  const { first, end } = symbols[p]
  return end - first === 1 && (scene.clues[first] & Clue.adverb) !== 0
}

const isOrganization = (unit: { kind: string }): boolean =>
  unit.kind === 'organization' || unit.kind === 'reference'

const hasOrganization = ({ units }: TitleItem): boolean => units.some(isOrganization)

/** "N, T and T2, both from O" */
function fromUnit(
  symbols: readonly FactSymbol[],
  phrase: TitlePhrase,
): Pick<TitlePhrase, 'items' | 'next'> {
  let p = phrase.next
  if (kindAt(symbols, p) === 'comma') p++
  if (kindAt(symbols, p) === 'other') p++
  if (p === phrase.next || kindAt(symbols, p) !== 'of') return phrase
  if (kindAt(symbols, p + 1) !== 'organization' || phrase.items.some(hasOrganization)) return phrase
  const unit = unitOf(symbols[p + 1])
  return {
    items: phrase.items.map((item) => itemWithUnits(item, [...item.units, unit])),
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
    const link = kindAt(symbols, p)
    if (link !== 'comma' && link !== 'semicolon') continue
    p++
    if (kindAt(symbols, p) === 'and') p++
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
  if (last === undefined || items.every(hasOrganization)) return items
  return items.map((item) =>
    hasOrganization(item) ? item : itemWithUnits(item, [...item.units, last]),
  )
}
