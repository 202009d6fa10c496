import type { Change } from '../../archive/identity/affected.ts'
import type { Observation } from '../../archive/identity/observation.ts'
import { add, signatureOf } from '../../archive/identity/signature.ts'
import { signatureKey } from '../../archive/identity/signature-key.ts'
import type { EntityKind } from '../entity-tables.ts'
import type { Writing } from '../schema.ts'
import type { Identifying } from './identify.ts'
import { dropSignature, saveSignature, signaturesByKey, type StoredSignature } from './signatures.ts'

/** One article, as its appearances refer to it. */
export interface IndexedArticle {
  readonly seq: number
  readonly id: string
  /** Reprints tell who is who, but count for nothing. */
  readonly isReprint: boolean
}

/** Somebody or an organization as the article has it. */
export interface Appearing {
  readonly observation: Observation
  readonly salience: number
  /** Named in the byline alone. */
  readonly inByline: boolean
}

export interface Observed {
  /** Signature of each local id. */
  readonly ids: ReadonlyMap<string, number>
  readonly changes: readonly Change[]
}

/** Adds what one article observed of one kind to the signatures, and notes where it appears. */
export async function observe(
  tx: Writing,
  kind: EntityKind,
  article: IndexedArticle,
  appearing: readonly Appearing[],
  { names }: Identifying,
): Promise<Observed> {
  const parts = await partsOf(tx, kind, article.id)
  const keyed = appearing.map((one) => {
    const part = parts.get(signatureKey(one.observation, names)) ?? 1
    return { ...one, part, key: signatureKey(one.observation, names, part) }
  })
  const found = await signaturesByKey(tx, kind, [...new Set(keyed.map(({ key }) => key))])
  const known = new Map(found.map((row) => [row.signature.key, row]))
  const ids = new Map<string, number>()
  const changes = new Map<string, Change>()
  for (const { observation, inByline, part, key } of keyed) {
    const before = known.get(key)
    const after = add(before?.signature, observation, names, part)
    const counted = inByline || article.isReprint || changes.has(key) ? 0 : 1
    const id = await saveSignature(tx, after, before, counted, names)
    known.set(key, { id, entity: before?.entity ?? '', signature: after })
    const first = changes.get(key) ?? { ...(before && { before: before.signature }) }
    changes.set(key, { ...first, after })
    ids.set(observation.localId, id)
  }
  await noteAppearances(tx, kind, article, keyed, ids)
  return { ids, changes: [...changes.values()] }
}

async function partsOf(
  tx: Writing,
  kind: EntityKind,
  article: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('splits')
    .select(['key', 'part'])
    .where('kind', '=', kind)
    .where('article', '=', article)
    .execute()
  return new Map(rows.map(({ key, part }) => [key, part]))
}

async function noteAppearances(
  tx: Writing,
  kind: EntityKind,
  { seq }: IndexedArticle,
  appearing: readonly (Appearing & { readonly part: number })[],
  ids: ReadonlyMap<string, number>,
): Promise<void> {
  const values = appearing.map(({ observation, salience, inByline, part }) => ({
    kind,
    article: seq,
    local: observation.localId,
    signature: ids.get(observation.localId) as number,
    name: observation.name,
    salience,
    byline: inByline ? 1 : 0,
    observation: JSON.stringify({ part, ...observation }),
  }))
  if (values.length > 0) await tx.insertInto('appearances').values(values).execute()
}

/**
 * Takes an article's appearances of one kind away again: each signature is made anew of the others, which
 * takes as long as they are many.
 */
export async function forget(
  tx: Writing,
  kind: EntityKind,
  article: IndexedArticle,
  { names }: Identifying,
): Promise<readonly Change[]> {
  const gone = await tx
    .deleteFrom('appearances')
    .where('kind', '=', kind)
    .where('article', '=', article.seq)
    .returning(['signature', 'byline'])
    .execute()
  const changes: Change[] = []
  for (const id of new Set(gone.map(({ signature }) => signature))) {
    const wasCounted =
      !article.isReprint && gone.some(({ signature, byline }) => signature === id && byline === 0)
    changes.push(await without(tx, id, wasCounted ? -1 : 0, { names }))
  }
  return changes
}

async function without(
  tx: Writing,
  id: number,
  counted: number,
  { names }: Pick<Identifying, 'names'>,
): Promise<Change> {
  const row = await tx
    .selectFrom('signatures')
    .select(['id', 'entity', 'state'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const before: StoredSignature = { id, entity: row.entity, signature: JSON.parse(row.state) }
  const others = await tx
    .selectFrom('appearances')
    .select('observation')
    .where('signature', '=', id)
    .execute()
  const observations = others.map(({ observation }) => JSON.parse(observation))
  const after = signatureOf(observations, names, partIn(before.signature.key))
  if (after === undefined) {
    await dropSignature(tx, id)
    return { before: before.signature }
  }
  await saveSignature(tx, after, before, counted, names)
  return { before: before.signature, after }
}

/** The number behind "#", 1 where there is none. */
const partIn = (key: string): number => Number(/#(\d+)$/u.exec(key)?.[1] ?? 1)
