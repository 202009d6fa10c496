import { affected, type Change } from '../../archive/identity/affected.ts'
import { assignIds } from '../../archive/identity/assign-ids.ts'
import type { Context } from '../../archive/identity/likeness.ts'
import type { NameFacts } from '../../archive/identity/name-facts.ts'
import type { Signature } from '../../archive/identity/observation.ts'
import {
  type Cluster,
  type Decisions,
  partition,
  type Suggestion,
} from '../../archive/identity/partition.ts'
import { displayOrder } from '../../archive/names/display-name.ts'
import type { EntityKind } from '../entity-tables.ts'
import type { Writing } from '../schema.ts'
import { type StoredSignature, signaturesIn } from './signatures.ts'

/** What the decisions of one change are made with. */
export interface Identifying {
  readonly names: NameFacts
  readonly newId: () => string
  /** The entity whose id stays where several become one; else the oldest. */
  readonly survivor?: string
}

/** Keys of organizations that now belong to another entity, with the one that they belonged to. */
export type Moved = ReadonlyMap<string, string>

/**
 * Decides anew who is who among the signatures that a change may concern, and writes it. `moved` are the
 * organizations that changed hands in the same transaction; `before` the editor's decisions as they
 * were, where they have just changed. Gives the keys that changed hands.
 */
export async function identify(
  tx: Writing,
  kind: EntityKind,
  changes: readonly Change[],
  { names, newId, survivor }: Identifying,
  moved: Moved = new Map(),
  before?: Decisions,
): Promise<Moved> {
  if (changes.length === 0) return new Map()
  const decisions = await decisionsOf(tx, kind)
  const entities = new Map<string, string>()
  const rows = new Map<string, StoredSignature>()
  const after: Context = { names, organizationOf: (key) => entities.get(key) ?? key }
  const earlier: Context = {
    names,
    organizationOf: (key) => moved.get(key) ?? entities.get(key) ?? key,
  }
  const know = async (signatures: readonly Signature[]): Promise<void> => {
    if (kind === 'person') await learnEntities(tx, signatures, entities)
  }
  await know(changes.flatMap((change) => [change.before ?? [], change.after ?? []].flat()))
  const fetch = async (blocks: readonly string[]): Promise<Signature[]> => {
    const found = await signaturesIn(tx, kind, blocks)
    for (const row of found) rows.set(row.signature.key, row)
    const signatures = found.map(({ signature }) => signature)
    await know(signatures)
    return signatures
  }

  const concerned = await affected(
    changes,
    { before: before ?? decisions, after: decisions },
    { before: earlier, after },
    fetch,
  )
  const missing = concerned.signatures.filter(({ key }) => !rows.has(key))
  await fetch(missing.map(({ key }) => `=${key}`))
  const { clusters, suggestions } = partition(concerned.signatures, decisions, after)
  await suggest(tx, kind, rows, concerned.signatures, [...suggestions, ...concerned.beside])
  return assign(tx, kind, clusters, rows, newId, survivor)
}

/** Everything that editors have decided on the kind. */
export async function decisionsOf(tx: Writing, kind: EntityKind): Promise<Decisions> {
  const rows = await tx
    .selectFrom('constraints')
    .select(['a', 'b', 'says'])
    .where('kind', '=', kind)
    .execute()
  const those = (wanted: string): [string, string][] =>
    rows.filter(({ says }) => says === wanted).map(({ a, b }) => [a, b])
  return { together: those('together'), apart: those('apart') }
}

async function learnEntities(
  tx: Writing,
  signatures: readonly Signature[],
  entities: Map<string, string>,
): Promise<void> {
  const keys = new Set<string>()
  for (const signature of signatures) {
    if (signature.kind !== 'person') continue
    const { organization, posts, around } = signature
    for (const key of [organization, ...[...posts, ...around].map(([each]) => each)])
      if (key !== '' && !entities.has(key)) keys.add(key)
  }
  if (keys.size === 0) return
  const rows = await tx
    .selectFrom('signatures')
    .select(['key', 'entity'])
    .where('kind', '=', 'organization')
    .where('key', 'in', [...keys])
    .execute()
  for (const { key, entity } of rows) entities.set(key, entity)
}

async function assign(
  tx: Writing,
  kind: EntityKind,
  clusters: readonly Cluster[],
  rows: ReadonlyMap<string, StoredSignature>,
  newId: () => string,
  survivor: string | undefined,
): Promise<Moved> {
  const known = new Map(
    [...rows]
      .filter(([, { entity }]) => entity !== '')
      .map(([key, { entity, id }]) => [key, { id: entity, since: entity === survivor ? 0 : id }]),
  )
  const { ids, fresh, merged } = assignIds(clusters, known, newId)
  const isFresh = new Set(fresh)
  const moved = new Map<string, string>()
  for (const { key, signatures } of clusters) {
    const entity = ids.get(key) as string
    const name = displayOrder(signatures.flatMap(({ forms }) => [...forms]))[0]
    if (isFresh.has(entity)) {
      await tx
        .insertInto('entities')
        .values({ id: entity, kind, name, merged_into: null, hidden: 0 })
        .execute()
    } else {
      await tx
        .updateTable('entities')
        .set({ name })
        .where('id', '=', entity)
        .where('name', '!=', name)
        .execute()
    }
    const newcomers = signatures.flatMap((signature) => {
      const row = rows.get(signature.key)
      return row !== undefined && row.entity !== entity ? [row] : []
    })
    if (newcomers.length === 0) continue
    for (const { entity: from, signature } of newcomers)
      if (from !== '') moved.set(signature.key, from)
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
  await markHidden(tx, [...new Set(ids.values())])
  return moved
}

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

/** Whoever asks for `from`, or for what was merged into it, is led to `to`. */
const redirect = (tx: Writing, from: string, to: string): Promise<unknown> =>
  tx
    .updateTable('entities')
    .set({ merged_into: to })
    .where((eb) => eb.or([eb('id', '=', from), eb('merged_into', '=', from)]))
    .execute()

/** Replaces what editors are asked about these signatures. */
async function suggest(
  tx: Writing,
  kind: EntityKind,
  rows: ReadonlyMap<string, StoredSignature>,
  signatures: readonly Signature[],
  suggestions: readonly Suggestion[],
): Promise<void> {
  const ids = signatures.flatMap(({ key }) => rows.get(key)?.id ?? [])
  if (ids.length > 0)
    await tx
      .deleteFrom('suggestions')
      .where((eb) => eb.or([eb('a', 'in', ids), eb('b', 'in', ids)]))
      .execute()
  const values = suggestions.flatMap(({ a, b, score, reasons }) => {
    const [one, other] = [rows.get(a)?.id, rows.get(b)?.id]
    if (one === undefined || other === undefined) return []
    return [{ kind, a: one, b: other, score, reasons: JSON.stringify(reasons) }]
  })
  if (values.length > 0)
    await tx
      .insertInto('suggestions')
      .values(values)
      .onConflict((conflict) => conflict.columns(['kind', 'a', 'b']).doNothing())
      .execute()
}
