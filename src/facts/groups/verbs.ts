import type { Scene } from '../../kinds/scene.ts'
import type { TitleCandidate } from '../../kinds/titles/titles.ts'
import type { FactSymbol } from '../symbols.ts'
import { type TitlePhrase, titlePhrases } from '../title-phrase.ts'
import { type Group, groupOf, namesAt, withStatus } from './group.ts'
import { behindName } from './names.ts'

/** Symbols that may stand between a verb and the title it gives: "by the board", a date. */
const mostBetween = 6

function titleAfter(scene: Scene, symbols: readonly FactSymbol[], from: number): TitlePhrase[] {
  for (let p = from; p < symbols.length && p - from <= mostBetween; p++) {
    const { kind } = symbols[p]
    if (kind === 'name' || kind === 'semicolon') return []
    const phrases = titlePhrases(scene, symbols, p)
    if (phrases.length > 0) return phrases
  }
  return []
}

/** "N became T of O", "N is T", "N heads D", "N stepped down as T", "N replaces M as T". */
export function verbGroups(scene: Scene, symbols: readonly FactSymbol[], at: number): Group[] {
  const names = [symbols[at]]
  let p = at + 1
  if (symbols[p]?.kind === 'comma') return []
  while (symbols[p]?.kind === 'other' && p - at <= 3) p++
  const verb = symbols[p]
  if (verb?.kind === 'is') {
    while (symbols[p + 1]?.kind === 'other' && symbols[p + 2]?.kind === 'title') p++
    return titlePhrases(scene, symbols, p + 1).map((phrase) =>
      groupOf(names, phrase, 'positions/name-is-title', 1.6),
    )
  }
  if (verb?.kind !== 'verb') return []
  switch (verb.entry?.cells.pattern) {
    case 'becomes':
      return titleAfter(scene, symbols, p + 1).map((phrase) =>
        groupOf(names, phrase, 'positions/name-becomes-title', 1.8),
      )
    case 'leaves':
      return titleAfter(scene, symbols, p + 1).map((phrase) =>
        groupOf(names, withStatus(phrase, 'former'), 'positions/name-leaves-title', 1.6),
      )
    case 'heads':
      return headsUnit(scene, symbols, names, p)
    case 'succeeds':
      return succeeds(scene, symbols, names, p)
    default:
      return []
  }
}

/** "N succeeds M as T": one post, two people. */
function succeeds(
  scene: Scene,
  symbols: readonly FactSymbol[],
  names: readonly FactSymbol[],
  at: number,
): Group[] {
  const other = symbols[at + 1]
  if (other?.kind !== 'name') return []
  return titleAfter(scene, symbols, at + 2).map((phrase) => ({
    ...groupOf(names, phrase, 'positions/name-succeeds-name', 1.8),
    other: { name: other, status: 'former' as const },
  }))
}

/** "the board named N as T of O", "has hired N, publisher of P, as its new T". */
export function appointed(scene: Scene, symbols: readonly FactSymbol[], at: number): Group[] {
  if (symbols[at].entry?.cells.pattern !== 'object-as-title') return []
  const p = at + 1
  if (symbols[p]?.kind !== 'name') return []
  const employer = before(symbols, at)
  const direct = namesAt(symbols, p).flatMap(({ names, next }) =>
    ['as', 'title', 'status', 'comma', 'organization', 'reference', 'department'].includes(
      symbols[next]?.kind,
    )
      ? titlePhrases(
          scene,
          symbols,
          ['as', 'comma'].includes(symbols[next].kind) ? next + 1 : next,
        ).map((phrase) => groupOf(names, phrase, 'positions/appoints-name-title', 1.9))
      : [],
  )
  const apposed = behindName(scene, symbols, p).flatMap((apposition) => {
    let q = apposition.next
    if (symbols[q]?.kind === 'comma') q++
    if (symbols[q]?.kind !== 'as') return []
    return titlePhrases(scene, symbols, q + 1).map((phrase) => ({
      ...groupOf(apposition.names, phrase, 'positions/appoints-name-title', 1.9),
      items: [...apposition.items, ...phrase.items],
      score: apposition.score + phrase.score + 1.9,
    }))
  })
  return [...direct, ...apposed].map((group) => ({
    ...group,
    items: group.items.map((item) => fill(item, employer)),
  }))
}

/** The organization whose deed the verb tells: "O has appointed …". */
function before(symbols: readonly FactSymbol[], at: number): FactSymbol | undefined {
  for (let p = at - 1; p >= 0 && at - p <= 6; p--) {
    const { kind } = symbols[p]
    if (kind === 'organization') return symbols[p]
    if (kind === 'name' || kind === 'comma' || kind === 'semicolon' || kind === 'title')
      return undefined
  }
  return undefined
}

/** "its", or nothing, stands for the employer; "the university" may not. */
function fill(
  item: Group['items'][number],
  employer: FactSymbol | undefined,
): Group['items'][number] {
  if (employer?.chunk === undefined) return item
  const named = item.units.filter(({ kind }) => kind !== 'reference')
  if (named.some(({ kind }) => kind === 'organization')) return item
  return { ...item, units: [...named, employer.chunk] }
}

/** "N heads D": the verb is the title. Only "heads", which is also a title; "leads" gives none. */
export function headsUnit(
  scene: Scene,
  symbols: readonly FactSymbol[],
  names: readonly FactSymbol[],
  at: number,
): Group[] {
  const verb = symbols[at]
  if (verb?.kind !== 'verb' || verb.entry?.name !== 'head') return []
  const units: Group['items'][number]['units'][number][] = []
  let p = at + 1
  while (['department', 'organization', 'reference'].includes(symbols[p]?.kind)) {
    units.push(symbols[p].chunk ?? symbols[p])
    p++
    if (
      symbols[p]?.kind === 'of' &&
      ['department', 'organization', 'reference'].includes(symbols[p + 1]?.kind)
    )
      p++
    else break
  }
  const entry = scene.lexicons.entries.find(
    ({ list, name }) => list === 'people.titles' && name === 'head',
  )
  if (units.length === 0 || entry === undefined) return []
  const title: TitleCandidate = {
    kind: 'title',
    first: verb.first,
    end: verb.end,
    rule: 'titles/verb',
    score: 1,
    value: { entry, role: 'head', rank: 2, plural: false, capital: false },
  }
  const item = { title, end: verb.end, units, status: 'current' as const, words: 'head' }
  return [
    groupOf(
      names,
      { items: [item], prefix: [], next: p, score: 0 },
      'positions/name-heads-unit',
      1.5,
    ),
  ]
}
