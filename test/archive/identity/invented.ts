import type { Context } from '../../../src/archive/identity/likeness.ts'
import { createNameFacts } from '../../../src/archive/identity/name-facts.ts'
import type {
  Observation,
  OrganizationObservation,
  PersonObservation,
  Signature,
} from '../../../src/archive/identity/observation.ts'
import { type Decisions, partition } from '../../../src/archive/identity/partition.ts'
import { add } from '../../../src/archive/identity/signature.ts'
import { signatureKey } from '../../../src/archive/identity/signature-key.ts'
import { lexicons } from '../../support/extractor.ts'

export const names = createNameFacts(lexicons)
export const context: Context = { names, organizationOf: (key) => key }
export const undecided: Decisions = { together: [], apart: [] }

/** Somebody with a post at an organization, with more where that is given. */
export const person = (
  name: string,
  organization?: string,
  more: Partial<PersonObservation> = {},
): PersonObservation => ({
  kind: 'person',
  localId: 'person:one',
  name,
  aliases: [],
  ...(organization !== undefined && { organization }),
  isWeak: organization === undefined,
  posts: [],
  around: [],
  roles: [],
  departments: [],
  topics: [],
  ...more,
})

export const organization = (
  name: string,
  aliases: readonly string[] = [],
  more: Partial<OrganizationObservation> = {},
): OrganizationObservation => ({
  kind: 'organization',
  localId: 'org:one',
  name,
  aliases,
  sort: 'university',
  ...more,
})

/** One signature for each key, in order of first arrival. */
export function signaturesOf(observations: readonly Observation[]): Signature[] {
  const signatures = new Map<string, Signature>()
  for (const observation of observations) {
    const key = signatureKey(observation, names)
    signatures.set(key, add(signatures.get(key), observation, names))
  }
  return [...signatures.values()]
}

/** The keys of each cluster. */
export const clustersOf = (
  observations: readonly Observation[],
  decisions: Decisions = undecided,
): string[][] =>
  partition(signaturesOf(observations), decisions, context).clusters.map(({ signatures }) =>
    signatures.map(({ key }) => key),
  )

/** Who of two is one, by their observations. */
export const areOne = (...observations: readonly Observation[]): boolean =>
  clustersOf(observations).length === 1
