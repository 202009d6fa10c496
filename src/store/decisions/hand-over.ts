import { undivided } from '../../archive/identity/signature-key.ts'
import type { EntityKind } from '../entity-tables.ts'
import { redirect } from '../indexing/redirect.ts'
import type { Writing } from '../schema.ts'
import { announceHandovers, type Handover } from '../webhooks/identity.ts'
import type { Effects } from './decision.ts'

type Splits = NonNullable<Effects['splits']>

/** The entity that each appearance belongs to which a decision may move, by its article and undivided key. */
export type Holders = ReadonlyMap<string, string>

export async function holdersOf(tx: Writing, kind: EntityKind, splits: Splits): Promise<Holders> {
  if (splits.length === 0) return new Map()
  const rows = await tx
    .selectFrom('appearances as n')
    .innerJoin('articles as a', 'a.seq', 'n.article')
    .innerJoin('signatures as s', 's.id', 'n.signature')
    .select(['a.id as article', 's.key', 's.entity'])
    .where('n.kind', '=', kind)
    .where('a.id', 'in', [...new Set(splits.map(([article]) => article))])
    .orderBy('a.seq')
    .orderBy('s.id')
    .execute()
  const divided = new Set(splits.map(([article, key]) => placeOf(article, key)))
  return new Map(
    rows
      .map(({ article, key, entity }) => [placeOf(article, undivided(key)), entity] as const)
      .filter(([place]) => divided.has(place)),
  )
}

const placeOf = (article: string, key: string): string => JSON.stringify([article, key])

/**
 * Tells of the appearances that belong to somebody else than before. Whoever has none left at all goes up in the one that
 * has the first of theirs, and their id leads there.
 */
export async function handOver(
  tx: Writing,
  kind: EntityKind,
  before: Holders,
  after: Holders,
): Promise<void> {
  const moved = new Map<string, Handover>()
  for (const [place, from] of before) {
    const to = after.get(place)
    if (to !== undefined && to !== from) moved.set(JSON.stringify([from, to]), { from, to })
  }
  const gone = await goneAmong(tx, [...moved.values()])
  const merged: Handover[] = []
  const split: Handover[] = []
  for (const { from, to } of moved.values()) {
    if (!gone.delete(from)) split.push({ from, to })
    else {
      merged.push({ from, to })
      await redirect(tx, from, to)
    }
  }
  await announceHandovers(tx, kind, { merged, split })
}

async function goneAmong(tx: Writing, handovers: readonly Handover[]): Promise<Set<string>> {
  if (handovers.length === 0) return new Set()
  const rows = await tx
    .selectFrom('entities')
    .select('id')
    .where(
      'id',
      'in',
      handovers.map(({ from }) => from),
    )
    .where('gone', '=', 1)
    .execute()
  return new Set(rows.map(({ id }) => id))
}
