import { type OrganizationNames, organizationNames } from './block-keys.ts'
import type { NameFacts } from './name-facts.ts'
import type { OrganizationSignature } from './observation.ts'
import { abbreviates, isGeneric, swapped } from './organization-name.ts'
import { undivided } from './signature-key.ts'
import { mostFrequent } from './tally.ts'
import { type Vague, type Weighing, weighingOf } from './weighing.ts'

/** An organization's signature, cut for comparison. */
export interface OrganizationProfile extends OrganizationNames {
  readonly signature: OrganizationSignature
  /** Its names without spaces, so that "Poly-technic" is "Polytechnic". */
  readonly joined: ReadonlySet<string>
  /** Its names that others may go by as well: they prove nothing. */
  readonly generic: ReadonlySet<string>
  readonly sort: string | undefined
  readonly country: string | undefined
}

export function organizationProfile(
  signature: OrganizationSignature,
  names: NameFacts,
): OrganizationProfile {
  const cut = organizationNames(signature, names)
  const sort = mostFrequent(signature.sorts)
  return {
    ...cut,
    signature,
    joined: new Set(cut.whole.map(joined)),
    generic: new Set(cut.whole.filter((key) => isGeneric(key, sort ?? '', names)).map(joined)),
    sort,
    country: mostFrequent(signature.countries),
  }
}

const joined = (key: string): string => key.replaceAll(' ', '')

const weight = {
  sameName: 4,
  claimedName: 3,
  sharedAcronym: 1.2,
  similarWords: 1,
  sharedAlias: 1.2,
  swapped: 1,
  otherSort: -1.5,
} as const

/** Weighs whether two signatures are one organization's; undefined where the names do not allow it. */
export function compareOrganizations(
  a: OrganizationProfile,
  b: OrganizationProfile,
): Weighing | undefined {
  if (contradictOrganizations(a, b)) return undefined
  const weights: [string, number][] = []
  let vague: Vague = 'neither'
  const shared = a.acronyms.filter((acronym) => b.acronyms.includes(acronym))

  if (bears(a, b)) {
    weights.push(['the same name', weight.sameName])
    if (a.signature.isGeneric)
      vague = isNowhere(a) ? (isNowhere(b) ? 'both' : 'first') : isNowhere(b) ? 'second' : 'neither'
  } else if (a.isAcronym || b.isAcronym) {
    if (shared.length === 0) return undefined
    vague = a.isAcronym ? (b.isAcronym ? 'both' : 'first') : 'second'
    const long = a.isAcronym ? b : a
    weights.push(['an acronym that articles give for the name', weight.claimedName])
    if (!long.whole.some((key) => abbreviates(shared[0], key)))
      weights.push(['letters that do not fit the name', -0.5])
  } else {
    const isClaimed = [claims(a, b), claims(b, a)]
    if (isClaimed.includes(true)) {
      vague = isClaimed[0] ? (isClaimed[1] ? 'both' : 'second') : 'first'
      weights.push(['a name that articles give for the other', weight.claimedName])
    }
    if (shared.length > 0) weights.push(['the same acronym', weight.sharedAcronym])
    const words = likenessOfWords(a, b)
    if (words > 0) weights.push(['almost the same words', weight.similarWords * words])
    if (hasSwapped(a, b)) weights.push(['"University of X" and "X University"', weight.swapped])
    if (isClaimed.includes(false) && sharesAlias(a, b))
      weights.push(['the same other name', weight.sharedAlias])
  }
  if (weights.length === 0) return undefined
  if (a.sort !== b.sort && ![a.sort, b.sort].includes('other'))
    weights.push(['of another kind', weight.otherSort])
  return weighingOf(weights, vague)
}

/** Two entries of the lexicon, two countries, two places for a name that says only what it is. */
export function contradictOrganizations(a: OrganizationProfile, b: OrganizationProfile): boolean {
  const { key, canonical, where } = a.signature
  const other = b.signature
  if (key === other.key) return false
  if (undivided(key) === undivided(other.key)) return true
  if (canonical !== undefined && other.canonical !== undefined) return canonical !== other.canonical
  if (a.country !== undefined && b.country !== undefined && a.country !== b.country) return true
  return where !== undefined && other.where !== undefined && where !== other.where
}

const isNowhere = ({ signature }: OrganizationProfile): boolean => signature.where === undefined

/** The own name of one is a name of the other that proves something. */
const ownName = ({ signature }: OrganizationProfile): string => joined(signature.name)

/** Is the own name of both the same, but for spaces? Of an entry of the lexicon every name is its own. */
function bears(a: OrganizationProfile, b: OrganizationProfile): boolean {
  if (a.isAcronym || b.isAcronym) return false
  if (a.signature.canonical !== undefined)
    return b.joined.has(ownName(b)) && a.joined.has(ownName(b)) && !b.signature.isGeneric
  if (b.signature.canonical !== undefined) return b.joined.has(ownName(a)) && !a.signature.isGeneric
  return ownName(a) === ownName(b)
}

/** Do articles give `a` the name that `b` goes by? */
const claims = (a: OrganizationProfile, b: OrganizationProfile): boolean =>
  a.joined.has(ownName(b)) && !a.generic.has(ownName(b)) && !b.signature.isGeneric

const sharesAlias = (a: OrganizationProfile, b: OrganizationProfile): boolean =>
  [...a.joined].some((key) => b.joined.has(key) && !a.generic.has(key) && !b.generic.has(key))

function hasSwapped(a: OrganizationProfile, b: OrganizationProfile): boolean {
  const other = swapped(a.signature.name)
  return other !== undefined && other === b.signature.name
}

/** 1 where one name is the other with words left out, and they begin alike; 0 where not. */
function likenessOfWords(a: OrganizationProfile, b: OrganizationProfile): number {
  const [short, long] = [a.signature.name.split(' '), b.signature.name.split(' ')].sort(
    (one, other) => one.length - other.length,
  )
  if (short.length < 2 || short[0] !== long[0]) return 0
  let at = 0
  for (const word of long) if (word === short[at]) at++
  return at === short.length && short.length * 2 >= long.length ? 1 : 0
}
