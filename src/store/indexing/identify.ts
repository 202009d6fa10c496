import { affected, type Change } from '../../archive/identity/affected.ts'
import type { Context } from '../../archive/identity/likeness.ts'
import type { NameFacts } from '../../archive/identity/name-facts.ts'
import type { Signature } from '../../archive/identity/observation.ts'
import { type Decisions, partition, type Suggestion } from '../../archive/identity/partition.ts'
import type { EntityKind } from '../entity-tables.ts'
import type { Writing } from '../schema.ts'
import { giveIds } from './give-ids.ts'
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
  return giveIds(tx, kind, clusters, rows, newId, survivor)
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
    for (const side of ['a', 'b'] as const)
      await tx.deleteFrom('suggestions').where('kind', '=', kind).where(side, 'in', ids).execute()
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
