import {
  type CompiledQuery,
  PostgresQueryCompiler,
  type QueryId,
  type RootOperationNode,
  SqliteQueryCompiler,
} from 'kysely'

/**
 * A text as both databases can keep it: PostgreSQL refuses NUL, a driver of SQLite cuts there, and
 * half surrogate pairs are no UTF-8. What must come back unit for unit is stored as JSON.
 */
export function storable(text: string): string {
  const whole = text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text
  return whole.isWellFormed() ? whole : whole.toWellFormed()
}

/** Makes every text that a statement binds storable. */
export class StorablePostgresCompiler extends PostgresQueryCompiler {
  override compileQuery(node: RootOperationNode, queryId: QueryId): CompiledQuery {
    return bindingStorable(super.compileQuery(node, queryId))
  }
}

/** The same for SQLite. */
export class StorableSqliteCompiler extends SqliteQueryCompiler {
  override compileQuery(node: RootOperationNode, queryId: QueryId): CompiledQuery {
    return bindingStorable(super.compileQuery(node, queryId))
  }
}

const bindingStorable = (query: CompiledQuery): CompiledQuery => ({
  ...query,
  parameters: query.parameters.map((value) =>
    typeof value === 'string' ? storable(value) : value,
  ),
})
