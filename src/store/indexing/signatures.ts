import { blockKeys } from '../../archive/identity/block-keys.ts'
import type { NameFacts } from '../../archive/identity/name-facts.ts'
import type { Signature } from '../../archive/identity/observation.ts'
import { portraitOf } from '../../archive/identity/portrait.ts'
import { searchWords } from '../../archive/names/name-words.ts'
import type { EntityKind } from '../entity-tables.ts'
import type { Reading, Writing } from '../schema.ts'

export interface StoredSignature {
  readonly id: number
  /** The entity that it belongs to; empty until that is decided. */
  readonly entity: string
  readonly signature: Signature
}

/** Statements hold so many values at most. */
const chunk = 500

/** The signatures with these keys. */
export async function signaturesByKey(
  db: Reading,
  kind: EntityKind,
  keys: readonly string[],
): Promise<StoredSignature[]> {
  if (keys.length === 0) return []
  const rows = await db
    .selectFrom('signatures')
    .select(['id', 'entity', 'state'])
    .where('kind', '=', kind)
    .where('key', 'in', keys)
    .execute()
  return rows.map(stored)
}

export async function signatureById(db: Reading, id: number): Promise<StoredSignature> {
  const row = await db
    .selectFrom('signatures')
    .select(['id', 'entity', 'state'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return stored(row)
}

/** The signatures that are filed under any of these blocks, each once. */
export async function signaturesIn(
  db: Reading,
  kind: EntityKind,
  blocks: readonly string[],
): Promise<StoredSignature[]> {
  const found = new Map<number, StoredSignature>()
  for (let at = 0; at < blocks.length; at += chunk) {
    const rows = await db
      .selectFrom('blocks as b')
      .innerJoin('signatures as s', 's.id', 'b.signature')
      .select(['s.id', 's.entity', 's.state'])
      .distinct()
      .where('b.kind', '=', kind)
      .where('b.block', 'in', blocks.slice(at, at + chunk))
      .execute()
    for (const row of rows) found.set(row.id, stored(row))
  }
  return [...found.values()]
}

const stored = (row: { id: number; entity: string; state: string }): StoredSignature => ({
  id: row.id,
  entity: row.entity,
  // Written by `saveSignature` alone.
  signature: JSON.parse(row.state) as Signature,
})

/** Under what a person is filed who is bound to an organization of this key. */
export const boundTo = (organization: string): string => `@${organization}`

/**
 * Writes a signature as it is now, and under what it is found; `before` is what the store holds of it.
 * `counted` articles are added to those that count. Gives its id.
 */
export async function saveSignature(
  tx: Writing,
  signature: Signature,
  before: StoredSignature | undefined,
  counted: number,
  names: NameFacts,
): Promise<number> {
  const { kind, key } = signature
  const { name, aliases } = portraitOf({ key, signatures: [signature] })
  const shown = [name, ...aliases]
  const state = JSON.stringify(signature)
  if (before === undefined) {
    const { id } = await tx
      .insertInto('signatures')
      .values({ kind, key, names: JSON.stringify(shown), entity: '', state, articles: counted })
      .returning('id')
      .executeTakeFirstOrThrow()
    await file(tx, id, signature, undefined, names)
    return id
  }
  await tx
    .updateTable('signatures')
    .set(({ eb }) => ({
      names: JSON.stringify(shown),
      state,
      articles: eb('articles', '+', counted),
    }))
    .where('id', '=', before.id)
    .execute()
  await file(tx, before.id, signature, before.signature, names)
  return before.id
}

async function file(
  tx: Writing,
  id: number,
  after: Signature,
  before: Signature | undefined,
  names: NameFacts,
): Promise<void> {
  const { kind } = after
  const blocks = changed(before && blocksOf(before, names), blocksOf(after, names))
  const words = changed(before && wordsOf(before), wordsOf(after))
  if (blocks.gone.length > 0)
    await tx
      .deleteFrom('blocks')
      .where('signature', '=', id)
      .where('block', 'in', blocks.gone)
      .execute()
  if (blocks.fresh.length > 0)
    await tx
      .insertInto('blocks')
      .values(blocks.fresh.map((block) => ({ kind, block, signature: id })))
      .execute()
  if (words.gone.length > 0)
    await tx
      .deleteFrom('name_words')
      .where('signature', '=', id)
      .where('word', 'in', words.gone)
      .execute()
  if (words.fresh.length > 0)
    await tx
      .insertInto('name_words')
      .values(words.fresh.map((word) => ({ kind, word, signature: id })))
      .execute()
}

function blocksOf(signature: Signature, names: NameFacts): ReadonlySet<string> {
  const { filed } = blockKeys(signature, names)
  if (signature.kind === 'organization') return new Set(filed)
  const { organization, posts, around } = signature
  const bound = [organization, ...[...posts, ...around].map(([key]) => key)].filter(
    (key) => key !== '',
  )
  return new Set([...filed, ...bound.map(boundTo)])
}

const wordsOf = ({ forms }: Signature): ReadonlySet<string> =>
  new Set(searchWords(forms.map(([form]) => form)))

function changed(
  before: ReadonlySet<string> = new Set(),
  after: ReadonlySet<string>,
): { gone: string[]; fresh: string[] } {
  return {
    gone: [...before].filter((one) => !after.has(one)),
    fresh: [...after].filter((one) => !before.has(one)),
  }
}
