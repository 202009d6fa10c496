import type { EntityKind } from '../entity-tables.ts'
import type { Writing } from '../schema.ts'
import type { Changes } from './observing.ts'

/** Removes the signatures that changes have left without an article; gives their keys with the entities that they belonged to. */
export async function sweepSignatures(
  tx: Writing,
  kind: EntityKind,
  changes: Changes,
): Promise<ReadonlyMap<string, string>> {
  const keys = [...changes].filter(([, { after }]) => after === undefined).map(([key]) => key)
  if (keys.length === 0) return new Map()
  const rows = await tx
    .deleteFrom('signatures')
    .where('kind', '=', kind)
    .where('key', 'in', keys)
    .returning(['id', 'key', 'entity'])
    .execute()
  const ids = rows.map(({ id }) => id)
  await tx.deleteFrom('blocks').where('signature', 'in', ids).execute()
  await tx.deleteFrom('name_words').where('signature', 'in', ids).execute()
  await tx
    .deleteFrom('suggestions')
    .where((eb) => eb.or([eb('a', 'in', ids), eb('b', 'in', ids)]))
    .execute()
  return new Map(rows.map(({ key, entity }) => [key, entity]))
}

/**
 * Forgets those of these entities that nothing supports any more, and what led to them. Their ids stay,
 * without a name, for when an article names them again.
 */
export async function sweepEntities(tx: Writing, entities: readonly string[]): Promise<void> {
  if (entities.length === 0) return
  const gone = await tx
    .selectFrom('entities as e')
    .select('e.id')
    .where('e.id', 'in', entities)
    .where('e.merged_into', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('signatures').select('id').whereRef('entity', '=', 'e.id'))),
    )
    .execute()
  const ids = gone.map(({ id }) => id)
  if (ids.length === 0) return
  await tx.updateTable('entities').set({ gone: 1, name: '' }).where('id', 'in', ids).execute()
}
