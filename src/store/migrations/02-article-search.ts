import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** The words of articles, as `search/index-article.ts` writes them. */
export const articleSearch: Migration = {
  name: '02-article-search',
  async up(tx, { integer }, kind) {
    if (kind === 'sqlite') {
      // Words are divided by blanks already; the index alone is kept, not the text once more.
      await sql`create virtual table article_search using fts5
        (title, body, content = '', contentless_delete = 1, tokenize = 'ascii')`.execute(tx)
      await sql`create trigger article_search_delete after delete on articles
        begin delete from article_search where rowid = old.seq; end`.execute(tx)
    } else {
      await sql`create table article_search (
        seq ${integer} primary key references articles (seq) on delete cascade,
        words tsvector not null)`.execute(tx)
      await sql`create index article_search_words on article_search using gin (words)`.execute(tx)
    }
  },
}
