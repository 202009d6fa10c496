import type { EntityKind } from '../entity-tables.ts'
import type { Writing } from '../schema.ts'
import { announce, pathOfEntity } from './announce.ts'
import { hiddenAmong } from './queue.ts'

/** One who is another now, or some of whose articles name another now. */
export interface Handover {
  readonly from: string
  readonly to: string
}

/** Announces who became whom; whoever is hidden is in no event. */
export async function announceHandovers(
  tx: Writing,
  kind: EntityKind,
  changes: Readonly<Record<'merged' | 'split', readonly Handover[]>>,
): Promise<void> {
  const ids = Object.values(changes).flatMap((all) => all.flatMap(({ from, to }) => [from, to]))
  if (ids.length === 0) return
  const hidden = await hiddenAmong(tx, ids)
  for (const what of ['merged', 'split'] as const)
    for (const { from, to } of changes[what])
      if (!hidden.has(from) && !hidden.has(to))
        await announce(tx, {
          type: `${kind}.${what}`,
          data: { id: from, into: to, path: pathOfEntity(kind, to) },
        })
}
