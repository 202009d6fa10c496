import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/**
 * The words of articles, as `search/index-article.ts` writes them, each article at the place that its
 * day and arrival give it, so that the newest are found without looking at the others.
 */
export const articleSearch: Migration = {
  name: '02-article-search',
  async up(tx, { integer }, kind) {
    if (kind === 'sqlite') {
      // Words are divided by blanks already; the index alone is kept, not the text once more.
      await sql`create virtual table article_search using fts5
        (words, content = '', contentless_delete = 1, tokenize = 'ascii')`.execute(tx)
      const forget = sql`delete from article_search where rowid =
        (cast(replace(coalesce(old.published_at, ''), '-', '') as integer) << 31) | old.seq`
      await sql`create trigger article_search_delete after delete on articles
        begin ${forget}; end`.execute(tx)
      await sql`create trigger article_search_move after update of published_at on articles
        begin ${forget}; end`.execute(tx)
    } else {
      await sql`create table article_search (
        seq ${integer} primary key references articles (seq) on delete cascade,
        place ${integer} not null unique,
        words tsvector not null)`.execute(tx)
      // Kept in its row, so that the planner sees what it costs to look into the words of many.
      await sql`alter table article_search alter column words set storage main`.execute(tx)
      await sql`create index article_search_words on article_search using gin (words)`.execute(tx)
    }
  },
}
