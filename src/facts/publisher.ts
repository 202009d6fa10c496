import { nameKey } from '../engine/names.ts'
import { Clue } from '../kinds/clues.ts'
import type { Entities } from '../kinds/merge.ts'
import type { PersonCluster } from '../kinds/people/merge.ts'
import { type Scene, wordIs } from '../kinds/scene.ts'
import type { UnitCluster } from '../kinds/units/merge.ts'
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
 * What speaks for an organization's being the one whose page this is. Fitted once to annotated
 * articles, those of corpora/dev and corpora/calibration among them, then set by hand.
 */
const signs = {
  /** The furniture of the page names it. */
  imprint: 2,
  /** The body of the text names it first. */
  first: 1,
  /** For each doubling of its mentions, more or less. */
  mentions: 1,
  /** "our university" may be it. */
  ours: 0.8,
  /** "the College" is a college by name; for each doubling. */
  namesake: 1,
  /** Its people are told with their posts; for each doubling. */
  staff: 0.7,
  /** It is visited in the headline or the opening. */
  visited: 1,
  /** A delegation comes from it. */
  sends: -0.5,
  /** It is told to visit another. */
  visits: -2,
} as const

/** Universities, schools and hospitals write of themselves; agencies and ministries are written about. */
const kinds: Readonly<Record<string, number>> = {
  university: 0.6,
  school: 0.4,
  hospital: 0.3,
  other: 0.3,
  research: -0.2,
  government: -0.5,
  media: -0.8,
}

/** Less than this says nothing. */
const least = 1.5

/**
 * The organization that speaks in the text: the one the request names, or else the one for which the
 * most signs speak, that is whose page this is or whom it is about.
 */
export function publisherOf(
  scene: Scene,
  facts: readonly PositionFact[],
  { organizations }: Entities,
  referenceKinds: ReferenceKinds,
  given: string | undefined,
): Publisher | undefined {
  const named = given === undefined ? undefined : namedAs(organizations, given)
  if (named !== undefined) return { organization: named, stated: true }
  const references = referencesIn(scene, referenceKinds)
  const imprint = imprintOf(scene, organizations)
  const first = firstNamed(scene, organizations)
  const staff = staffOf(facts)
  const meant = timesMeant(scene, references, organizations)
  const visitedIn = visitsOf(scene, organizations)
  const guests = new Set(
    organizations.filter((one) => isGuest(scene, one) || isApart(scene, one, references)),
  )
  // "our university" that the text never names
  const isUnnamed =
    references.some(({ isOur }) => isOur) &&
    !organizations.some(
      (one) =>
        !guests.has(one) &&
        !isVisitor(scene, one, visitedIn) &&
        references.some(({ isOur, kind }) => isOur && fits(kind, one)),
    )
  if (isUnnamed && imprint === undefined) return undefined
  let best: Publisher | undefined
  let most = least
  for (const organization of organizations) {
    const isSender = guests.has(organization)
    const isOurs =
      !isSender && references.some(({ isOur, kind }) => isOur && fits(kind, organization))
    const score =
      (organization === imprint ? signs.imprint : 0) +
      (organization === first ? signs.first : 0) +
      (isOurs ? signs.ours : 0) +
      (isHost(scene, organization) ? signs.visited : 0) +
      (isVisitor(scene, organization, visitedIn) ? signs.visits : 0) +
      (isSender ? signs.sends : 0) +
      signs.mentions * Math.log(weightOf(scene, organization)) +
      signs.namesake * Math.log(1 + (meant.get(organization) ?? 0)) +
      signs.staff * Math.log(1 + (staff.get(organization)?.size ?? 0)) +
      (kinds[organization.value.kind] ?? 0)
    if (score <= most) continue
    most = score
    best = { organization, stated: isOurs }
  }
  return best
}

function namedAs(organizations: readonly UnitCluster[], given: string): UnitCluster | undefined {
  const key = nameKey(given)
  return organizations.find(
    ({ name, aliases, value }) =>
      [name, ...aliases].some((form) => nameKey(form) === key) ||
      value.entry?.forms.some((form) => nameKey(form) === key),
  )
}

/** A noun that stands for an organization: "our university", "the College". */
interface Reference {
  readonly isOur: boolean
  readonly kind: string
  readonly token: number
}

function referencesIn(scene: Scene, kinds: ReferenceKinds): Reference[] {
  const found: Reference[] = []
  for (const { first, end } of scene.sentences) {
    for (let i = first; i < end - 1; i++) {
      const isOur = wordIs(scene, i, 'our')
      if (!isOur && !wordIs(scene, i, 'the')) continue
      const clue = scene.clues[i + 1]
      if ((clue & Clue.organizationHead) === 0 || (clue & Clue.title) !== 0) continue
      const kind = kinds.get(scene.tokens.word[i + 1])
      if (kind === undefined || wordIs(scene, i + 2, 'of')) continue
      found.push({ isOur, kind, token: i + 1 })
    }
  }
  return found
}

/** How often a noun of an organization's own name stands for one. */
function timesMeant(
  scene: Scene,
  references: readonly Reference[],
  organizations: readonly UnitCluster[],
): Map<UnitCluster, number> {
  const meant = new Map<UnitCluster, number>()
  const sharing = new Map<number, readonly UnitCluster[]>()
  for (const { token } of references) {
    const word = scene.tokens.word[token]
    const alike = sharing.get(word) ?? namesakes(scene, organizations, token)
    sharing.set(word, alike)
    for (const organization of alike) meant.set(organization, (meant.get(organization) ?? 0) + 1)
  }
  return meant
}

/** Those who send a delegation are not the ones to whom it comes. */
const isGuest = (scene: Scene, { places }: UnitCluster): boolean =>
  places.some((place) => sends(scene, place))

/** "N of O led a delegation to our university": who names both tells them apart. */
function isApart(
  { document }: Scene,
  { places, value }: UnitCluster,
  references: readonly Reference[],
): boolean {
  const opening = document.sentenceOf[places[0].first]
  return references.some(
    ({ isOur, kind, token }) =>
      isOur && kind === value.kind && document.sentenceOf[token] === opening,
  )
}

/** Where each sentence of the opening names an organization that is visited. */
function visitsOf(scene: Scene, organizations: readonly UnitCluster[]): Map<number, number> {
  const visited = new Map<number, number>()
  for (const { places } of organizations)
    for (const { first } of places)
      if (isVisited(scene, first)) visited.set(scene.document.sentenceOf[first], first)
  return visited
}

/** "O visits V" */
const isVisitor = (
  { document }: Scene,
  { places }: UnitCluster,
  visitedIn: ReadonlyMap<number, number>,
): boolean => places.some(({ first }) => first < (visitedIn.get(document.sentenceOf[first]) ?? -1))

const isHost = (scene: Scene, { places }: UnitCluster): boolean =>
  places.some(({ first }) => scene.document.sentenceOf[first] < opening && isVisited(scene, first))

/** The organization that the body of the text names first. */
function firstNamed(
  { document }: Scene,
  organizations: readonly UnitCluster[],
): UnitCluster | undefined {
  let first: UnitCluster | undefined
  let at = Number.POSITIVE_INFINITY
  for (const organization of organizations) {
    const place = organization.places.find((one) => document.zones[one.first] === ZoneCode.body)
    if (place === undefined || place.first >= at) continue
    first = organization
    at = place.first
  }
  return first
}

/** Whose posts the words tie to the organization. */
function staffOf(facts: readonly PositionFact[]): Map<UnitCluster, Set<PersonCluster>> {
  const staff = new Map<UnitCluster, Set<PersonCluster>>()
  for (const { person, organization } of facts) {
    if (organization === undefined) continue
    const people = staff.get(organization)
    if (people === undefined) staff.set(organization, new Set([person]))
    else people.add(person)
  }
  return staff
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
