import type { Signature } from '../../archive/identity/observation.ts'
import { mostFrequent, summed } from '../../archive/identity/tally.ts'
import { articleCounts, namesOf } from '../entities/details.ts'
import type { StoredEntity } from '../entities/lookup.ts'
import type { Reading } from '../schema.ts'
import { type CountedTopic, topicsOf } from '../topics/topics-of.ts'

export interface StoredOrganization extends StoredEntity {
  readonly aliases: readonly string[]
  readonly kind?: string
  readonly country?: string
  /** What the lexicon calls it. */
  readonly canonical?: string
  readonly topics: readonly CountedTopic[]
  readonly articleCount: number
  readonly sameAs: readonly string[]
}

const mostKinds = 12

export async function organizationOf(
  db: Reading,
  { id, name }: StoredEntity,
): Promise<StoredOrganization> {
  const rows = await db.selectFrom('signatures').select('state').where('entity', '=', id).execute()
  // Written by `saveSignature` alone.
  const signatures = rows
    .map(({ state }) => JSON.parse(state) as Signature)
    .flatMap((signature) => (signature.kind === 'organization' ? [signature] : []))
  const kind = mostFrequent(
    signatures.reduce((sum, { sorts }) => summed(sum, sorts, mostKinds), noTally),
  )
  const country = mostFrequent(
    signatures.reduce((sum, { countries }) => summed(sum, countries, mostKinds), noTally),
  )
  const canonical = signatures.find((one) => one.canonical !== undefined)?.canonical
  return {
    id,
    name,
    aliases: (await namesOf(db, id)).filter((other) => other !== name),
    ...(kind !== undefined && { kind }),
    ...(country !== undefined && { country }),
    ...(canonical !== undefined && { canonical }),
    topics: await topicsOf(db, id),
    articleCount: (await articleCounts(db, [id])).get(id) ?? 0,
    sameAs: [],
  }
}

const noTally: Parameters<typeof summed>[0] = []
