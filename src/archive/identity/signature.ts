import { personKey, wordsKey } from './keys.ts'
import type { NameFacts } from './name-facts.ts'
import type {
  Observation,
  OrganizationObservation,
  OrganizationSignature,
  PersonObservation,
  PersonSignature,
  Signature,
} from './observation.ts'
import { bareKey, isGeneric } from './organization-name.ts'
import { signatureKey } from './signature-key.ts'
import { counted } from './tally.ts'

/** How many labels of each sort a signature keeps. */
const most = {
  forms: 24,
  natives: 4,
  families: 4,
  posts: 24,
  around: 24,
  roles: 24,
  departments: 24,
  topics: 48,
  sorts: 12,
  countries: 4,
} as const

/**
 * The signature with one more observation, or a new one of it alone. The outcome of several
 * does not depend on their order, and its size is bounded.
 */
export function add(
  signature: Signature | undefined,
  observation: Observation,
  names: NameFacts,
  part = 1,
): Signature {
  if (observation.kind === 'person') {
    const before = signature ?? emptyPerson(observation, names, part)
    if (before.kind === 'person') return withPerson(before, observation)
  } else {
    const before = signature ?? emptyOrganization(observation, names, part)
    if (before.kind === 'organization') return withOrganization(before, observation)
  }
  throw new Error(`expected a signature of kind ${observation.kind}, got ${signature?.kind}`)
}

/** The signature of all observations; undefined for none. After an article is taken away, made anew of the others. */
export function signatureOf(
  observations: Iterable<Observation>,
  names: NameFacts,
  part = 1,
): Signature | undefined {
  let signature: Signature | undefined
  for (const observation of observations) signature = add(signature, observation, names, part)
  return signature
}

function emptyPerson(
  observation: PersonObservation,
  names: NameFacts,
  part: number,
): PersonSignature {
  return {
    kind: 'person',
    key: signatureKey(observation, names, part),
    name: personKey(observation.name),
    organization: observation.organization ?? '',
    isWeak: observation.isWeak,
    articles: 0,
    forms: [],
    natives: [],
    families: [],
    posts: [],
    around: [],
    roles: [],
    departments: [],
    topics: [],
  }
}

function withPerson(before: PersonSignature, observation: PersonObservation): PersonSignature {
  const { name, aliases, nativeName, familyName } = observation
  return {
    ...before,
    ...seen(before, observation),
    forms: counted(before.forms, [name, ...aliases].map(shown), most.forms),
    natives: counted(before.natives, nativeName ? [shown(nativeName)] : [], most.natives),
    families: counted(before.families, familyName ? [personKey(familyName)] : [], most.families),
    posts: counted(before.posts, observation.posts, most.posts),
    around: counted(before.around, observation.around, most.around),
    roles: counted(before.roles, observation.roles, most.roles),
    departments: counted(before.departments, observation.departments, most.departments),
    topics: counted(before.topics, observation.topics, most.topics),
  }
}

function emptyOrganization(
  observation: OrganizationObservation,
  names: NameFacts,
  part: number,
): OrganizationSignature {
  const { canonical, where, sort } = observation
  const name = bareKey(observation.name, names)
  const isPlain = canonical === undefined && isGeneric(name, sort, names)
  return {
    kind: 'organization',
    key: signatureKey(observation, names, part),
    name: canonical ?? name,
    ...(canonical !== undefined && { canonical }),
    isGeneric: isPlain,
    ...(isPlain && where !== undefined && { where: wordsKey(where) }),
    articles: 0,
    forms: [],
    sorts: [],
    countries: [],
  }
}

function withOrganization(
  before: OrganizationSignature,
  observation: OrganizationObservation,
): OrganizationSignature {
  const { name, aliases, sort, country } = observation
  return {
    ...before,
    ...seen(before, observation),
    forms: counted(before.forms, [name, ...aliases].map(shown), most.forms),
    sorts: counted(before.sorts, [sort], most.sorts),
    countries: counted(before.countries, country ? [country] : [], most.countries),
  }
}

function seen(
  { articles, first, last }: Signature,
  { day }: Observation,
): Pick<Signature, 'articles' | 'first' | 'last'> {
  const from = first === undefined || (day !== undefined && day < first) ? day : first
  const to = last === undefined || (day !== undefined && day > last) ? day : last
  return {
    articles: articles + 1,
    ...(from !== undefined && { first: from }),
    ...(to !== undefined && { last: to }),
  }
}

/** In UTF-16 units. */
const longestForm = 200
const half = /\p{Cs}/gu

/** A form as it is kept: of bounded length, without half surrogate pairs, which no database takes. */
const shown = (form: string): string => form.slice(0, longestForm).replace(half, '\ufffd')
