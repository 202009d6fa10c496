import type { OrganizationSignature, Signature } from '../../archive/identity/observation.ts'
import { mostFrequent, summed } from '../../archive/identity/tally.ts'
import type { Reading } from '../schema.ts'

/** What articles, and the word lists, say an organization is. */
export interface Traits {
  readonly kind?: string
  readonly country?: string
  /** What the lexicon calls it. */
  readonly canonical?: string
}

const mostKinds = 12

/** The commonest kind and country that articles give each of these organizations. */
export async function traitsOf(
  db: Reading,
  organizations: readonly string[],
): Promise<ReadonlyMap<string, Traits>> {
  if (organizations.length === 0) return new Map()
  const rows = await db
    .selectFrom('signatures')
    .select(['entity', 'state'])
    .where('entity', 'in', organizations)
    .orderBy('id')
    .execute()
  const found = new Map<string, OrganizationSignature[]>()
  for (const { entity, state } of rows) {
    // Written by `saveSignature` alone.
    const signature = JSON.parse(state) as Signature
    if (signature.kind !== 'organization') continue
    const known = found.get(entity)
    if (known === undefined) found.set(entity, [signature])
    else known.push(signature)
  }
  return new Map([...found].map(([entity, signatures]) => [entity, together(signatures)]))
}

function together(signatures: readonly OrganizationSignature[]): Traits {
  const kind = mostFrequent(
    signatures.reduce((sum, { sorts }) => summed(sum, sorts, mostKinds), noTally),
  )
  const country = mostFrequent(
    signatures.reduce((sum, { countries }) => summed(sum, countries, mostKinds), noTally),
  )
  const canonical = signatures.find((one) => one.canonical !== undefined)?.canonical
  return {
    ...(kind !== undefined && { kind }),
    ...(country !== undefined && { country }),
    ...(canonical !== undefined && { canonical }),
  }
}

const noTally: Parameters<typeof summed>[0] = []
