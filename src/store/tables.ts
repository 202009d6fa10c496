import type { Schema } from './schema.ts'

/** Every table that a backup holds, with its key: a table stands after those that it refers to. */
export const tables = {
  articles: ['seq'],
} as const satisfies { readonly [Table in keyof Schema]: readonly (keyof Schema[Table])[] }

/** Tables that are made anew from the others. */
export const derivedTables: readonly string[] = ['article_search']
