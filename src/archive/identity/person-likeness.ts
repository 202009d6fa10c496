import { namesOf, nativesOf } from './block-keys.ts'
import type { Context } from './likeness.ts'
import { contradictNames } from './name-contradiction.ts'
import type { NameFacts } from './name-facts.ts'
import { type Named, type NameRelation, nameRelation, type Relation } from './name-relation.ts'
import type { PersonSignature } from './observation.ts'
import { abbreviates } from './organization-name.ts'
import { undivided } from './signature-key.ts'
import { mostFrequent } from './tally.ts'
import { type Vague, type Weighing, weighingOf } from './weighing.ts'

/** A person's signature, cut for comparison; organizations are entities. */
export interface PersonProfile {
  readonly signature: PersonSignature
  /** Its own name first, then aliases. */
  readonly names: readonly Named[]
  readonly natives: readonly string[]
  /** Empty for none. */
  readonly organization: string
  readonly posts: ReadonlySet<string>
  /** How many of its articles name each organization. */
  readonly around: ReadonlyMap<string, number>
  readonly roles: ReadonlySet<string>
  readonly departments: ReadonlySet<string>
  readonly topics: ReadonlySet<string>
  /** A short name, or an organization that no post ties them to: it fits several people. */
  readonly isVague: boolean
}

export function personProfile(signature: PersonSignature, context: Context): PersonProfile {
  const { organization, isWeak, families, posts, around } = signature
  const names = namesOf(signature, context.names)
  const family = mostFrequent(families)
  const entities = (tally: typeof posts): Set<string> =>
    new Set(tally.map(([key]) => context.organizationOf(key)))
  return {
    signature,
    names: names.map((name) => ({ name, family })),
    natives: nativesOf(signature),
    organization: organization === '' ? '' : context.organizationOf(organization),
    posts: entities(posts),
    around: countsOf(around, context),
    roles: labels(signature.roles),
    departments: labels(signature.departments),
    topics: labels(signature.topics),
    isVague: isWeak || names[0].parts.length < 2 || isShort(names[0].parts),
  }
}

function countsOf(tally: PersonSignature['around'], { organizationOf }: Context) {
  const counts = new Map<string, number>()
  for (const [key, count] of tally) {
    const entity = organizationOf(key)
    counts.set(entity, Math.max(count, counts.get(entity) ?? 0))
  }
  return counts
}

/** All but one word are initials. */
const isShort = (parts: readonly string[]): boolean =>
  parts.filter((part) => part.length > 1).length < 2

const labels = (tally: PersonSignature['roles']): Set<string> =>
  new Set(tally.map(([label]) => label))

/**
 * What each finding counts, in log-odds (natural), after Fellegi and Sunter, "A theory for record linkage", 1969: how much
 * more often it is seen with one person than with two who share the name.
 */
const weight = {
  name: -1,
  native: 4,
  sameOrganization: 5,
  samePost: 4.5,
  sharedPost: 2,
  fittingLetters: 3.5,
  weakOrganization: 4.2,
  bothWeak: 3.5,
  nearOrganization: 4,
  bothNear: 2,
  otherOrganization: -2,
  otherWeak: -0.8,
  department: 1,
  departmentElsewhere: 1,
  role: 0.5,
  topic: 0.5,
  mostTopics: 2,
  succession: 1,
  fewArticles: 0.3,
  atOneTime: -2,
  alias: -0.5,
} as const

/** Weighs whether two signatures are one person's; undefined where the names forbid it. */
export function comparePeople(
  a: PersonProfile,
  b: PersonProfile,
  names: NameFacts,
): Weighing | undefined {
  if (areParts(a, b)) return undefined
  const weights: (readonly [string, number])[] = []
  const native = nativeRelation(a, b)
  if (native === 'different') return undefined
  const relation = bestRelation(a, b, names)
  if (native === 'same') weights.push(['the same name in its own script', weight.native])
  if (relation === undefined) {
    if (native !== 'same') return undefined
    weights.push(['another spelling', -0.5])
  } else {
    weights.push(...nameWeights(relation, a, b))
  }
  weights.push(...organizationWeights(a, b))
  weights.push(...workWeights(a, b))
  return weighingOf(weights, vagueOf(a, b))
}

/** Can the two never be one person, whatever links them? */
export function contradictPeople(a: PersonProfile, b: PersonProfile, names: NameFacts): boolean {
  if (areParts(a, b)) return true
  const native = nativeRelation(a, b)
  if (native !== 'unknown') return native === 'different'
  if (hasParallelPosts(a, b)) return true
  return (
    contradictNames(a.names[0].name, b.names[0].name, names) &&
    bestRelation(a, b, names) === undefined
  )
}

/** An editor has told these apart. */
const areParts = (a: PersonProfile, b: PersonProfile): boolean =>
  a.signature.key !== b.signature.key && undivided(a.signature.key) === undivided(b.signature.key)

function nativeRelation(a: PersonProfile, b: PersonProfile): 'same' | 'different' | 'unknown' {
  if (a.natives.length === 0 || b.natives.length === 0) return 'unknown'
  return a.natives.some((native) => b.natives.includes(native)) ? 'same' : 'different'
}

/** By their own names, else by what articles call them besides. */
function bestRelation(a: PersonProfile, b: PersonProfile, names: NameFacts): Relation {
  const own = nameRelation(a.names[0], b.names[0], names)
  if (own !== undefined) return own
  let best: NameRelation | undefined
  for (const one of a.names)
    for (const other of b.names) {
      const relation = nameRelation(one, other, names)
      if (relation === undefined || relation.kind === 'part') continue
      const cost = relation.cost - weight.alias
      if (best === undefined || cost < best.cost) best = { ...relation, cost }
    }
  return best
}

const saysOf: Readonly<Record<NameRelation['kind'], string>> = {
  same: 'the same name',
  spacing: 'the same name, spaced otherwise',
  order: 'the same name in another order',
  initials: 'initials that fit the name',
  middle: 'the same name, a part left out',
  spelling: 'the same name, spelt otherwise',
  part: 'a part of the name',
}

function nameWeights(
  { kind, cost }: NameRelation,
  a: PersonProfile,
  b: PersonProfile,
): (readonly [string, number])[] {
  const rarities = [a.names[0].name.rarity, b.names[0].name.rarity]
  // Initials are not shared by fewer people than the name that they stand for, nor is that the rarer for them.
  const rarity = kind === 'initials' ? Math.min(-0.5, Math.max(...rarities)) : Math.min(...rarities)
  const likeness = weight.name - cost
  return [
    [likeness < 0 ? `${saysOf[kind]}, which alone says little` : saysOf[kind], likeness],
    [rarity < 0 ? 'a name of many people' : 'a rare name', rarity],
  ]
}

function organizationWeights(a: PersonProfile, b: PersonProfile): (readonly [string, number])[] {
  if (a.organization === '' || b.organization === '') return []
  const areWeak = a.signature.isWeak && b.signature.isWeak
  const isWeak = a.signature.isWeak || b.signature.isWeak
  if (a.organization === b.organization) {
    if (areWeak) return [['in articles about the same organization', weight.bothWeak]]
    return isWeak
      ? [['in an article about the organization', weight.weakOrganization]]
      : [['the same organization', weight.sameOrganization]]
  }
  if (a.posts.has(b.organization) || b.posts.has(a.organization))
    return [
      [
        'another post at the organization of the other',
        isWeak ? weight.sharedPost : weight.samePost,
      ],
    ]
  if (intersects(a.posts, b.posts))
    return [['both had a post at one organization', weight.sharedPost]]
  if (fit(a.signature.organization, b.signature.organization))
    return [['an acronym that fits the organization', weight.fittingLetters + (isWeak ? weak : 0)]]
  if (isWeak) {
    const isNear =
      (a.signature.isWeak && isMostlyNear(a, b.organization)) ||
      (b.signature.isWeak && isMostlyNear(b, a.organization))
    if (isNear) return [['in an article that names the organization', weight.nearOrganization]]
    if (areWeak && [...a.around.keys()].some((key) => isMostlyNear(a, key) && isMostlyNear(b, key)))
      return [['in articles that name the same organization', weight.bothNear]]
    return [['in articles about other organizations', weight.otherWeak]]
  }
  const apart: [string, number][] = [['different organizations', weight.otherOrganization]]
  const time = timeRelation(a.signature, b.signature)
  if (time === 'overlap' && !areNear(a, b)) apart.push(['posts at one time', weight.atOneTime])
  if (time === 'succession') {
    const isSure = Math.min(a.signature.articles, b.signature.articles) >= enoughArticles
    apart.push(['one post after the other', isSure ? weight.succession : weight.fewArticles])
  }
  return apart
}

/** Do most of its articles name the organization? */
const isMostlyNear = ({ around, signature }: PersonProfile, organization: string): boolean =>
  (around.get(organization) ?? 0) * 2 > signature.articles

/** What a finding about organizations loses where no post ties one of the people to it. */
const weak = -1.5
/** So many articles about each show that one post ended before the other began. */
const enoughArticles = 3

/** May one key be the acronym of the other name? Who bears an acronym that two organizations claim is not known. */
function fit(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return /^[a-z\d]{3,10}$/u.test(short) && abbreviates(short, long.replace('lexicon:', ''))
}

function workWeights(a: PersonProfile, b: PersonProfile): (readonly [string, number])[] {
  const weights: [string, number][] = []
  const isSame = a.organization === b.organization
  if (intersects(a.departments, b.departments))
    weights.push(['the same department', isSame ? weight.department : weight.departmentElsewhere])
  if (intersects(a.roles, b.roles)) weights.push(['the same title', weight.role])
  let topics = 0
  for (const topic of a.topics) if (b.topics.has(topic)) topics++
  if (topics > 0)
    weights.push(['the same topics', Math.min(weight.mostTopics, weight.topic * topics)])
  return weights
}

const vagueOf = (a: PersonProfile, b: PersonProfile): Vague =>
  a.isVague ? (b.isVague ? 'both' : 'first') : b.isVague ? 'second' : 'neither'

/** Both were in the news with a post of their own through a stretch of time that they share, and neither is told to hold two. */
function hasParallelPosts(a: PersonProfile, b: PersonProfile): boolean {
  if (a.signature.isWeak || b.signature.isWeak) return false
  if (a.organization === b.organization || a.organization === '' || b.organization === '')
    return false
  if (a.posts.has(b.organization) || b.posts.has(a.organization) || areNear(a, b)) return false
  return timeRelation(a.signature, b.signature) === 'overlap'
}

/** Articles about one of them name the organization of the other: a post may have been read wrong. */
const areNear = (a: PersonProfile, b: PersonProfile): boolean =>
  a.around.has(b.organization) || b.around.has(a.organization)

/** How the times compare in which two signatures were in the news. */
function timeRelation(
  a: PersonSignature,
  b: PersonSignature,
): 'overlap' | 'succession' | 'unknown' {
  if (a.first === undefined || b.first === undefined) return 'unknown'
  if (a.last === undefined || b.last === undefined) return 'unknown'
  if (a.last < b.first || b.last < a.first) return 'succession'
  return a.first < a.last && b.first < b.last ? 'overlap' : 'unknown'
}

function intersects(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const one of a) if (b.has(one)) return true
  return false
}
