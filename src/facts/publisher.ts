import { nameKey } from '../engine/names.ts'
import { Clue } from '../kinds/clues.ts'
import type { Reading } from '../kinds/find.ts'
import type { Entities } from '../kinds/merge.ts'
import { type Scene, wordIs } from '../kinds/scene.ts'
import type { UnitCluster } from '../kinds/units/merge.ts'
import type { UnitCandidate } from '../kinds/units/unit.ts'
import { ZoneCode } from '../text/document.ts'
import { isVisited } from './employer.ts'
import { imprintOf } from './imprint.ts'
import type { PositionFact } from './positions.ts'
import { fits, namesakes, type ReferenceKinds } from './references.ts'
import { sends } from './visitors.ts'

export interface Publisher {
  readonly organization: UnitCluster
  /** The text says "our university", or the request names it. */
  readonly stated: boolean
}

/**
 * The organization that speaks in the text: the one the request names, or the one that "our
 * university" must mean, or that the page's furniture names, or that "the University" stands for.
 */
export function publisherOf(
  scene: Scene,
  readings: readonly Reading[],
  facts: readonly PositionFact[],
  { organizations, unitOf }: Entities,
  kinds: ReferenceKinds,
  given: string | undefined,
): Publisher | undefined {
  if (given !== undefined) {
    const key = nameKey(given)
    const named = organizations.find(
      ({ name, aliases, value }) =>
        [name, ...aliases].some((form) => nameKey(form) === key) ||
        value.entry?.forms.some((form) => nameKey(form) === key),
    )
    if (named !== undefined) return { organization: named, stated: true }
  }
  const ours = new Map<number, Reference>()
  const theirs = new Map<number, Reference>()
  for (const sentence of scene.sentences) {
    for (let i = sentence.first; i < sentence.end - 1; i++) {
      const our = wordIs(scene, i, 'our')
      if (!our && !wordIs(scene, i, 'the')) continue
      if (
        (scene.clues[i + 1] & Clue.organizationHead) === 0 ||
        (scene.clues[i + 1] & Clue.title) !== 0
      )
        continue
      const kind = kinds.get(scene.tokens.word[i + 1])
      if (kind === undefined || wordIs(scene, i + 2, 'of')) continue
      const counts = our ? ours : theirs
      const said = counts.get(scene.tokens.word[i + 1])
      if (said === undefined) counts.set(scene.tokens.word[i + 1], { kind, token: i + 1, count: 1 })
      else said.count++
    }
  }
  const others = strangers(scene, readings, facts, unitOf)
  const own = organizations.filter((organization) => !others.has(organization))
  const imprint = imprintOf(scene, organizations)
  const host = imprint ?? hostOf(scene, readings, facts, unitOf)
  for (const [counts, stated] of [
    [ours, true],
    [theirs, false],
  ] as const) {
    const reference = mostOf(counts)
    if (reference === undefined) continue
    const fitting = (stated ? own : organizations).filter((organization) =>
      fits(reference.kind, organization),
    )
    if (imprint !== undefined && fitting.includes(imprint)) return { organization: imprint, stated }
    const alike = namesakes(scene, fitting, reference.token)
    const ranked = (alike.length > 0 ? alike : fitting)
      .map((organization) => ({ organization, weight: weightOf(scene, organization) }))
      .sort((a, b) => b.weight - a.weight)
    if (!stated && reference.count < 2 && (host !== undefined || ranked.length > 1)) continue
    if (
      ranked.length > 0 &&
      (stated || ranked.length === 1 || ranked[0].weight > ranked[1].weight)
    ) {
      return { organization: ranked[0].organization, stated }
    }
  }
  const main = host ?? dominant(scene, organizations)
  return main && { organization: main, stated: false }
}

/**
 * Organizations that are not the page's own: those that send a delegation ("a delegation from O came
 * to our university"), and those that the page's own people visit.
 */
function strangers(
  scene: Scene,
  readings: readonly Reading[],
  facts: readonly PositionFact[],
  unitOf: ReadonlyMap<UnitCandidate, UnitCluster>,
): ReadonlySet<UnitCluster> {
  const found = new Set<UnitCluster>()
  const firstOf = firstFacts(facts)
  for (const { sentence, chunks } of readings) {
    for (const chunk of chunks) {
      if (chunk.kind !== 'organization') continue
      const isGuest = wordIs(scene, sentence.first, 'our') ? false : sends(scene, chunk)
      const isHost =
        isVisited(scene, chunk.first) && isOwn(firstOf.get(sentence.index), chunk.first)
      const unit = isGuest || isHost ? unitOf.get(chunk) : undefined
      if (unit !== undefined) found.add(unit)
    }
  }
  return found
}

const firstFacts = (facts: readonly PositionFact[]): Map<number, PositionFact> => {
  const firstOf = new Map<number, PositionFact>()
  for (const fact of facts) if (!firstOf.has(fact.sentence)) firstOf.set(fact.sentence, fact)
  return firstOf
}

/** "Principal N led a team to visit O": who needs no organization is of the page's own. */
const isOwn = (leader: PositionFact | undefined, visited: number): boolean =>
  leader !== undefined &&
  leader.evidence[0].first < visited &&
  leader.organization === undefined &&
  leader.reference === undefined

/** An article about one organization: it is named far more often than any other, or alone in the headline. */
function dominant(scene: Scene, organizations: readonly UnitCluster[]): UnitCluster | undefined {
  let best: UnitCluster | undefined
  let most = 0
  let second = 0
  for (const organization of organizations) {
    const weight = weightOf(scene, organization)
    if (weight > most) {
      second = most
      most = weight
      best = organization
    } else second = Math.max(second, weight)
  }
  return most >= leastDominant && most >= second * 1.5 ? best : undefined
}

const leastDominant = 3

/** The organization that is visited: the page is as a rule its own. */
function hostOf(
  scene: Scene,
  readings: readonly Reading[],
  facts: readonly PositionFact[],
  unitOf: ReadonlyMap<UnitCandidate, UnitCluster>,
): UnitCluster | undefined {
  const firstOf = firstFacts(facts)
  for (const { sentence, chunks } of readings) {
    for (const chunk of chunks) {
      if (chunk.kind !== 'organization' || !hosts.has(chunk.value.kind)) continue
      if (!isVisited(scene, chunk.first)) continue
      if (!isOwn(firstOf.get(sentence.index), chunk.first)) return unitOf.get(chunk)
    }
  }
  return undefined
}

/** Companies are visited by those who write of it; universities write of their visitors. */
const hosts = new Set(['university', 'school', 'hospital', 'research', 'other'])

/** A noun that stands for an organization, and how often it does. */
interface Reference {
  readonly kind: string
  /** Where the noun stands first. */
  readonly token: number
  count: number
}

function mostOf(references: ReadonlyMap<number, Reference>): Reference | undefined {
  let best: Reference | undefined
  for (const reference of references.values())
    if (best === undefined || reference.count > best.count) best = reference
  return best
}

/** Mentions, those in the headline doubled, those in the first sentences half as much again. */
function weightOf(scene: Scene, { places }: UnitCluster): number {
  const { zones, sentenceOf } = scene.document
  let weight = 0
  for (const { first } of places) {
    if (zones[first] === ZoneCode.headline) weight += 2
    else weight += sentenceOf[first] < opening ? 1.5 : 1
  }
  return weight
}

const opening = 6
