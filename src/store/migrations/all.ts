import { articles } from './01-articles.ts'
import { articleSearch } from './02-article-search.ts'
import type { Migration } from './migration.ts'

/** In the order in which they run; only ever appended to. */
export const migrations: readonly Migration[] = [articles, articleSearch]
