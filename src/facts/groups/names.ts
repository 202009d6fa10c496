import type { Scene } from '../../kinds/scene.ts'
import type { FactSymbol } from '../symbols.ts'
import { type TitlePhrase, titlePhrases } from '../title-phrase.ts'
import { type Group, namesAt } from './group.ts'
import { headsUnit } from './verbs.ts'

/** "T N", "T of D of O, N", "T and T2 N1 and N2", "O T, T2 N". */
export function beforeName(scene: Scene, symbols: readonly FactSymbol[], at: number): Group[] {
  const groups: Group[] = []
  for (const phrase of titlePhrases(scene, symbols, at)) {
    let p = phrase.next
    const hasComma = ['comma', 'dash', 'colon'].includes(symbols[p]?.kind)
    if (hasComma) p++
    if (hasComma && symbols[p]?.kind === 'title')
      groups.push(...withRank(scene, symbols, phrase, p))
    if (symbols[p]?.kind !== 'name') continue
    const isPlural = phrase.items.some(({ title }) => title.value.plural)
    for (const { names, next } of namesAt(symbols, p)) {
      if (names.length > 1 && !isPlural) break
      const score = (hasComma ? 1.5 : 2.3) + phrase.score + (names.length - 1) * 1.2
      const rule = hasComma ? 'positions/title-comma-name' : 'positions/title-then-name'
      const group: Group = { names, items: phrase.items, rule, next, score, side: 'before' }
      groups.push(group)
      if (names.length === 1) groups.push(...alsoBehind(scene, symbols, group))
    }
  }
  return groups
}

/** "O CEO, Professor N": a rank between the comma and the name. */
function withRank(
  scene: Scene,
  symbols: readonly FactSymbol[],
  phrase: TitlePhrase,
  at: number,
): Group[] {
  return titlePhrases(scene, symbols, at)
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

/** "President N, Dean of X": titles on both sides of one name. */
function alsoBehind(scene: Scene, symbols: readonly FactSymbol[], group: Group): Group[] {
  const p = group.next
  if (symbols[p]?.kind !== 'comma' && symbols[p]?.kind !== 'open') return []
  return behindName(scene, symbols, p - 1).map((behind) => ({
    ...group,
    items: [...group.items, ...behind.items.map((item) => ({ ...item, rule: behind.rule }))],
    next: behind.next,
    score: group.score + behind.score - 0.9,
  }))
}

/** "N, T of D of O", "N (T, D, O)", "N T of O", "N1 and N2, deputy deans of D", "N, who is T". */
export function behindName(scene: Scene, symbols: readonly FactSymbol[], at: number): Group[] {
  const groups: Group[] = []
  for (const { names, next } of namesAt(symbols, at)) {
    const opener = symbols[next]?.kind
    const isBracket = opener === 'open'
    const isBare = opener === 'title' || opener === 'status'
    if (!isBare && !isBracket && opener !== 'comma' && opener !== 'dash' && opener !== 'who')
      continue
    let p = isBare ? next : next + 1
    if (opener === 'comma' && symbols[p]?.kind === 'who') p++
    const isRelative = symbols[p - 1]?.kind === 'who'
    if (symbols[p]?.kind === 'is') p++
    else if (isRelative) {
      groups.push(...headsUnit(scene, symbols, names, p))
      continue
    }
    for (const phrase of listed(scene, symbols, p)) {
      const isPlural = phrase.items.every(({ title }) => title.value.plural)
      if (names.length > 1 && !isPlural) continue
      let end = phrase.next
      if (isBracket && symbols[end]?.kind === 'close') end++
      // A name right behind would rather take the title for itself.
      const pause = symbols[end]?.kind === 'name' ? 0.4 : 2
      const score =
        pause + (isBracket ? 0.3 : isBare ? -1 : 0) + phrase.score + (names.length - 1) * 1.2
      const rule = isBracket
        ? 'positions/name-with-title-in-brackets'
        : isRelative
          ? 'positions/name-is-title'
          : 'positions/name-comma-title'
      groups.push({ names, items: phrase.items, rule, next: end, score, side: 'behind' })
    }
  }
  return groups
}

/** Titles in a row behind a name, parted by commas: "N, T of D, T2 of D2, O"; the last unit may serve all. */
function listed(scene: Scene, symbols: readonly FactSymbol[], at: number): TitlePhrase[] {
  const found: TitlePhrase[] = []
  for (const phrase of titlePhrases(scene, symbols, at)) {
    found.push(phrase)
    let p = phrase.next
    if (symbols[p]?.kind !== 'comma' && symbols[p]?.kind !== 'semicolon') continue
    p++
    if (symbols[p]?.kind === 'and') p++
    for (const more of titlePhrases(scene, symbols, p)) {
      const items = [...phrase.items, ...more.items]
      found.push({
        items: shared(items),
        prefix: phrase.prefix,
        next: more.next,
        score: phrase.score + more.score + 0.9,
      })
    }
  }
  return found
}

const isOrganization = (unit: { kind: string }): boolean =>
  unit.kind === 'organization' || unit.kind === 'reference'

/** Titles without an organization share the one behind them. */
function shared(items: TitlePhrase['items']): TitlePhrase['items'] {
  const last = items[items.length - 1].units.find(isOrganization)
  if (last === undefined) return items
  return items.map((item) =>
    item.units.some(isOrganization) ? item : { ...item, units: [...item.units, last] },
  )
}
