import { done, fail, type Result } from '../../failure.ts'
import type { EntityKind } from '../entity-tables.ts'
import type { Reading } from '../schema.ts'

export interface StoredEntity {
  readonly id: string
  readonly name: string
}

/** Where an id leads: to an entity, or to the one that it was merged into. */
export type Lookup = { readonly here: StoredEntity } | { readonly movedTo: string }

/** Finds a person or organization by its id; hidden ones are not there. */
export async function lookUp(db: Reading, kind: EntityKind, id: string): Promise<Result<Lookup>> {
  const row = await db
    .selectFrom('entities')
    .select(['name', 'hidden', 'gone', 'merged_into'])
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined || row.hidden === 1 || row.gone === 1) return unknown(kind, id)
  if (row.merged_into !== null) {
    const there = await lookUp(db, kind, row.merged_into)
    return there.ok ? done({ movedTo: row.merged_into }) : unknown(kind, id)
  }
  return done({ here: { id, name: row.name } })
}

const unknown = (kind: EntityKind, id: string) =>
  fail('not-found', `expected the id of a ${kind} of the archive, got "${id.slice(0, 100)}"`)
