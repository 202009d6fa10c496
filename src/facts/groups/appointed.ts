import { wordIs } from '../../kinds/scene.ts'
import type { Clause } from '../clause.ts'
import { type FactSymbol, isUnit } from '../symbols.ts'
import type { TitleItem, TitlePhrase } from '../title-phrase.ts'
import { type Group, namesAt } from './group.ts'
import { beforeName, behindName } from './names.ts'
import { said } from './verbs.ts'

/** What a verb of these patterns makes of the titles behind it. */
const patterns = new Set(['object-as-title', 'dismisses'])

/**
 * "the board named N as T of O", "has hired N, publisher of P, as its new T", "promoted deputy editor
 * N to editor", "O has sacked head coach N".
 */
export function appointed(clause: Clause, at: number): Group[] {
  const { symbols } = clause
  const pattern = symbols[at].entry?.cells.pattern ?? ''
  const employer = employerBefore(symbols, at)
  // "O replaced T N with T2 M"
  if (pattern === 'succeeds' && employer !== undefined)
    return titled(clause, at, employer).filter(({ items }) => items.length > 0)
  if (!patterns.has(pattern)) return []
  const groups = [...named(clause, at, employer), ...titled(clause, at, employer)]
  return pattern === 'dismisses' ? groups.map(ended) : groups
}

function named(clause: Clause, at: number, employer: FactSymbol | undefined): Group[] {
  const { symbols } = clause
  return namesAt(clause, at + 1).flatMap(({ names, next }) => {
    const direct = objects(clause, next).map((phrase) =>
      said(phrase, 'positions/appoints-name-title', 1.9),
    )
    const apposed = behindName(clause, names, next).flatMap((apposition) => {
      const as = symbols[apposition.next]?.kind === 'comma' ? apposition.next + 1 : apposition.next
      if (symbols[as]?.kind !== 'as') return []
      return clause.phrasesAt(as + 1).map((phrase) => ({
        ...said(phrase, 'positions/appoints-name-title', 1.9 + apposition.score),
        items: [
          ...apposition.items.map((item) => ({ ...item, rule: apposition.rule })),
          ...phrase.items.map(own),
        ],
      }))
    })
    return [...direct, ...apposed].map((group) => ({
      ...group,
      names,
      items: group.items.map((item) => (item.rule === undefined ? fill(item, employer) : item)),
    }))
  })
}

/** "named director N the new chairman", "sacked head coach N": somebody whom the verb calls by a title. */
function titled(clause: Clause, at: number, employer: FactSymbol | undefined): Group[] {
  return beforeName(clause, at + 1).flatMap((group) => {
    const items = group.items.map((item) => ({ rule: group.rule, ...atHome(item, employer) }))
    const alone: Group = { ...group, items, score: group.score + 0.05 }
    const given = objects(clause, group.next).map((phrase): Group => {
      const posts = phrase.items.map((item) => fill(item, employer))
      return {
        ...said(phrase, 'positions/appoints-name-title', 1.2),
        names: group.names,
        items: [...items, ...posts],
        score: group.score + 1.2 + phrase.score,
        ...(group.ranks && { ranks: group.ranks }),
      }
    })
    return [alone, ...given]
  })
}

/** Whom the organization calls by a title without saying where is one of its own, unless it was long ago. */
const atHome = (item: TitleItem, employer: FactSymbol | undefined): TitleItem =>
  employer?.chunk === undefined || item.units.length > 0 || item.status === 'former'
    ? item
    : { ...item, units: [employer.chunk], shared: true }

const ended = (group: Group): Group => ({
  ...group,
  items: group.items.map((item) => ({ ...item, status: 'former' as const })),
})

const own = (item: TitleItem): TitleItem => item

/** What stands behind "named N": "as T", "T", ", T". */
function objects(clause: Clause, next: number): readonly TitlePhrase[] {
  const { symbols } = clause
  // "confirmed N from P, as T"
  if (symbols[next]?.kind === 'of' && symbols[next + 1]?.kind === 'place')
    return objects(clause, next + 2)
  const kind = symbols[next]?.kind
  if (kind === 'comma' && symbols[next + 1]?.kind === 'as') return clause.phrasesAt(next + 2)
  if (kind === 'of' && wordIs(clause.scene, symbols[next].first, 'to'))
    return clause.phrasesAt(next + 1)
  if (kind === 'as' || kind === 'comma') return clause.phrasesAt(next + 1)
  const begins = kind === 'title' || kind === 'status' || isUnit(symbols[next])
  return begins ? clause.phrasesAt(next) : []
}

/** The organization whose deed the verb tells: "O in P has appointed …". */
function employerBefore(symbols: readonly FactSymbol[], at: number): FactSymbol | undefined {
  for (let p = at - 1; p >= 0 && at - p <= 8; p--) {
    const { kind } = symbols[p]
    if (kind === 'organization') return symbols[p]
    if (kind === 'name' || kind === 'semicolon' || kind === 'title') return undefined
  }
  return undefined
}

/** "its", or nothing, stands for the employer; "the university" may not. */
function fill(item: TitleItem, employer: FactSymbol | undefined): TitleItem {
  if (employer?.chunk === undefined) return item
  const named = item.units.filter(({ kind }) => kind !== 'reference')
  if (named.some(({ kind }) => kind === 'organization')) return item
  return { ...item, units: [...named, employer.chunk] }
}
