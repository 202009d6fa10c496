import { wordIs } from '../../kinds/scene.ts'
import type { Clause } from '../clause.ts'
import type { FactSymbol } from '../symbols.ts'
import { type Continuation, type Group, namesAt } from './group.ts'
import { said, verbPhrases } from './verbs.ts'

/** Words between "and" or a comma and a verb of the same subject: "and has also been T". */
const mostBetween = 3

/** "N …, and has also been T", "N has agreed to be T": a later verb of the clause, told of its first name. */
export function isLater(clause: Clause, at: number): Group[] {
  const { symbols } = clause
  const subject = subjectBefore(symbols, at)
  if (subject === undefined || !opensVerb(clause, at)) return []
  return verbPhrases(clause, at).map((phrase) => ({
    ...phrase,
    names: [subject],
    score: phrase.score - 0.7,
  }))
}

/** "N worked in P as a T of O", "N returns to O as T": what somebody does as what. */
export function asWhat(clause: Clause, at: number): Group[] {
  const { symbols } = clause
  const subject = subjectBefore(symbols, at)
  if (subject === undefined || symbols[at - 1] === subject) return []
  return clause.phrasesAt(at + 1).flatMap((phrase) => {
    if (phrase.items.some(({ title }) => title.value.plural)) return []
    return [{ ...said(phrase, 'positions/name-as-title', 0.7), names: [subject] }]
  })
}

/** Symbols between a post and the colon before those who get it: "with effect from 1 November". */
const mostBeforeColon = 6

/** "promoted six people to partner, from 1 May: N (D), M": one post, several people. */
export function givenTo(clause: Clause, at: number): Group[] {
  const { symbols } = clause
  const opener = symbols[at - 1]?.kind
  if (opener !== 'of' && opener !== 'as') return []
  return clause.phrasesAt(at).flatMap((phrase) => {
    let p = phrase.next
    while (p - phrase.next < mostBeforeColon && passed.has(symbols[p]?.kind)) p++
    if (symbols[p]?.kind !== 'colon') return []
    return namesAt(clause, p + 1).flatMap(({ names, ranks, next }): Group[] => {
      if (names.length < 2) return []
      const score = 1.5 + phrase.score + (names.length - 1) * 1.4
      const rule = 'positions/appoints-name-title'
      return [{ names, ranks, items: phrase.items, rule, next, score, side: 'before' }]
    })
  })
}

const passed = new Set<FactSymbol['kind'] | undefined>(['of', 'date', 'other', 'comma', 'place'])

/** The only name of the clause so far. */
function subjectBefore(symbols: readonly FactSymbol[], at: number): FactSymbol | undefined {
  let subject: FactSymbol | undefined
  for (let p = at - 1; p >= 0 && symbols[p].kind !== 'semicolon'; p--) {
    if (symbols[p].kind !== 'name') continue
    if (subject !== undefined && subject.chunk !== symbols[p].chunk) return undefined
    subject = symbols[p]
  }
  return subject !== undefined && isSubject(symbols, symbols.indexOf(subject)) ? subject : undefined
}

/** "of N", "with T N" tell of somebody beside the subject. */
function isSubject(symbols: readonly FactSymbol[], at: number): boolean {
  let p = at - 1
  while (symbols[p]?.kind === 'title' || symbols[p]?.kind === 'status') p--
  return symbols[p]?.kind !== 'of'
}

function opensVerb({ scene, symbols }: Clause, at: number): boolean {
  let p = at - 1
  if (symbols[p]?.kind === 'of') return wordIs(scene, symbols[p].first, 'to')
  while (symbols[p]?.kind === 'other' && at - p <= mostBetween) p--
  return symbols[p]?.kind === 'and' || symbols[p]?.kind === 'comma'
}

/** "whose T is N", "its T will be N": the symbol behind the verb, or 0. */
export function isTitleOf({ scene, symbols }: Clause, at: number, end: number): number {
  let p = end
  if (symbols[p]?.kind === 'other' && wordIs(scene, symbols[p].first, 'will')) p++
  const isOwned =
    symbols[at].kind === 'reference' ||
    (['whose', 'the', 'his', 'her'] as const).some((word) =>
      wordIs(scene, symbols[at].first - 1, word),
    )
  return isOwned && symbols[p]?.kind === 'is' ? p + 1 : 0
}

/** "N to T, O", "N, to T of O": an entry of a list of those who move. */
export function movedTo(
  { scene, symbols, phrasesAt }: Clause,
  names: readonly FactSymbol[],
  at: number,
): Continuation[] {
  const to = symbols[at]?.kind === 'comma' ? at + 1 : at
  const isEntry = names[0] === symbols[0] && symbols[to]?.kind === 'of'
  if (!isEntry || !wordIs(scene, symbols[to].first, 'to')) return []
  return phrasesAt(to + 1).flatMap((phrase) => {
    if (symbols[phrase.next]?.kind === 'name') return []
    return [said(phrase, 'positions/name-comma-title', 1.2)]
  })
}
