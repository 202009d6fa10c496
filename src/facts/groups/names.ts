import { Clue } from '../../kinds/clues.ts'
import { wordIs } from '../../kinds/scene.ts'
import { Shape } from '../../text/document.ts'
import type { Clause } from '../clause.ts'
import { type FactSymbol, isUnit } from '../symbols.ts'
import { behindTerm, type TitleItem, type TitlePhrase } from '../title-phrase.ts'
import { chains } from '../title-units.ts'
import {
  behindParticulars,
  type Continuation,
  type Group,
  namesAt,
  ranked,
  ranks as rankRoles,
} from './group.ts'
import { isTitleOf, movedTo } from './told.ts'
import { headsUnit, said, verbPhrases } from './verbs.ts'

/** Stretches that may follow one another behind a name: "N, T, a former T2 who was T3, was named T4". */
const mostContinued = 3

/** "T N", "T of D of O, N", "T and T2 N1 and N2", "O T, Prof. N", each perhaps going on behind the name. */
export function beforeName(clause: Clause, at: number): Group[] {
  const { scene, symbols } = clause
  const groups: Group[] = []
  for (const phrase of rows(clause, at)) {
    // "has a new T in N"
    const link = symbols[phrase.next]
    const isIn = link?.kind === 'of' && wordIs(scene, link.first, 'in')
    const behindIs = isTitleOf(clause, at, phrase.next)
    const hasComma = isIn || behindIs > 0 || ['comma', 'dash', 'colon'].includes(link?.kind)
    if (hasComma && isSpokenFor(clause, at)) continue
    const isPlural = phrase.items.some(({ title }) => title.value.plural)
    for (const { names, ranks, next } of namesAt(
      clause,
      behindIs > 0 ? behindIs : hasComma ? phrase.next + 1 : phrase.next,
    )) {
      if (names.length > 1 && !isPlural) break
      if (names.length === 1 && phrase.items.every(({ title }) => title.value.plural) && hasComma)
        continue
      const score =
        (hasComma ? 1.5 : 2.3) + phrase.score + (names.length - 1) * 1.4 + ranks.length * 1.1
      const rule = hasComma ? 'positions/title-comma-name' : 'positions/title-then-name'
      const side = isRank(phrase) ? 'any' : 'before'
      const { items } = phrase
      const group: Group = { names, ranks, items, rule, next, score, side, other: undefined }
      groups.push(group)
      if (names.length === 1)
        groups.push(...withOwnUnit(clause, group), ...goingOn(clause, group, 0))
    }
  }
  return groups
}

/** "On behalf of the T of O, N": N is another. */
const isSpokenFor = ({ scene, symbols }: Clause, at: number): boolean =>
  symbols[at - 1]?.kind === 'of' && wordIs(scene, symbols[at - 1].first - 1, 'behalf')

/** "T of O, T2 of O2, N": titles with units of their own, parted by a comma. */
function rows(clause: Clause, at: number): readonly TitlePhrase[] {
  const { symbols } = clause
  const single = clause.phrasesAt(at)
  const found: TitlePhrase[] = []
  for (const phrase of single) {
    if (symbols[phrase.next]?.kind !== 'comma' || !phrase.items.every(isPlaced)) continue
    for (const more of clause.phrasesAt(phrase.next + 1)) {
      if (symbols[more.next]?.kind !== 'comma' || !more.items.every(isPlaced)) continue
      const items = [...phrase.items, ...more.items]
      found.push({ ...phrase, items, next: more.next, score: phrase.score + more.score + 0.9 })
    }
  }
  return found.length === 0 ? single : [...single, ...found]
}

const isPlaced = ({ units, title }: TitleItem): boolean => units.length > 0 && !title.value.plural

/** "T N of O", "T N (D)", "T N at D", "T N, D, O": the unit behind the name is where the title is held. */
function withOwnUnit(clause: Clause, group: Group): Group[] {
  const { scene, symbols } = clause
  const opener = symbols[group.next]
  if (group.items.some(({ units }) => units.length > 0)) return []
  const isBracket = opener?.kind === 'open'
  const ties = (['of', 'at', 'from'] as const).some(
    (word) => opener !== undefined && wordIs(scene, opener.first, word),
  )
  const isApart = opener?.kind === 'comma' && symbols[group.next + 1]?.kind === 'department'
  if (!isBracket && !ties && !isApart) return []
  return chains(symbols, group.next + 1, 0).flatMap(({ units, next }) => {
    if (isBracket && symbols[next]?.kind !== 'close') return []
    if (isApart && !['comma', 'semicolon', undefined].includes(symbols[next]?.kind)) return []
    const items = group.items.map((item) => ({ ...item, units }))
    return [{ ...group, items, next: isBracket ? next + 1 : next, score: group.score + 0.6 }]
  })
}

/** Titles behind a name, and what follows them. */
export function afterName(clause: Clause, at: number): Group[] {
  const groups: Group[] = []
  for (const { names, ranks, next } of namesAt(clause, at)) {
    if (ranks.length > 0) break
    const found = behindName(clause, names, next)
    if (names.length === 1) found.push(...verbPhrases(clause, next))
    for (const { items, rule, next: end, score, side, other } of found) {
      const sum = score + (names.length - 1) * 1.2
      const group: Group = {
        names,
        ranks: undefined,
        items,
        rule,
        next: end,
        score: sum,
        side,
        other,
      }
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
  const more = behindName(clause, names, next)
  for (const phrase of verbPhrases(clause, next)) more.push(phrase)
  if (depth === 0) for (const phrase of asGiven(clause, names[0], next)) more.push(phrase)
  const found: Group[] = []
  for (const continuation of more) {
    const longer: Group = {
      names,
      ranks: group.ranks,
      items: [
        ...group.items,
        ...continuation.items.map((item) => ({ ...item, rule: item.rule ?? continuation.rule })),
      ],
      rule: group.rule,
      next: continuation.next,
      // In a list with titles in front, a title behind a name rather opens the next member.
      score: group.score + continuation.score - (group.side === 'before' ? 1.3 : 0.9),
      side: group.side === 'any' ? continuation.side : group.side,
      other: continuation.other ?? group.other,
    }
    found.push(longer)
    for (const longest of goingOn(clause, longer, depth + 1)) found.push(longest)
  }
  return found
}

/** "… replaced M with T N as its T2": behind a verb that gives posts "as" goes on. */
function asGiven(clause: Clause, name: FactSymbol, next: number): Continuation[] {
  const { symbols } = clause
  if (symbols[next]?.kind !== 'as') return []
  const isGiven = symbols.some(
    ({ kind, first, entry }) =>
      kind === 'verb' && first < name.first && giving.has(entry?.cells.pattern ?? ''),
  )
  return isGiven
    ? clause.phrasesAt(next + 1).map((p) => said(p, 'positions/appoints-name-title', 1.6))
    : []
}

const giving = new Set(['object-as-title', 'succeeds'])

/** "Prof. N", "Captain N": such people have their posts on either side. */
const isRank = ({ items }: TitlePhrase): boolean =>
  items.every(
    ({ title: { value }, units }) =>
      units.length === 0 &&
      (rankRoles.test(value.role) || ranked.has(value.entry.cells.sector ?? '')),
  )

/** ", T of D of O", "(T, D, O)", "T of O", ", who is T": what stands behind the name that ends at `at`. */
export function behindName(
  clause: Clause,
  names: readonly FactSymbol[],
  at: number,
): Continuation[] {
  const { symbols } = clause
  const particulars = behindParticulars(symbols, at)
  // "N (D-Ohio), T"
  if (particulars > at && ['comma', 'title'].includes(symbols[particulars]?.kind))
    return behindName(clause, names, particulars)
  const moved = movedTo(clause, names, at)
  if (moved.length > 0) return moved
  const opener = symbols[at]?.kind
  const isBracket = opener === 'open'
  const isBare = opener === 'title' || opener === 'status'
  if (!isBare && !isBracket && opener !== 'comma' && opener !== 'dash' && opener !== 'who')
    return []
  let p = isBare ? at : at + 1
  // "N, 44, T", "N, of P, T"
  while (opener === 'comma' && p - at < mostAside) {
    const aside = behindAside(clause, p)
    if (aside === p || symbols[aside]?.kind !== 'comma') break
    p = aside + 1
  }
  if (opener === 'comma' && symbols[p]?.kind === 'who') p++
  const isRelative = symbols[p - 1]?.kind === 'who'
  if (symbols[p]?.kind === 'is') p = leadToTitle(symbols, p + 1)
  // ", now T", ", until recently T"
  else if (opener === 'comma' && symbols[p]?.kind === 'other' && isAdverb(clause, symbols[p]))
    p = leadToTitle(symbols, p)
  // "N, who as T of O"
  else if (isRelative && symbols[p]?.kind === 'as') p++
  else if (isRelative) return [...headsUnit(clause, p), ...verbPhrases(clause, p)]
  const rule = isBracket
    ? 'positions/name-with-title-in-brackets'
    : isRelative
      ? 'positions/name-is-title'
      : 'positions/name-comma-title'
  const found: Continuation[] = []
  for (const phrase of listed(clause, p)) {
    // Titles of several people for several, of one for one.
    if (phrase.items.some(({ title }) => title.value.plural !== names.length > 1)) continue
    const { items, next } = fromUnit(symbols, phrase)
    const end = isBracket && symbols[next]?.kind === 'close' ? next + 1 : next
    // A name right behind would rather take the title for itself.
    const pause = symbols[end]?.kind === 'name' ? 0.4 : 2
    const score = pause + (isBracket ? 0.3 : isBare ? -1 : 0) + phrase.score
    found.push({ items, rule, next: end, score, side: isBracket ? 'any' : 'behind' })
  }
  return found
}

/** Symbols of what is told of somebody between the name and the title. */
const mostAside = 6

/** Behind an age, a place, "of P", a degree that stands between commas. */
function behindAside(clause: Clause, at: number): number {
  const { symbols } = clause
  if (symbols[at]?.kind === 'comma') return at
  if (isAge(clause, symbols[at]) || symbols[at]?.kind === 'place') return at + 1
  return symbols[at]?.kind === 'of' && symbols[at + 1]?.kind === 'place' ? at + 2 : at
}

/** Few words that lead to a title: "also", "until now", "most recently". */
const mostLeading = 2

function leadToTitle(symbols: readonly FactSymbol[], at: number): number {
  let p = at
  while (symbols[p]?.kind === 'other' && p - at < mostLeading) p++
  return ['title', 'status'].includes(symbols[p]?.kind) || isUnit(symbols[p]) ? p : at
}

const isAge = ({ scene }: Clause, symbol: FactSymbol | undefined): boolean =>
  symbol?.kind === 'other' && (scene.tokens.shape[symbol.first] & Shape.number) !== 0

const isAdverb = ({ scene }: Clause, { first, end }: FactSymbol): boolean =>
  end - first === 1 && ((scene.clues[first] & Clue.adverb) !== 0 || wordIs(scene, first, 'until'))

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
    let p = behindTerm(symbols, phrase.next)
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
