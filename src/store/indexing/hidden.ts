import type { Writing } from '../schema.ts'

/** Hidden is whoever has a signature that an editor hid. */
export async function markHidden(tx: Writing, entities: readonly string[]): Promise<void> {
  if (entities.length === 0) return
  const rows = await tx
    .selectFrom('signatures as s')
    .innerJoin('hidings as h', (join) =>
      join.onRef('h.key', '=', 's.key').onRef('h.kind', '=', 's.kind'),
    )
    .select('s.entity')
    .distinct()
    .where('s.entity', 'in', entities)
    .execute()
  const hidden = rows.map(({ entity }) => entity)
  const shown = entities.filter((entity) => !hidden.includes(entity))
  for (const [value, those] of [
    [1, hidden],
    [0, shown],
  ] as const)
    if (those.length > 0)
      await tx
        .updateTable('entities')
        .set({ hidden: value })
        .where('id', 'in', those)
        .where('hidden', '!=', value)
        .execute()
}
