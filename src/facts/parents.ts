import type { RulesOff } from '../engine/rule.ts'
import type { Reading } from '../kinds/find.ts'
import type { Entities } from '../kinds/merge.ts'
import type { PersonCluster } from '../kinds/people/merge.ts'
import { type Scene, wordIs } from '../kinds/scene.ts'
import type { UnitCluster } from '../kinds/units/merge.ts'
import { createEmployer } from './employer.ts'
import type { PositionFact, TokenSpan } from './positions.ts'
import type { Publisher } from './publisher.ts'
import {
  createReferences,
  fits,
  type ReferenceKinds,
  type References,
  referenceKind,
} from './references.ts'
import { statedParents } from './stated-parents.ts'
import { ledDelegations } from './visitors.ts'

/** Which organization a department belongs to, and whether the text says so. */
export interface Parent {
  readonly organization: UnitCluster
  readonly inferred: boolean
}

/**
 * Fills in what the words beside a name leave open, in the facts themselves: the organization of a
 * department, of a reference ("the university"), of a post. Gives the parents of all departments.
 */
export function linkParents(
  scene: Scene,
  readings: readonly Reading[],
  facts: readonly PositionFact[],
  entities: Entities,
  publisher: Publisher | undefined,
  kinds: ReferenceKinds,
  off?: RulesOff,
): Map<UnitCluster, Parent> {
  const parents = new Map<UnitCluster, Parent>()
  const chunksOf = new Map(readings.map(({ sentence, chunks }) => [sentence.index, chunks]))
  const references = createReferences(scene, entities.organizations)
  const learn = (
    department: UnitCluster | undefined,
    organization: UnitCluster | undefined,
    inferred: boolean,
  ): void => {
    if (department === undefined || organization === undefined || parents.has(department)) return
    parents.set(department, { organization, inferred })
  }
  for (const [department, organization] of statedParents(scene, readings, entities.unitOf)) {
    learn(department, organization, false)
  }
  const own = allegiances(facts, ledDelegations(scene, chunksOf, entities))
  for (const fact of facts) {
    if (fact.organization === undefined && fact.reference !== undefined) {
      const organization =
        ownReferent(scene, fact.reference, own.get(fact.person), kinds) ??
        referent(scene, fact.reference, references, publisher, kinds)
      if (organization !== undefined) {
        fact.organization = organization
        fact.way = 'reference'
      }
    }
    learn(fact.department, fact.organization, false)
  }
  const employer = createEmployer(scene, readings, facts, entities, references, publisher, off)
  for (const fact of facts) {
    if (fact.organization !== undefined || isOfNobody(scene, fact, kinds)) continue
    const known = fact.department && parents.get(fact.department)
    const organization = known?.organization ?? employer(fact)
    if (organization === undefined) continue
    fact.organization = organization
    if (known !== undefined) fact.way = 'department'
    if (known === undefined || known.inferred) fact.inferred.push('organization')
    learn(fact.department, organization, true)
  }
  if (publisher !== undefined) {
    for (const department of entities.departments) learn(department, publisher.organization, true)
  }
  return parents
}

/** "President of our university" that nothing names */
const isOfNobody = (scene: Scene, { reference }: PositionFact, kinds: ReferenceKinds): boolean =>
  reference !== undefined &&
  isUnnamed(scene, reference.first, referenceKind(scene, kinds, reference.first, reference.end))

/** Whose people are known: by a post that the words tell, or by the delegation that they led. */
function allegiances(
  facts: readonly PositionFact[],
  led: ReadonlyMap<PersonCluster, UnitCluster>,
): Map<PersonCluster, UnitCluster> {
  const own = new Map(led)
  for (const { person, organization, status } of facts)
    if (organization !== undefined && status !== 'former' && !own.has(person))
      own.set(person, organization)
  return own
}

/** "N, head of the academy": the academy that N is known to be of. */
function ownReferent(
  scene: Scene,
  { first, end }: TokenSpan,
  own: UnitCluster | undefined,
  kinds: ReferenceKinds,
): UnitCluster | undefined {
  if (own === undefined || wordIs(scene, first, 'our')) return undefined
  const kind = referenceKind(scene, kinds, first, end)
  const isAlike = kind !== undefined && (fits(kind, own) || own.value.kind === 'research')
  return isAlike ? own : undefined
}

/** "our university", where nothing tells whose page it is */
const isUnnamed = (scene: Scene, first: number, kind: string | undefined): boolean =>
  kind !== undefined && wordIs(scene, first, 'our')

/** What "the university", "its", "our college" stands for. */
function referent(
  scene: Scene,
  { first, end }: TokenSpan,
  references: References,
  publisher: Publisher | undefined,
  kinds: ReferenceKinds,
): UnitCluster | undefined {
  const kind = referenceKind(scene, kinds, first, end)
  const isOurs = wordIs(scene, first, 'our') || wordIs(scene, first, 'my')
  const isPublisher = publisher !== undefined && kind !== undefined && publisher.stated
  if (publisher !== undefined && (isOurs || (isPublisher && fits(kind, publisher.organization)))) {
    return publisher.organization
  }
  if (isUnnamed(scene, first, kind)) return undefined
  return references.mostSpokenOf(first, end, kind) ?? publisher?.organization
}
