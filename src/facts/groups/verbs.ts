import { wordIs } from '../../kinds/scene.ts'
import type { TitleCandidate } from '../../kinds/titles/titles.ts'
import { entryNamed } from '../../lexicon/holder.ts'
import { Shape } from '../../text/document.ts'
import type { Clause } from '../clause.ts'
import { type FactSymbol, isUnit, unitOf } from '../symbols.ts'
import type { TitleItem, TitlePhrase } from '../title-phrase.ts'
import { serving } from '../title-tail.ts'
import type { Continuation, Group } from './group.ts'

/** Symbols that may stand between a verb and the title it gives: "by the board", a date. */
const mostBetween = 6
/** Words between a name and its verb: "will also". */
const mostBefore = 3

/** "became T of O", "is T", "heads D", "stepped down as T", "replaces M as T": what a name's verb says. */
export function verbPhrases(clause: Clause, at: number): Continuation[] {
  const { symbols } = clause
  let p = at
  if (symbols[p]?.kind === 'comma' || symbols[p]?.kind === 'dash') p++
  if (symbols[p]?.kind === 'and') p++
  while (symbols[p]?.kind === 'other' && p - at <= mostBefore) p++
  const verb = symbols[p]
  if (verb?.kind === 'is' && symbols[at]?.kind !== 'comma') {
    while (symbols[p + 1]?.kind === 'is') p++
    // "was most recently T"
    for (
      let n = 0;
      n < 3 && symbols[p + 1]?.kind === 'other' && leadsToTitle(symbols, p + 2);
      n++
    ) {
      // "was received by the T of O"
      if (wordIs(clause.scene, symbols[p + 1].first, 'by')) return []
      p++
    }
    // "was 75 and a former T"
    if (isNumber(clause, symbols[p + 1]) && symbols[p + 2]?.kind === 'and') p += 2
    const direct = clause.phrasesAt(p + 1)
    const titles = direct.length > 0 ? direct : asTitle(clause, p + 1)
    return titles.map((phrase) => said(phrase, 'positions/name-is-title', 1.6))
  }
  if (verb?.kind !== 'verb') return []
  switch (verb.entry?.cells.pattern) {
    case 'becomes':
      return titleAfter(clause, p + 1)
        .flatMap((phrase) => [phrase, ...promoted(clause, phrase)])
        .map((phrase) => said(phrase, 'positions/name-becomes-title', 1.8))
    case 'leaves':
      return titleAfter(clause, p + 1).map((phrase) =>
        said(withStatus(phrase, 'former'), 'positions/name-leaves-title', 1.6),
      )
    case 'heads':
      return headsUnit(clause, p)
    case 'succeeds':
      return succeeds(clause, p)
    case 'object-as-title':
      return given(clause, at, p)
    default:
      return []
  }
}

/** "N, elected T of O", "N – appointed T": a participle, behind which stands nobody else. */
function given(clause: Clause, at: number, verb: number): Continuation[] {
  const { symbols } = clause
  const opener = symbols[verb - 1]?.kind
  if (verb - at > 2 || (opener !== 'comma' && opener !== 'and' && opener !== 'dash')) return []
  return clause
    .phrasesAt(verb + 1)
    .filter(({ next, items }) => {
      const isAnothers = symbols[next]?.kind === 'name' || symbols[next + 1]?.kind === 'name'
      return !isAnothers && items.every(({ title }) => !title.value.plural)
    })
    .map((phrase) => said(phrase, 'positions/name-becomes-title', 1.4))
}

/** Titles that a verb gives. */
export const said = (phrase: TitlePhrase, rule: string, score: number): Continuation => ({
  items: phrase.items,
  rule,
  next: phrase.next,
  score: score + phrase.score,
  side: 'verb',
})

const isNumber = ({ scene }: Clause, symbol: FactSymbol | undefined): boolean =>
  symbol?.kind === 'other' && (scene.tokens.shape[symbol.first] & Shape.number) !== 0

/** "from T to T2 at O": the one left, and the one taken over. */
function promoted(clause: Clause, from: TitlePhrase): TitlePhrase[] {
  const { scene, symbols } = clause
  const to = symbols[from.next]
  if (to?.kind !== 'of' || !wordIs(scene, to.first, 'to')) return []
  // "becomes adviser to the T2"
  if (from.items.some(({ title }) => serving.test(title.value.role))) return []
  return clause.phrasesAt(from.next + 1).map((phrase) => ({
    ...phrase,
    items: [
      ...from.items.map((item) => ({
        ...item,
        status: 'former' as const,
        units: item.units.length > 0 ? item.units : phrase.items[0].units,
      })),
      ...phrase.items,
    ],
    score: phrase.score + 0.4,
  }))
}

const withStatus = (phrase: TitlePhrase, status: TitleItem['status']): TitlePhrase => ({
  ...phrase,
  items: phrase.items.map((item) => (item.status === 'current' ? { ...item, status } : item)),
})

/** The titles behind a verb; a unit in between is where the post is: "will join D of O as T". */
function titleAfter(clause: Clause, from: number): TitlePhrase[] {
  const { symbols } = clause
  const between: FactSymbol[] = []
  for (let p = from; p < symbols.length && p - from <= mostBetween; p++) {
    const { kind } = symbols[p]
    if (kind === 'name' || kind === 'semicolon') return []
    if (
      symbols[p].kind === 'title' ||
      symbols[p].kind === 'status' ||
      kind === 'other' ||
      (isUnit(symbols[p]) && kind !== 'department')
    ) {
      const phrases = clause.phrasesAt(p)
      if (phrases.length > 0) return phrases.map((phrase) => withUnits(phrase, between))
    }
    if (isUnit(symbols[p])) between.push(symbols[p])
  }
  return []
}

function withUnits(phrase: TitlePhrase, between: readonly FactSymbol[]): TitlePhrase {
  if (between.length === 0) return phrase
  const units = between.map(unitOf)
  return {
    ...phrase,
    items: phrase.items.map((item) => (item.units.length > 0 ? item : { ...item, units })),
  }
}

/** "has been redeployed to D as T", whatever the verb. */
function asTitle(clause: Clause, from: number): readonly TitlePhrase[] {
  const { symbols } = clause
  const between: FactSymbol[] = []
  for (let p = from; p - from <= mostBetween; p++) {
    const kind = symbols[p]?.kind
    if (kind === 'as') return clause.phrasesAt(p + 1).map((phrase) => withUnits(phrase, between))
    if (isUnit(symbols[p])) between.push(symbols[p])
    else if (kind !== 'other' && kind !== 'of') return []
  }
  return []
}

/** "N succeeds M as T": one post, two people. */
function succeeds(clause: Clause, at: number): Continuation[] {
  const { symbols } = clause
  const other = symbols[at + 1]
  if (other?.kind !== 'name') return []
  return titleAfter(clause, at + 2).map((phrase) => ({
    ...said(phrase, 'positions/name-succeeds-name', 1.8),
    other: { name: other, status: 'former' as const },
  }))
}

/** "N, …, and had served as T": a later verb of the same sentence, whose subject is its only name so far. */
export function ofSubject(clause: Clause, at: number): Group[] {
  const { symbols } = clause
  const before = symbols.slice(0, at).filter(({ kind }) => kind === 'name')
  const [subject] = before
  if (subject === undefined || before.some(({ chunk }) => chunk !== subject.chunk)) return []
  return verbPhrases(clause, at).map((phrase) => ({
    ...phrase,
    names: [subject],
    score: phrase.score - 0.6,
  }))
}

const leadsToTitle = (symbols: readonly FactSymbol[], at: number): boolean =>
  ['title', 'status'].includes(symbols[at]?.kind) ||
  (symbols[at]?.kind === 'other' && ['title', 'status'].includes(symbols[at + 1]?.kind))

/** "heads D", "chairs D": the verb is the title. Only verbs that are titles too; "leads" gives none. */
export function headsUnit(clause: Clause, at: number): Continuation[] {
  const { scene, symbols } = clause
  const verb = symbols[at]
  const role = verb?.entry?.name
  if (verb?.kind !== 'verb' || (role !== 'head' && role !== 'chair')) return []
  const units: TitleItem['units'][number][] = []
  let p = at + 1
  while (isUnit(symbols[p])) {
    units.push(unitOf(symbols[p]))
    p++
    const link = symbols[p]?.kind
    if ((link !== 'of' && link !== 'possessive') || !isUnit(symbols[p + 1])) break
    p++
  }
  const entry = entryNamed(scene.lexicons, 'people.titles', role)
  // "will head the lab": something without a name of its own
  const isNamed =
    units.length > 0 || (symbols[p]?.kind === 'other' && wordIs(scene, verb.end, 'the'))
  if (!isNamed || entry === undefined) return []
  const title: TitleCandidate = {
    kind: 'title',
    first: verb.first,
    end: verb.end,
    rule: 'titles/verb',
    score: 1,
    value: { entry, role, rank: 2, plural: false, capital: false },
  }
  const item: TitleItem = { title, end: verb.end, units, status: 'current', words: role }
  return [{ items: [item], rule: 'positions/name-heads-unit', next: p, score: 1.5, side: 'verb' }]
}
