import { createHash } from 'node:crypto'
import { assignIds } from '../../archive/identity/assign-ids.ts'
import type { Cluster } from '../../archive/identity/partition.ts'
import { portraitOf } from '../../archive/identity/portrait.ts'
import type { EntityKind } from '../entity-tables.ts'
import type { Writing } from '../schema.ts'
import { announceHandovers, type Handover } from '../webhooks/identity.ts'
import { markHidden } from './hidden.ts'
import type { Moved } from './identify.ts'
import { redirect } from './redirect.ts'
import type { StoredSignature } from './signatures.ts'

/**
 * Gives clusters their entities: whoever an id was given to first keeps it, and gets it back after a
 * merge was undone, or when an article names them again. Gives the keys that changed hands,
 * each with the entity that it belonged to, or with itself where it is new.
 */
export async function giveIds(
  tx: Writing,
  kind: EntityKind,
  clusters: readonly Cluster[],
  rows: ReadonlyMap<string, StoredSignature>,
  newId: () => string,
  survivor: string | undefined,
): Promise<Moved> {
  const entities = await entitiesOf(tx, new Set([...rows.values()].map(({ entity }) => entity)))
  const known = new Map(
    [...rows]
      .filter(([, { entity }]) => entity !== '')
      .map(([key, { entity, id }]) => {
        const isAnchor = entities.get(entity)?.anchor === anchorOf(kind, key)
        return [key, { id: entity, since: isAnchor ? (entity === survivor ? -1 : 0) : id }]
      }),
  )
  const { ids: given, fresh, merged } = assignIds(clusters, known, newId)
  const isFresh = new Set(fresh)
  const ids = new Set<string>()
  const moved = new Map<string, string>()
  const split: Handover[] = []
  for (const { key, signatures } of clusters) {
    const members = signatures.flatMap((signature) => rows.get(signature.key) ?? [])
    // `assignIds` names every cluster.
    const id = given.get(key) as string
    const entity = isFresh.has(id) ? ((await formerId(tx, kind, members)) ?? id) : id
    ids.add(entity)
    await describe(tx, kind, entity, members, entities.get(entity))
    const newcomers = members.filter((row) => row.entity !== entity)
    if (newcomers.length === 0) continue
    for (const { entity: from, signature } of newcomers)
      moved.set(signature.key, from === '' ? signature.key : from)
    const left = new Set(newcomers.flatMap(({ entity: from }) => from || []))
    for (const { from, to } of merged) if (to === entity) left.delete(from)
    split.push(...[...left].map((from) => ({ from, to: entity })))
    await tx
      .updateTable('signatures')
      .set({ entity })
      .where(
        'id',
        'in',
        newcomers.map(({ id }) => id),
      )
      .execute()
  }
  for (const { from, to } of merged) await redirect(tx, from, to)
  await markHidden(tx, [...ids])
  await announceHandovers(tx, kind, { merged, split })
  return moved
}

/** What stands for a signature in the entity that has it; no name can be read from it. */
const anchorOf = (kind: EntityKind, key: string): string =>
  createHash('sha256').update(`${kind} ${key}`).digest('base64url')

interface Known {
  readonly name: string
  readonly anchor: string
  readonly isThere: boolean
}

async function entitiesOf(
  tx: Writing,
  entities: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Known>> {
  const rows = await tx
    .selectFrom('entities')
    .select(['id', 'name', 'anchor', 'gone', 'merged_into'])
    .where('id', 'in', ['', ...entities])
    .execute()
  return new Map(
    rows.map(({ id, name, anchor, gone, merged_into }) => [
      id,
      { name, anchor, isThere: gone === 0 && merged_into === null },
    ]),
  )
}

/** The id under which one of the signatures was known, and is no more. */
async function formerId(
  tx: Writing,
  kind: EntityKind,
  members: readonly StoredSignature[],
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('entities')
    .select('id')
    .where('kind', '=', kind)
    .where(
      'anchor',
      'in',
      members.map(({ signature }) => anchorOf(kind, signature.key)),
    )
    .where((eb) => eb.or([eb('gone', '=', 1), eb('merged_into', 'is not', null)]))
    .orderBy('id')
    .executeTakeFirst()
  return row?.id
}

/** Writes what an entity is called; it is there from now on. */
async function describe(
  tx: Writing,
  kind: EntityKind,
  id: string,
  members: readonly StoredSignature[],
  known: Known | undefined,
): Promise<void> {
  const { name } = portraitOf({ key: id, signatures: members.map(({ signature }) => signature) })
  const own = members
    .toSorted((one, other) => one.id - other.id)
    .map(({ signature }) => anchorOf(kind, signature.key))
  const anchor = known !== undefined && own.includes(known.anchor) ? known.anchor : own[0]
  if (known?.isThere && known.name === name && known.anchor === anchor) return
  const values = { name, anchor, merged_into: null, gone: 0 }
  await tx
    .insertInto('entities')
    .values({ id, kind, ...values, hidden: 0 })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute()
}
