import { type createIds, withoutLegalForm } from '../engine/names.ts'
import type { Parent } from '../facts/parents.ts'
import type { PositionFact } from '../facts/positions.ts'
import type { Entities } from '../kinds/merge.ts'
import type { PersonCluster } from '../kinds/people/merge.ts'
import type { PlaceCluster } from '../kinds/places/merge.ts'
import type { UnitCluster } from '../kinds/units/merge.ts'
import type { ListName } from '../lexicon/lists.ts'
import type { Entry } from '../lexicon/parse.ts'
import type { Department, Entity, Organization, Person, Place, Position } from '../record.ts'
import { type Evidence, oddsOf, type Weigh } from './confidence.ts'
import type { Draft } from './draft.ts'
import { canonicalOf, listedFacts } from './listed.ts'
import type { Spans } from './spans.ts'
import type { Salience } from './weights.ts'

type Ids = ReturnType<typeof createIds>

export interface Named {
  readonly people: ReadonlyMap<PersonCluster, string>
  readonly units: ReadonlyMap<UnitCluster, string>
}

/** Gives every person and unit its id, in order of first mention. */
export function nameEntities(ids: Ids, { people, organizations, departments }: Entities): Named {
  const named = { people: new Map<PersonCluster, string>(), units: new Map<UnitCluster, string>() }
  for (const person of people) named.people.set(person, ids('person', person.name))
  for (const unit of organizations) named.units.set(unit, ids('org', withoutLegalForm(unit.name)))
  for (const unit of departments) named.units.set(unit, ids('dept', unit.name))
  return named
}

/** What every part of the record is made with. */
export interface Context {
  readonly spans: Spans
  readonly salience: Salience
  readonly named: Named
  readonly weigh: Weigh
  readonly crowd: Crowd
}

/** How crowded an article is with names. */
export interface Crowd {
  /** Logarithm of the words for each person. */
  readonly room: number
  /** Logarithm of the number of organizations. */
  readonly choice: number
}

/** A text of fewer words is not crowded by its brevity. */
const fewWords = 100

export const crowdOf = (words: number, people: number, organizations: number): Crowd => ({
  room: Math.log(Math.max(words, fewWords) / (people + 1)),
  choice: Math.log(organizations + 1),
})

function entityOf(
  { spans, salience }: Context,
  id: string,
  { name, aliases, places }: PersonCluster | UnitCluster | PlaceCluster,
  confidence: number,
  entry: Entry | undefined,
): Entity {
  const entity: Draft<Entity> = {
    id,
    name,
    aliases: aliases.slice(),
    mentions: places.map(({ first, end, rule }) => spans.mention(first, end, rule)),
    confidence,
    salience: salience(places),
  }
  const { sameAs, term } = listedFacts(entry)
  if (sameAs) entity.sameAs = sameAs
  if (term) entity.term = term
  return entity as Entity
}

export function personOf(
  context: Context,
  cluster: PersonCluster,
  facts: readonly PositionFact[],
): Person {
  const { honorific, familyName, givenName, nativeName } = cluster
  const id = context.named.people.get(cluster) as string
  const person: Draft<Person> = entityOf(
    context,
    id,
    cluster,
    context.weigh('people', {
      evidence: Math.min(cluster.evidence, mostEvidence),
      mentions: Math.log(cluster.places.length),
    }),
    cluster.entry,
  )
  if (familyName) person.familyName = familyName
  if (givenName) person.givenName = givenName
  if (honorific) person.honorific = honorific
  if (nativeName) person.nativeName = nativeName
  if (cluster.entry) person.canonical = canonicalOf(cluster.entry.name)
  person.positions = positionsOf(context, facts)
  return person as Person
}

/** More evidence makes a name no surer. */
const mostEvidence = 7

/** So many posts of somebody are compared with the next one. */
const mostCompared = 50

function positionsOf(context: Context, facts: readonly PositionFact[]): Position[] {
  const kept: PositionFact[] = []
  for (const fact of facts) {
    const same = sameAs(kept, fact)
    if (same >= 0 && vagueness(fact) >= vagueness(kept[same])) continue
    if (same >= 0) kept.splice(same, 1)
    kept.push(fact)
  }
  return kept.map((fact) => positionOf(context, fact))
}

/** Where the same post stands among those kept, -1 when it does not. */
function sameAs(kept: readonly PositionFact[], fact: PositionFact): number {
  for (let n = Math.max(0, kept.length - mostCompared); n < kept.length; n++)
    if (isSame(kept[n], fact)) return n
  return -1
}

function positionOf(context: Context, fact: PositionFact): Position {
  const { spans, named, weigh } = context
  const department = fact.department && named.units.get(fact.department)
  const organization = fact.organization && named.units.get(fact.organization)
  const position: Draft<Position> = { title: fact.title, role: fact.role }
  if (department) position.department = department
  if (organization) position.organization = organization
  position.status = fact.status
  position.inferred = fact.inferred.slice()
  position.evidence = fact.evidence.map(spans.span)
  position.rule = fact.rule
  position.confidence = weigh('positions', signsOf(context, fact))
  return position as Position
}

/** What speaks for a position: what the words leave open, and among how many names it was read. */
function signsOf({ salience, crowd }: Context, fact: PositionFact): Evidence {
  const { organization, department, inferred, status, rule } = fact
  const isInferred = inferred.includes('organization')
  return {
    unattached: organization === undefined ? 1 : 0,
    inferred: isInferred ? 1 : 0,
    departmentOfInferred: isInferred && department !== undefined ? 1 : 0,
    central: organization === undefined ? 0 : salience(organization.places) - middleSalience,
    notCurrent: status === 'current' ? 0 : 1,
    room: crowd.room - middleRoom,
    choice: isInferred ? crowd.choice - middleChoice : 0,
    passedOn: rule === 'positions/post-passes-on' ? 1 : 0,
  }
}

/** What is usual, so that a position to which a sign does not apply stands in the middle. */
const middleSalience = 0.4
const middleRoom = 3.5
const middleChoice = 1.6

/** The same post said twice, perhaps once with less: "Head of D of O" and later "Head". */
function isSame(a: PositionFact, b: PositionFact): boolean {
  if (a.role !== b.role && a.title.toLowerCase() !== b.title.toLowerCase()) return false
  return (
    agree(a.department, b.department) &&
    (agree(a.organization, b.organization) ||
      a.inferred.includes('organization') ||
      b.inferred.includes('organization'))
  )
}

const agree = (a: UnitCluster | undefined, b: UnitCluster | undefined): boolean =>
  a === b || a === undefined || b === undefined

const vagueness = ({ department, organization, inferred }: PositionFact): number =>
  (department === undefined ? 1 : 0) + (organization === undefined ? 1 : 0) + inferred.length * 0.5

const letters = /^[\p{Lu}\d&-]{2,10}$/u
const isAcronym = (form: string): boolean => form.length <= longestAcronym && letters.test(form)
/** In UTF-16 units. */
const longestAcronym = 20

/** The organizations of the article that the list knows, by what it calls them. */
export const listedOrganizations = (
  { units }: Named,
  organizations: readonly UnitCluster[],
): ReadonlyMap<string, string> =>
  new Map(
    organizations.flatMap((cluster) => {
      const id = units.get(cluster)
      const entry = entryIn(cluster, 'organizations.known')
      return entry !== undefined && id !== undefined ? [[entry.name, id]] : []
    }),
  )

/** `listedAs` gives the id of a listed organization that the article names. */
export function organizationOf(
  context: Context,
  cluster: UnitCluster,
  listedAs: ReadonlyMap<string, string>,
): Organization {
  const { kind } = cluster.value
  const entry = entryIn(cluster, 'organizations.known')
  const id = context.named.units.get(cluster) as string
  const organization: Draft<Organization> = entityOf(
    context,
    id,
    cluster,
    context.weigh('organizations', unitSigns(cluster)),
    entry,
  )
  const acronym = isAcronym(cluster.name) ? cluster.name : cluster.aliases.find(isAcronym)
  organization.kind = kind as Organization['kind']
  if (acronym) organization.acronym = acronym
  if (entry?.cells.country) organization.country = entry.cells.country
  const parent = entry?.cells.parent && listedAs.get(entry.cells.parent)
  if (parent && parent !== id) organization.parent = parent
  if (entry) organization.canonical = canonicalOf(entry.name)
  return organization as Organization
}

/** The entry of the list of its kind, not of one that shares its words. */
const entryIn = ({ value }: UnitCluster, list: ListName): Entry | undefined =>
  value.entry?.list === list ? value.entry : undefined

/** What speaks for a unit: how its surest mention was read, and how often it stands. */
const unitSigns = ({ confidence, places }: UnitCluster): Evidence => ({
  odds: oddsOf(confidence),
  mentions: Math.log(places.length),
})

export function departmentOf(
  context: Context,
  cluster: UnitCluster,
  parent: Parent | undefined,
): Department {
  const id = context.named.units.get(cluster) as string
  const department: Draft<Department> = entityOf(
    context,
    id,
    cluster,
    context.weigh('departments', {
      odds: oddsOf(cluster.confidence),
      mentions: Math.log(cluster.places.length),
      owned: parent === undefined ? 0 : 1,
      inferred: parent?.inferred ? 1 : 0,
    }),
    entryIn(cluster, 'departments.known'),
  )
  const organization = parent && context.named.units.get(parent.organization)
  department.kind = cluster.value.kind as Department['kind']
  if (organization) department.organization = organization
  if (parent?.inferred) department.inferred = true
  return department as Department
}

export function placeOf(context: Context, cluster: PlaceCluster, id: string): Place {
  const { kind, country, entry } = cluster.value
  const place: Draft<Place> = entityOf(context, id, cluster, 0.8, entry)
  place.kind = kind
  if (country) place.country = country
  if (entry) place.canonical = canonicalOf(entry.name)
  return place as Place
}
