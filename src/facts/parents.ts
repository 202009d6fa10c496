import type { Chunk } from '../kinds/chunk.ts'
import type { Reading } from '../kinds/find.ts'
import type { Entities } from '../kinds/merge.ts'
import type { PersonCluster } from '../kinds/people/merge.ts'
import { type Scene, wordIs } from '../kinds/scene.ts'
import type { UnitCluster } from '../kinds/units/merge.ts'
import type { UnitCandidate } from '../kinds/units/unit.ts'
import { Shape } from '../text/document.ts'
import type { PositionFact } from './positions.ts'
import type { Publisher } from './publisher.ts'
import { lastBefore, namesakes, type ReferenceKinds, referenceKind } from './references.ts'

/** Which organization a department belongs to, and whether the text says so. */
export interface Parent {
  readonly organization: UnitCluster
  readonly inferred: boolean
  readonly parent?: UnitCluster
}

/** Offices of a country, a city or a house: no organization's. */
const ofState =
  /minister|mayor|governor|king|queen|prince|president-of|premier|chancellor-of|ambassador|consul|envoy|senator|member-of-parliament|ruler|emir|pope|bishop/u
/** Academic ranks before a name tell nothing about whose staff somebody is. */
const rankOnly = /professor|academician|lecturer|fellow|researcher|doctor|student/u

/**
 * Fills in what the words beside a name leave open: the organization of a department, of a title
 * behind a reference ("the university"), of the further titles of a list, of the publisher's staff.
 */
export function linkParents(
  scene: Scene,
  readings: readonly Reading[],
  facts: readonly PositionFact[],
  { organizations, departments, unitOf }: Entities,
  publisher: Publisher | undefined,
  kinds: ReferenceKinds,
): Map<UnitCluster, Parent> {
  const parents = new Map<UnitCluster, Parent>()
  for (const { chunks } of readings) statedParents(scene, chunks, unitOf, parents)
  for (const fact of facts) {
    const { department, organization } = fact
    if (department !== undefined && organization !== undefined && !parents.has(department)) {
      parents.set(department, { organization, inferred: false })
    }
  }
  const resolve = (first: number, end: number): UnitCluster | undefined => {
    const kind = referenceKind(scene, kinds, first, end)
    const isOurs = wordIs(scene, first, 'our') || wordIs(scene, first, 'my')
    const alike = kind === undefined ? [] : namesakes(scene, organizations, end - 1)
    const near = lastBefore(alike.length > 0 ? alike : organizations, first, kind)
    if (publisher !== undefined && (isOurs || (kind !== undefined && publisher.stated)))
      return publisher.organization
    return near ?? publisher?.organization
  }
  const byIndex = new Map(readings.map((reading) => [reading.sentence.index, reading.chunks]))
  const explicit = new Map<PersonCluster, UnitCluster>()
  for (const { person, organization, status, role } of facts) {
    if (rankOnly.test(role) || role.includes('member')) continue
    if (organization !== undefined && status !== 'former' && !explicit.has(person))
      explicit.set(person, organization)
  }
  let inherited: { list: number; organization: UnitCluster } | undefined
  for (const fact of facts) {
    if (fact.organization === undefined && fact.reference !== undefined) {
      const organization = resolve(fact.reference.first, fact.reference.end)
      if (organization !== undefined) fact.organization = organization
    }
    const known = fact.department === undefined ? undefined : parents.get(fact.department)
    if (fact.organization === undefined && known !== undefined) {
      fact.organization = known.organization
      if (known.inferred) fact.inferred.push('organization')
    }
    const own = explicit.get(fact.person)
    if (
      fact.organization === undefined &&
      own !== undefined &&
      fact.status !== 'former' &&
      !rankOnly.test(fact.role)
    ) {
      fact.organization = own
      fact.inferred.push('organization')
    }
    if (fact.organization === undefined) {
      const sender = senderOf(scene, byIndex.get(fact.sentence), unitOf)
      if (sender !== undefined) {
        fact.organization = sender
        fact.inferred.push('organization')
      }
    }
    if (fact.organization !== undefined) {
      inherited = { list: fact.list, organization: fact.organization }
    } else if (
      inherited?.list === fact.list &&
      !rankOnly.test(fact.role) &&
      suits(fact, inherited.organization)
    ) {
      fact.organization = inherited.organization
      fact.inferred.push('organization')
    } else if (publisher !== undefined && isStaff(fact) && suits(fact, publisher.organization)) {
      fact.organization = publisher.organization
      fact.inferred.push('organization')
    } else if (fact.sector === 'university' && !rankOnly.test(fact.role)) {
      // A rector whose university the sentence leaves out: the one that was last spoken of.
      const near = lastBefore(organizations, fact.evidence[0].first, 'university')
      if (near !== undefined) {
        fact.organization = near
        fact.inferred.push('organization')
      }
    }
    if (
      fact.department !== undefined &&
      fact.organization !== undefined &&
      !parents.has(fact.department)
    ) {
      parents.set(fact.department, {
        organization: fact.organization,
        inferred: fact.inferred.includes('organization'),
      })
    }
  }
  if (publisher !== undefined) {
    for (const cluster of departments) {
      if (!parents.has(cluster))
        parents.set(cluster, { organization: publisher.organization, inferred: true })
    }
  }
  return parents
}

/** Whose delegation it is that somebody leads: "led a delegation from Acme University". */
function senderOf(
  scene: Scene,
  chunks: readonly Chunk[] | undefined,
  unitOf: ReadonlyMap<UnitCandidate, UnitCluster>,
): UnitCluster | undefined {
  for (const chunk of chunks ?? []) {
    if (chunk.kind !== 'organization') continue
    const link = wordIs(scene, chunk.first - 1, 'the') ? chunk.first - 2 : chunk.first - 1
    if (!wordIs(scene, link, 'from') && !wordIs(scene, link, 'of')) continue
    const sent = (['delegation', 'team', 'mission'] as const).some((word) =>
      wordIs(scene, link - 1, word),
    )
    if (sent) return unitOf.get(chunk)
  }
  return undefined
}

/** Could the post be one of this organization? Rectors are no company's, mayors no university's. */
function suits({ sector, department }: PositionFact, { value }: UnitCluster): boolean {
  if (department !== undefined || value.kind === 'other') return true
  if (/^(?:government|royal|party)$/u.test(sector)) return value.kind === 'government'
  if (sector === 'university')
    return ['university', 'school', 'research', 'hospital'].includes(value.kind)
  return true
}

/** A post inside an institution, not an academic rank and not an office of state. */
const isStaff = ({ role, department }: PositionFact): boolean =>
  department !== undefined || !(rankOnly.test(role) || ofState.test(role))

/** "D of O", "O's D", "O D": the words tie a department to its organization. */
function statedParents(
  scene: Scene,
  chunks: readonly Chunk[],
  unitOf: ReadonlyMap<UnitCandidate, UnitCluster>,
  parents: Map<UnitCluster, Parent>,
): void {
  for (let n = 0; n + 1 < chunks.length; n++) {
    const left = chunks[n]
    const right = chunks[n + 1]
    if (
      left.kind === 'department' &&
      right.kind === 'organization' &&
      tiesBack(scene, left.end, right.first)
    ) {
      state(left, right)
    } else if (
      left.kind === 'organization' &&
      right.kind === 'department' &&
      tiesForward(scene, left.end, right.first)
    ) {
      state(right, left)
    } else if (
      left.kind === 'department' &&
      right.kind === 'department' &&
      tiesBack(scene, left.end, right.first)
    ) {
      const beyond = chunks[n + 2]
      if (beyond?.kind === 'organization' && tiesBack(scene, right.end, beyond.first))
        state(left, beyond)
    }
  }
  function state(department: UnitCandidate, organization: UnitCandidate): void {
    const child = unitOf.get(department)
    const parent = unitOf.get(organization)
    if (child !== undefined && parent !== undefined && !parents.has(child))
      parents.set(child, { organization: parent, inferred: false })
  }
}

/** "of", "at", "of the", "," between a department and the organization behind it. */
function tiesBack(scene: Scene, from: number, to: number): boolean {
  if (to - from > 2 || to === from) return false
  const opens = (['of', 'at', 'in', 'within', 'under', 'from'] as const).some((word) =>
    wordIs(scene, from, word),
  )
  if (opens) return to - from === 1 || wordIs(scene, from + 1, 'the')
  return to - from === 1 && scene.tokens.sign[from] === 0x2c
}

const tiesForward = (scene: Scene, from: number, to: number): boolean =>
  from === to || (to - from === 1 && (scene.tokens.shape[from] & Shape.possessive) !== 0)
