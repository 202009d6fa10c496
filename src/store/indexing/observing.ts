import type { Change } from '../../archive/identity/affected.ts'
import type { NameFacts } from '../../archive/identity/name-facts.ts'
import type { Observation, Signature } from '../../archive/identity/observation.ts'
import { add, signatureOf } from '../../archive/identity/signature.ts'
import { signatureKey } from '../../archive/identity/signature-key.ts'
import type { EntityKind } from '../entity-tables.ts'
import type { Writing } from '../schema.ts'
import type { Identifying } from './identify.ts'
import { saveSignature, signatureById, signaturesByKey } from './signatures.ts'

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

/** What becomes of signatures, by key. */
export type Changes = Map<string, Change>

/**
 * Adds what one article observed of one kind to the signatures, and notes where it appears; gives the
 * signature of each local id. `changes` are those of this transaction so far; a signature that they
 * have left without articles begins anew under its old id.
 */
export async function observe(
  tx: Writing,
  kind: EntityKind,
  article: IndexedArticle,
  appearing: readonly Appearing[],
  changes: Changes,
  { names }: Identifying,
): Promise<ReadonlyMap<string, number>> {
  const parts = await partsOf(tx, kind, article.id)
  const keyed = appearing.map((one) => {
    const part = parts.get(signatureKey(one.observation, names)) ?? 1
    return { ...one, part, key: signatureKey(one.observation, names, part) }
  })
  const found = await signaturesByKey(tx, kind, [...new Set(keyed.map(({ key }) => key))])
  const known = new Map(found.map((row) => [row.signature.key, row]))
  const ids = new Map<string, number>()
  const counted = new Set<string>()
  for (const { observation, inByline, part, key } of keyed) {
    const before = known.get(key)
    const change = changes.get(key)
    const isEmptied = change !== undefined && change.after === undefined
    const after = add(isEmptied ? undefined : before?.signature, observation, names, part)
    const counts = !inByline && !article.isReprint && !counted.has(key)
    if (counts) counted.add(key)
    const id = await saveSignature(tx, after, before, counts ? 1 : 0, names)
    known.set(key, { id, entity: before?.entity ?? '', signature: after })
    const first = change ?? { ...(before && { before: before.signature }) }
    changes.set(key, { ...first, after })
    ids.set(observation.localId, id)
  }
  await noteAppearances(tx, kind, article, keyed, ids)
  return ids
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
 * takes as long as they are many. One without others stays, until `sweep`, and is told by a change
 * to nothing.
 */
export async function forget(
  tx: Writing,
  kind: EntityKind,
  article: IndexedArticle,
  { names }: Identifying,
): Promise<Changes> {
  const gone = await tx
    .deleteFrom('appearances')
    .where('kind', '=', kind)
    .where('article', '=', article.seq)
    .returning(['signature', 'byline'])
    .execute()
  const changes: Changes = new Map()
  for (const id of new Set(gone.map(({ signature }) => signature))) {
    const wasCounted =
      !article.isReprint && gone.some(({ signature, byline }) => signature === id && byline === 0)
    const [before, after] = await without(tx, id, wasCounted ? -1 : 0, names)
    changes.set(before.key, { before, ...(after && { after }) })
  }
  return changes
}

async function without(
  tx: Writing,
  id: number,
  counted: number,
  names: NameFacts,
): Promise<[before: Signature, after: Signature | undefined]> {
  const before = await signatureById(tx, id)
  const others = await tx
    .selectFrom('appearances')
    .select('observation')
    .where('signature', '=', id)
    .execute()
  const observations = others.map(({ observation }) => JSON.parse(observation))
  const after = signatureOf(observations, names, partIn(before.signature.key))
  await saveSignature(tx, after ?? before.signature, before, counted, names)
  return [before.signature, after]
}

/** The number behind "#", 1 where there is none. */
const partIn = (key: string): number => Number(/#(\d+)$/u.exec(key)?.[1] ?? 1)
