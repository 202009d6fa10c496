import { cleanName } from '../engine/names.ts'
import type { RulesOff } from '../engine/rule.ts'
import type { Chunk } from '../kinds/chunk.ts'
import type { Reading } from '../kinds/find.ts'
import type { Entities } from '../kinds/merge.ts'
import type { PersonCluster } from '../kinds/people/merge.ts'
import type { PersonCandidate } from '../kinds/people/people.ts'
import { longestAt, type Scene, textOf, wordIs } from '../kinds/scene.ts'
import { singular } from '../kinds/titles/singular.ts'
import type { UnitCluster } from '../kinds/units/merge.ts'
import type { UnitCandidate } from '../kinds/units/unit.ts'
import { listIds } from '../lexicon/lexicons.ts'
import { type Sentence, ZoneCode } from '../text/document.ts'
import { createClause } from './clause.ts'
import { joinDeputies } from './deputies.ts'
import type { EmployerWay } from './employer.ts'
import { bestGroups, type PlacedGroup } from './groups/best-groups.ts'
import { successions } from './successions.ts'
import { type FactSymbol, type SymbolWords, symbolsOf } from './symbols.ts'
import type { Status, TitleItem } from './title-phrase.ts'

/** Tokens `[first, end)` from which a fact was read. */
export interface TokenSpan {
  readonly first: number
  readonly end: number
}

/** A position as the words beside the name give it; organization and department may still be open. */
export interface PositionFact {
  readonly person: PersonCluster
  readonly title: string
  readonly role: string
  readonly rank: number
  readonly sector: string
  readonly status: Status
  department?: UnitCluster | undefined
  organization?: UnitCluster | undefined
  readonly inferred: ('department' | 'organization')[]
  /** What told the organization where the words beside the name leave it open. */
  way?: EmployerWay | 'reference' | 'department' | undefined
  /** "the university", "its": a reference that stands where an organization's name would. */
  readonly reference?: TokenSpan | undefined
  /** The same post as somebody else held it before, or holds it next. */
  readonly passedFrom?: PositionFact | undefined
  readonly sentence: number
  /** Facts of one list of people have the same number: what its first member is part of, the next ones are. */
  readonly list: number
  readonly evidence: readonly TokenSpan[]
  readonly rule: string
  readonly score: number
}

const postVerbs = listIds['people.appointment-verbs']
const occupations = listIds['people.occupations']
const mostBetween = 6
/** Facts of the sentences before, among which a successor's post is looked for. */
const mostEarlier = 4
/** "He" means somebody whom one of the sentences right before named. */
const pronounReach = 3

/** Reads who holds which title where, sentence by sentence. */
export function positionsOf(
  scene: Scene,
  readings: readonly Reading[],
  entities: Entities,
  words: SymbolWords,
  off?: RulesOff,
): PositionFact[] {
  const facts: PositionFact[] = []
  let subject: { person: PersonCandidate; sentence: number } | undefined
  for (const reading of readings) {
    const { index } = reading.sentence
    if (subject !== undefined && index - subject.sentence > pronounReach) subject = undefined
    const named = reading.chunks.find(isPerson)
    if (tellsPosts(scene, reading)) {
      const earlier = facts.slice(-mostEarlier)
      facts.push(...factsIn(scene, reading, entities, words, earlier, subject?.person, off))
    }
    if (named !== undefined) subject = { person: named, sentence: index }
    else if (subject !== undefined && goesOn(scene, reading.sentence))
      subject = { person: subject.person, sentence: index }
  }
  joinDeputies(facts)
  return facts
}

/** "He …": the text still tells of whom it named last. */
function goesOn(scene: Scene, { first, end }: Sentence): boolean {
  for (let i = first; i < end; i++)
    if (wordIs(scene, i, 'he') || wordIs(scene, i, 'she')) return true
  return false
}

/** A sentence without a title, and without a verb that gives or takes a post, tells none. */
function tellsPosts(scene: Scene, { sentence, chunks }: Reading): boolean {
  if (chunks.some(({ kind }) => kind === 'title')) return true
  const { hits } = scene.document
  for (let h = hits.at[sentence.first]; h < hits.at[sentence.end]; h++) {
    if (scene.lexicons.listOf[hits.entry[h]] === postVerbs) return true
  }
  return false
}

const isPerson = (chunk: Chunk): chunk is PersonCandidate => chunk.kind === 'person'

function factsIn(
  scene: Scene,
  reading: Reading,
  entities: Entities,
  words: SymbolWords,
  earlier: readonly PositionFact[],
  subject: PersonCandidate | undefined,
  off: RulesOff | undefined,
): PositionFact[] {
  const symbols = symbolsOf(scene, reading, words, subject)
  const facts: PositionFact[] = []
  let list = reading.sentence.first
  let previous: PlacedGroup | undefined
  const groups = bestGroups(createClause(scene, symbols), off)
  for (const [n, read] of groups.entries()) {
    const group = withUnitsBehind(symbols, read, groups[n + 1])
    if (previous !== undefined && !continuesList(symbols, previous.next, group.at)) list++
    previous = group
    if (isCredit(scene, group)) continue
    const place = { sentence: reading.sentence.index, list }
    const add = (item: TitleItem, name: FactSymbol): void => {
      const fact = factOf(scene, group, item, name, entities, place)
      if (fact !== undefined) facts.push(fact)
    }
    const host = hostOf(symbols, group.at) ?? placeOf(scene, symbols, group.at)
    for (const item of group.items) {
      if (isOccupation(scene, item)) continue
      const placed = host === undefined || item.units.length > 0 ? item : { ...item, units: [host] }
      for (const name of group.names) add(placed, name)
      if (group.other) add({ ...placed, status: group.other.status }, group.other.name)
    }
    for (const { name, item } of group.ranks ?? []) add(item, name)
  }
  const personOf = (symbol: FactSymbol) => entities.personOf.get(symbol.chunk as PersonCandidate)
  for (const fact of successions(scene, symbols, earlier.concat(facts), personOf)) facts.push(fact)
  return facts
}

/** "T N and T2 M of O": O is where both are. */
function withUnitsBehind(
  symbols: readonly FactSymbol[],
  group: PlacedGroup,
  next: PlacedGroup | undefined,
): PlacedGroup {
  if (next === undefined || next.at !== group.next + 1 || symbols[group.next].kind !== 'and')
    return group
  const rules = [group.rule, next.rule]
  const units = next.items[0]?.units.filter(({ first }) => first > next.names[0].first) ?? []
  const isShared =
    rules.every((rule) => rule === 'positions/title-then-name') &&
    group.items.every((item) => item.units.length === 0) &&
    units.some(({ kind }) => kind === 'organization')
  return isShared ? { ...group, items: group.items.map((item) => ({ ...item, units })) } : group
}

/** "Editor: N" in a byline credits somebody with the page; it is no post that the article tells of. */
const isCredit = (scene: Scene, { names, rule }: PlacedGroup): boolean =>
  rule === 'positions/title-comma-name' && scene.document.zones[names[0].first] === ZoneCode.byline

/** Between two members of a list stand few words, no names, no brackets. */
function continuesList(symbols: readonly FactSymbol[], from: number, to: number): boolean {
  const opener = symbols[from]?.kind
  const isParted = opener === 'comma' || opener === 'semicolon' || opener === 'and'
  if (to - from > mostBetween || !(isParted || from === to)) return false
  return symbols
    .slice(from, to)
    .every(({ kind }) => !['name', 'open', 'close', 'title'].includes(kind))
}

/** "economist", "author": said of somebody, but no post unless an organization or department goes with it. */
const isOccupation = (scene: Scene, { title, units, shared = false }: TitleItem): boolean =>
  (shared || units.length === 0) && longestAt(scene, title.first, occupations) === title.end

/** The unit before the bracket in which the group stands: "Acme Limited (…; A. Brook, President)". */
function hostOf(symbols: readonly FactSymbol[], at: number): Chunk | undefined {
  for (let p = at - 1; p > 0; p--) {
    const { kind } = symbols[p]
    if (kind === 'close') return undefined
    if (kind !== 'open') continue
    const host = symbols[p - 1].chunk
    return host?.kind === 'organization' || host?.kind === 'department' ? host : undefined
  }
  return undefined
}

/** "O, where N was T", "O, whose T N": where is at the unit before. */
function placeOf(scene: Scene, symbols: readonly FactSymbol[], at: number): Chunk | undefined {
  const { first } = symbols[at - 1] ?? {}
  if (at < 2 || !(wordIs(scene, first, 'where') || wordIs(scene, first, 'whose'))) return undefined
  let p = symbols[at - 2].kind === 'comma' ? at - 3 : at - 2
  // "O in P, where N was T"
  if (symbols[p]?.kind === 'place' && symbols[p - 1]?.kind === 'of') p -= 2
  const unit = symbols[p]?.chunk
  return unit?.kind === 'organization' || unit?.kind === 'department' ? unit : undefined
}

function factOf(
  scene: Scene,
  group: PlacedGroup,
  item: TitleItem,
  name: FactSymbol,
  entities: Entities,
  place: Pick<PositionFact, 'sentence' | 'list'>,
): PositionFact | undefined {
  const person = entities.personOf.get(name.chunk as PersonCandidate)
  if (person === undefined) return undefined
  const units: UnitCluster[] = []
  const evidence: TokenSpan[] = [
    { first: name.first, end: name.end },
    { first: item.title.first, end: item.end },
  ]
  let reference: TokenSpan | undefined
  for (const unit of item.units) {
    if (isSymbol(unit)) reference ??= { first: unit.first, end: unit.end }
    else {
      const cluster = entities.unitOf.get(unit as UnitCandidate)
      if (cluster !== undefined) units.push(cluster)
    }
    evidence.push({ first: unit.first, end: unit.end })
  }
  const department = units.find(({ kind }) => kind === 'department')
  const organization = units.find(({ kind }) => kind === 'organization')
  const { value } = item.title
  return {
    person,
    title: titleText(scene, item),
    role: value.role,
    rank: value.rank,
    sector: value.entry.cells.sector ?? '',
    status: item.status,
    department,
    organization,
    inferred: [],
    way: undefined,
    reference,
    passedFrom: undefined,
    sentence: place.sentence,
    list: place.list,
    evidence: evidence.sort((a, b) => a.first - b.first),
    rule: item.rule ?? group.rule,
    score: group.score,
  }
}

/** The text's own words; what several people hold together is told of each in the singular. */
function titleText(scene: Scene, { title, end, words }: TitleItem): string {
  if (words !== undefined) return words
  if (!title.value.plural) return cleanName(textOf(scene, title.first, end))
  const head = singular(textOf(scene, title.first, title.end))
  return cleanName(end > title.end ? `${head} ${textOf(scene, title.end, end)}` : head)
}

const isSymbol = (unit: Chunk | FactSymbol): unit is FactSymbol => !('score' in unit)
