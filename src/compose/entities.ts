import type { createIds } from '../engine/names.ts'
import type { Parent } from '../facts/parents.ts'
import type { PositionFact } from '../facts/positions.ts'
import type { Entities } from '../kinds/merge.ts'
import type { PersonCluster } from '../kinds/people/merge.ts'
import type { PlaceCluster } from '../kinds/places/merge.ts'
import type { UnitCluster } from '../kinds/units/merge.ts'
import type { Department, Organization, Person, Place, Position } from '../record.ts'
import type { Spans } from './spans.ts'
import { likelihood, rounded, type Salience } from './weights.ts'

type Ids = ReturnType<typeof createIds>

export interface Named {
  readonly people: ReadonlyMap<PersonCluster, string>
  readonly units: ReadonlyMap<UnitCluster, string>
}

const legalTail =
  /,? (?:Co\.?,? ?Ltd|Ltd|Inc|Corp|Corporation|Company Limited|Limited|PLC|plc|LLC|GmbH|AG|S\.?A)\.?$/u

/** Gives every person and unit its id, in order of first mention. */
export function nameEntities(ids: Ids, { people, organizations, departments }: Entities): Named {
  return {
    people: new Map(people.map((person) => [person, ids('person', person.name)])),
    units: new Map([
      ...organizations.map((unit) => [unit, ids('org', unit.name.replace(legalTail, ''))] as const),
      ...departments.map((unit) => [unit, ids('dept', unit.name)] as const),
    ]),
  }
}

/** What every part of the record is made with. */
export interface Context {
  readonly spans: Spans
  readonly salience: Salience
  readonly named: Named
}

const entityOf = (
  { spans, salience }: Context,
  cluster: PersonCluster | UnitCluster | PlaceCluster,
  confidence: number,
) => ({
  name: cluster.name,
  aliases: [...cluster.aliases],
  mentions: cluster.places.map((place) => spans.mention(place, place.rule)),
  confidence: rounded(confidence),
  salience: salience(cluster.places),
})

export function personOf(
  context: Context,
  cluster: PersonCluster,
  facts: readonly PositionFact[],
): Person {
  const { honorific, familyName, givenName, nativeName } = cluster
  return {
    id: context.named.people.get(cluster) as string,
    ...entityOf(context, cluster, likelihood(cluster.evidence - 0.5)),
    ...(familyName && { familyName }),
    ...(givenName && { givenName }),
    ...(honorific && { honorific }),
    ...(nativeName && { nativeName }),
    positions: positionsOf(context, facts),
  }
}

function positionsOf({ spans, named }: Context, facts: readonly PositionFact[]): Position[] {
  const kept = new Map<string, PositionFact>()
  for (const fact of facts) {
    const key = `${fact.role}|${fact.status === 'former'}`
    const same = [...kept.entries()].find(([, earlier]) => isSame(earlier, fact))
    if (same !== undefined && vagueness(fact) >= vagueness(same[1])) continue
    if (same !== undefined) kept.delete(same[0])
    kept.set(`${key}|${kept.size}`, fact)
  }
  return [...kept.values()].map((fact) => {
    const department = fact.department && named.units.get(fact.department)
    const organization = fact.organization && named.units.get(fact.organization)
    return {
      title: fact.title,
      role: fact.role,
      ...(department && { department }),
      ...(organization && { organization }),
      status: fact.status,
      inferred: [...fact.inferred],
      evidence: fact.evidence.map((tokens) => spans.span(tokens)),
      rule: fact.rule,
      confidence: rounded(likelihood(fact.score) - doubtOf(fact)),
    }
  })
}

/**
 * What a position loses in confidence for what the words beside the name leave open; so much less
 * often such positions are right on corpora/dev.
 */
function doubtOf({ organization, department, inferred }: PositionFact): number {
  if (organization === undefined) return department === undefined ? 0.1 : 0.4
  if (!inferred.includes('organization')) return 0
  return department === undefined ? 0.4 : 0.15
}

/** The same post said twice, perhaps once with less: "Head of D of O" and later "Head". */
function isSame(a: PositionFact, b: PositionFact): boolean {
  if (a.title.toLowerCase() !== b.title.toLowerCase() && a.role !== b.role) return false
  const agree = (x: unknown, y: unknown, loose: boolean) =>
    x === y || x === undefined || y === undefined || loose
  return (
    agree(a.department, b.department, false) &&
    agree(
      a.organization,
      b.organization,
      a.inferred.includes('organization') || b.inferred.includes('organization'),
    )
  )
}

const vagueness = ({ department, organization, inferred }: PositionFact): number =>
  (department === undefined ? 1 : 0) + (organization === undefined ? 1 : 0) + inferred.length * 0.5

export function organizationOf(context: Context, cluster: UnitCluster): Organization {
  const { entry } = cluster.value
  const acronym = [cluster.name, ...cluster.aliases].find((form) =>
    /^[\p{Lu}\d&-]{2,10}$/u.test(form),
  )
  return {
    id: context.named.units.get(cluster) as string,
    ...entityOf(context, cluster, cluster.confidence),
    kind: cluster.value.kind as Organization['kind'],
    ...(acronym && { acronym }),
    ...(entry?.cells.country && { country: entry.cells.country }),
    ...(entry?.list === 'organizations.known' && {
      canonical: {
        id: `lexicon:${entry.name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`,
        name: entry.name,
      },
    }),
  }
}

export function departmentOf(
  context: Context,
  cluster: UnitCluster,
  parent: Parent | undefined,
): Department {
  const organization = parent && context.named.units.get(parent.organization)
  return {
    id: context.named.units.get(cluster) as string,
    ...entityOf(context, cluster, cluster.confidence),
    kind: cluster.value.kind as Department['kind'],
    ...(organization && { organization }),
    ...(parent?.inferred && { inferred: true }),
  }
}

export function placeOf(context: Context, cluster: PlaceCluster, id: string): Place {
  return {
    id,
    ...entityOf(context, cluster, 0.8),
    kind: cluster.value.kind,
    ...(cluster.value.country && { country: cluster.value.country }),
    ...(cluster.value.canonical && {
      canonical: {
        id: `lexicon:${cluster.value.canonical.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`,
        name: cluster.value.canonical,
      },
    }),
  }
}
