import { articles } from './01-articles.ts'
import { articleSearch } from './02-article-search.ts'
import { entities } from './03-entities.ts'
import { lexicons } from './04-lexicons.ts'
import { proposals } from './05-proposals.ts'
import { jobs } from './06-jobs.ts'
import { access } from './07-access.ts'
import { lexiconEdits } from './08-lexicon-edits.ts'
import { webhooks } from './09-webhooks.ts'
import type { Migration } from './migration.ts'

/** In the order in which they run; only ever appended to. */
export const migrations: readonly Migration[] = [
  articles,
  articleSearch,
  entities,
  lexicons,
  proposals,
  jobs,
  access,
  lexiconEdits,
  webhooks,
]
