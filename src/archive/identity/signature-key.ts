import { personKey, wordsKey } from './keys.ts'
import type { NameFacts } from './name-facts.ts'
import type { Observation, OrganizationObservation } from './observation.ts'
import { bareKey, isGeneric } from './organization-name.ts'

/** Between the name and the organization of a key; no name key holds it. */
const between = '|'
/** Before an organization that no position ties the person to. */
const weak = '~'

/**
 * The distinct signature that an observation belongs to: name key and organization key. An editor
 * who splits a signature gives its second part the number 2 and so on.
 */
export function signatureKey(observation: Observation, names: NameFacts, part = 1): string {
  const key =
    observation.kind === 'organization'
      ? organizationOf(observation, names)
      : `${personKey(observation.name)}${between}${observation.isWeak ? weak : ''}${observation.organization ?? ''}`
  return part === 1 ? key : `${key}#${part}`
}

/** The key without the number of its part. */
export const undivided = (key: string): string => key.replace(/#\d+$/u, '')

function organizationOf(observation: OrganizationObservation, names: NameFacts): string {
  const { canonical, name, sort, where } = observation
  if (canonical !== undefined) return canonical
  const key = bareKey(name, names)
  return isGeneric(key, sort, names) ? `${key}@${where === undefined ? '' : wordsKey(where)}` : key
}
