import type { TitleCandidate } from '../../kinds/titles/titles.ts'
import type { Lexicons } from '../../lexicon/lexicons.ts'
import type { Entry } from '../../lexicon/parse.ts'
import type { Clause } from '../clause.ts'
import { type FactSymbol, isUnitKind, kindAt, unitOf } from '../symbols.ts'
import {
  itemWithStatus,
  itemWithUnits,
  type TitleItem,
  type TitlePhrase,
  titleItem,
} from '../title-phrase.ts'
import { type Continuation, type Group, groupOf } from './group.ts'

/** Symbols that may stand between a verb and the title it gives: "by the board", a date. */
const mostBetween = 6
/** Words between a name and its verb: "will also". */
const mostBefore = 3

/** "became T of O", "is T", "heads D", "stepped down as T", "replaces M as T": what a name's verb says. */
export function verbPhrases(clause: Clause, at: number): Continuation[] {
  const { symbols } = clause
  const isApart = kindAt(symbols, at) === 'comma'
  let p = isApart ? at + 1 : at
  while (kindAt(symbols, p) === 'other' && p - at <= mostBefore) p++
  const kind = kindAt(symbols, p)
  if (kind === 'is' && !isApart) {
    while (kindAt(symbols, p + 1) === 'is') p++
    // "was most recently T"
    for (
      let n = 0;
      n < 2 && kindAt(symbols, p + 1) === 'other' && leadsToTitle(symbols, p + 2);
      n++
    )
      p++
    const direct = clause.phrasesAt(p + 1)
    const titles = direct.length > 0 ? direct : asTitle(clause, p + 1)
    return titles.map((phrase) => said(phrase, 'positions/name-is-title', 1.6))
  }
  if (kind !== 'verb') return []
  switch (symbols[p].entry?.cells.pattern) {
    case 'becomes':
      return titleAfter(clause, p + 1).map((phrase) =>
        said(phrase, 'positions/name-becomes-title', 1.8),
      )
    case 'leaves':
      return titleAfter(clause, p + 1).map((phrase) =>
        said(phrase, 'positions/name-leaves-title', 1.6, phrase.items.map(asFormer)),
      )
    case 'heads':
      return headsUnit(clause, p)
    case 'succeeds':
      return succeeds(clause, p)
    default:
      return []
  }
}

/** Titles that a verb gives. */
export const said = (
  phrase: TitlePhrase,
  rule: string,
  score: number,
  items = phrase.items,
  other?: Continuation['other'],
): Continuation => ({
  items,
  rule,
  next: phrase.next,
  score: score + phrase.score,
  side: 'verb',
  other,
})

const asFormer = (item: TitleItem): TitleItem =>
  item.status === 'current' ? itemWithStatus(item, 'former') : item

/** The titles behind a verb; a unit in between is where the post is: "will join D of O as T". */
function titleAfter(clause: Clause, from: number): readonly TitlePhrase[] {
  const { symbols } = clause
  const between: FactSymbol[] = []
  for (let p = from; p < symbols.length && p - from <= mostBetween; p++) {
    const { kind } = symbols[p]
    if (kind === 'name' || kind === 'semicolon') return []
    if (kind === 'title' || kind === 'status' || (isUnitKind(kind) && kind !== 'department')) {
      const phrases = clause.phrasesAt(p)
      if (phrases.length > 0) return placedBetween(phrases, between)
    }
    if (isUnitKind(kind)) between.push(symbols[p])
  }
  return []
}

/** Titles without a unit of their own are held at the units that stand between verb and title. */
function placedBetween(
  phrases: readonly TitlePhrase[],
  between: readonly FactSymbol[],
): readonly TitlePhrase[] {
  if (between.length === 0) return phrases
  const units = between.map(unitOf)
  return phrases.map(({ items, prefix, next, score }) => ({
    items: items.map((item) => (item.units.length > 0 ? item : itemWithUnits(item, units))),
    prefix,
    next,
    score,
  }))
}

/** "has been redeployed to D as T", whatever the verb. */
function asTitle(clause: Clause, from: number): readonly TitlePhrase[] {
  const { symbols } = clause
  const between: FactSymbol[] = []
  for (let p = from; p - from <= mostBetween; p++) {
    const kind = kindAt(symbols, p)
    if (kind === 'as') return placedBetween(clause.phrasesAt(p + 1), between)
    if (isUnitKind(kind)) between.push(symbols[p])
    else if (kind !== 'other' && kind !== 'of') return []
  }
  return []
}

/** "N succeeds M as T": one post, two people. */
function succeeds(clause: Clause, at: number): Continuation[] {
  const { symbols } = clause
  if (kindAt(symbols, at + 1) !== 'name') return []
  const other = { name: symbols[at + 1], status: 'former' as const }
  return titleAfter(clause, at + 2).map((phrase) =>
    said(phrase, 'positions/name-succeeds-name', 1.8, phrase.items, other),
  )
}

/** "N, …, and had served as T": a later verb of the same sentence, whose subject is its only name so far. */
export function ofSubject(clause: Clause, at: number): Group[] {
  const subject = clause.onlyNameBefore(at)
  if (subject === undefined) return []
  return verbPhrases(clause, at).map((phrase) => groupOf([subject], phrase, phrase.score - 0.6))
}

const leadsToTitle = (symbols: readonly FactSymbol[], at: number): boolean =>
  opensTitle(kindAt(symbols, at)) ||
  (kindAt(symbols, at) === 'other' && opensTitle(kindAt(symbols, at + 1)))

const opensTitle = (kind: string): boolean => kind === 'title' || kind === 'status'

/** "heads D", "chairs D": the verb is the title. Only verbs that are titles too; "leads" gives none. */
export function headsUnit(clause: Clause, at: number): Continuation[] {
  const { scene, symbols } = clause
  if (kindAt(symbols, at) !== 'verb') return []
  const verb = symbols[at]
  const role = verb.entry?.name
  if (role !== 'head' && role !== 'chair') return []
  const units: TitleItem['units'][number][] = []
  let p = at + 1
  while (isUnitKind(kindAt(symbols, p))) {
    units.push(unitOf(symbols[p]))
    p++
    if (kindAt(symbols, p) !== 'of' || !isUnitKind(kindAt(symbols, p + 1))) break
    p++
  }
  if (units.length === 0) return []
  const entry = titleNamed(scene.lexicons, role)
  if (entry === undefined) return []
  const title: TitleCandidate = {
    kind: 'title',
    first: verb.first,
    end: verb.end,
    rule: 'titles/verb',
    score: 1,
    value: { entry, role, rank: 2, plural: false, capital: false },
  }
  const item: TitleItem = { ...titleItem(title, verb.end, units, 'current'), words: role }
  const rule = 'positions/name-heads-unit'
  return [{ items: [item], rule, next: p, score: 1.5, side: 'verb', other: undefined }]
}

/** The titles that are verbs, too, by their names. */
const titlesOfVerbs = new WeakMap<Lexicons, Map<string, Entry>>()

function titleNamed(lexicons: Lexicons, role: string): Entry | undefined {
  let known = titlesOfVerbs.get(lexicons)
  if (known === undefined) {
    known = new Map()
    for (const entry of lexicons.entries)
      if (entry.list === 'people.titles' && !known.has(entry.name)) known.set(entry.name, entry)
    titlesOfVerbs.set(lexicons, known)
  }
  return known.get(role)
}
