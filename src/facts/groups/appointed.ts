import type { Clause } from '../clause.ts'
import { type FactSymbol, isUnitKind, kindAt } from '../symbols.ts'
import { itemWithRule, itemWithUnits, type TitleItem, type TitlePhrase } from '../title-phrase.ts'
import { type Group, groupOf, namesAt } from './group.ts'
import { behindName } from './names.ts'
import { said } from './verbs.ts'

/** "the board named N as T of O", "has hired N, publisher of P, as its new T". */
export function appointed(clause: Clause, at: number): Group[] {
  const { symbols } = clause
  if (symbols[at].entry?.cells.pattern !== 'object-as-title') return []
  const employer = employerBefore(symbols, at)
  const groups: Group[] = []
  for (const { names, next } of namesAt(clause, at + 1)) {
    for (const phrase of objects(clause, next)) {
      const items = phrase.items.map((item) => fill(item, employer))
      groups.push(groupOf(names, said(phrase, rule, 1.9, items), phrase.score + 1.9))
    }
    for (const apposition of behindName(clause, names.length > 1, next)) {
      const { next: end } = apposition
      const as = kindAt(symbols, end) === 'comma' ? end + 1 : end
      if (kindAt(symbols, as) !== 'as') continue
      for (const phrase of clause.phrasesAt(as + 1)) {
        const score = 1.9 + apposition.score + phrase.score
        const items = [
          ...apposition.items.map((item) => itemWithRule(item, apposition.rule)),
          ...phrase.items.map((item) => fill(item, employer)),
        ]
        groups.push(groupOf(names, said(phrase, rule, 1.9 + apposition.score, items), score))
      }
    }
  }
  return groups
}

const rule = 'positions/appoints-name-title'

/** What stands behind "named N": "as T", "T", ", T". */
function objects(clause: Clause, next: number): readonly TitlePhrase[] {
  const { symbols } = clause
  const kind = kindAt(symbols, next)
  const follower = kindAt(symbols, next + 1)
  // "confirmed N from P, as T"
  if (kind === 'of' && follower === 'place') return objects(clause, next + 2)
  if (kind === 'comma' && follower === 'as') return clause.phrasesAt(next + 2)
  if (kind === 'as' || kind === 'comma') return clause.phrasesAt(next + 1)
  const begins = kind === 'title' || kind === 'status' || isUnitKind(kind)
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
  if (employer?.chunk === undefined || item.rule !== undefined) return item
  const named = item.units.filter(({ kind }) => kind !== 'reference')
  if (named.some(({ kind }) => kind === 'organization')) return item
  return itemWithUnits(item, [...named, employer.chunk])
}
