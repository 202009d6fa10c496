import type { Writing } from '../schema.ts'
import type { DatabaseKind } from '../store.ts'
import type { Columns } from './columns.ts'

/**
 * A step from one schema to the next; once released it is never changed. It makes tables with
 * `tx.schema`, and moves rows with `sql`, since the types of `Schema` are those after the last step.
 */
export interface Migration {
  /** Names the step in the store: a number and what it brings. */
  readonly name: string
  readonly up: (tx: Writing, columns: Columns, kind: DatabaseKind) => Promise<void>
}
