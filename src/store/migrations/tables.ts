import type { Writing } from '../schema.ts'
import type { Columns } from './columns.ts'

/** A table to be made; a column whose type ends in "?" may be null. */
export interface Table {
  readonly columns: Readonly<Record<string, 'text' | 'text?' | 'integer' | 'integer?' | 'real'>>
  /** A key that counts up by itself. */
  readonly counter?: string
  readonly key?: readonly string[]
  readonly unique?: readonly (readonly string[])[]
  readonly indexes?: readonly (readonly string[])[]
}

/** Makes the tables and their indexes, which are named after table and columns. */
export async function createTables(
  tx: Writing,
  types: Columns,
  tables: Readonly<Record<string, Table>>,
): Promise<void> {
  for (const [name, { columns, counter, key, unique = [], indexes = [] }] of Object.entries(
    tables,
  )) {
    let table = tx.schema.createTable(name)
    if (counter !== undefined) table = table.addColumn(counter, types.counter)
    for (const [column, type] of Object.entries(columns)) {
      const base = type.replace('?', '') as keyof Columns
      table = table.addColumn(column, types[base], (it) => (type.endsWith('?') ? it : it.notNull()))
    }
    if (key !== undefined) table = table.addPrimaryKeyConstraint(`${name}_key`, [...key] as never)
    await table.execute()
    for (const each of [...unique, ...indexes]) {
      const index = tx.schema
        .createIndex([name, ...each].join('_'))
        .on(name)
        .columns([...each])
      await (unique.includes(each) ? index.unique() : index).execute()
    }
  }
}
