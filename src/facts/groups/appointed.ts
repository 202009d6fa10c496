import type { Clause } from '../clause.ts'
import { type FactSymbol, isUnit } from '../symbols.ts'
import type { TitleItem, TitlePhrase } from '../title-phrase.ts'
import { type Group, namesAt } from './group.ts'
import { behindName } from './names.ts'
import { said } from './verbs.ts'

/** "the board named N as T of O", "has hired N, publisher of P, as its new T". */
export function appointed(clause: Clause, at: number): Group[] {
  const { symbols } = clause
  if (symbols[at].entry?.cells.pattern !== 'object-as-title') return []
  const employer = employerBefore(symbols, at)
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

const own = (item: TitleItem): TitleItem => item

/** What stands behind "named N": "as T", "T", ", T". */
function objects(clause: Clause, next: number): readonly TitlePhrase[] {
  const { symbols } = clause
  // "confirmed N from P, as T"
  if (symbols[next]?.kind === 'of' && symbols[next + 1]?.kind === 'place')
    return objects(clause, next + 2)
  const kind = symbols[next]?.kind
  if (kind === 'comma' && symbols[next + 1]?.kind === 'as') return clause.phrasesAt(next + 2)
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
