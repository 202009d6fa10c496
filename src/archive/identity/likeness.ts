import type { NameFacts } from './name-facts.ts'
import type { OrganizationSignature, PersonSignature, Signature } from './observation.ts'
import {
  compareOrganizations,
  contradictOrganizations,
  type OrganizationProfile,
  organizationProfile,
} from './organization-likeness.ts'
import {
  comparePeople,
  contradictPeople,
  type PersonProfile,
  personProfile,
} from './person-likeness.ts'
import { type Likeness, likenessOf, type Weighing } from './weighing.ts'

/** What signatures are judged with. */
export interface Context {
  readonly names: NameFacts
  /** The entity that an organization key belongs to; organizations are resolved first. */
  readonly organizationOf: (key: string) => string
}

/** From these log-odds on (a score of 0.82) two signatures are one, unless another is as likely. */
export const joins = 1.5
/** From these log-odds on (a score of 0.5) an editor is asked. */
export const suggests = 0

export interface Judge {
  /** Undefined where the names are not those of one. */
  likeness(a: Signature, b: Signature): Likeness | undefined
  /** Can the two never be one, whatever links them? */
  contradict(a: Signature, b: Signature): boolean
}

/** Judges signatures by one state of the organizations; what is found of each signature is kept. */
export function createJudge(context: Context): Judge {
  const people = new Map<PersonSignature, PersonProfile>()
  const organizations = new Map<OrganizationSignature, OrganizationProfile>()
  const person = (signature: PersonSignature): PersonProfile =>
    kept(people, signature, () => personProfile(signature, context))
  const organization = (signature: OrganizationSignature): OrganizationProfile =>
    kept(organizations, signature, () => organizationProfile(signature, context.names))

  const weigh = (a: Signature, b: Signature): Weighing | undefined => {
    if (a.kind === 'person' && b.kind === 'person')
      return comparePeople(person(a), person(b), context.names)
    if (a.kind === 'organization' && b.kind === 'organization')
      return compareOrganizations(organization(a), organization(b))
    return undefined
  }
  return {
    likeness(a, b) {
      const weighing = weigh(a, b)
      return weighing && likenessOf(weighing)
    },
    contradict(a, b) {
      if (a.kind === 'person' && b.kind === 'person')
        return contradictPeople(person(a), person(b), context.names)
      if (a.kind === 'organization' && b.kind === 'organization')
        return contradictOrganizations(organization(a), organization(b))
      return true
    },
  }
}

function kept<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key) ?? make()
  known.set(key, value)
  return value
}
