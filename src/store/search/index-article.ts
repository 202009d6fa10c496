import { sql } from 'kysely'
import type { Writing } from '../schema.ts'
import type { DatabaseKind } from '../store.ts'
import { placeOf } from './place.ts'
import { searchedWords, wordsOf } from './words.ts'

/** What of an article is searched, and where it stands. */
export interface Searched {
  readonly seq: number
  /** A calendar date, "" for unknown. */
  readonly day: string
  readonly title: string
  readonly body: string
}

/**
 * Words of titles and bodies that can be found, and bytes of both. PostgreSQL counts positions to
 * 16,383, and keeps less than a megabyte of an article.
 */
const most = { title: 300, body: 15_700, bytes: 900_000 }

/** Makes an article found by its present words, in the transaction that writes the article. */
export async function indexArticle(
  tx: Writing,
  kind: DatabaseKind,
  { seq, day, title, body }: Searched,
): Promise<void> {
  const words = within(
    most.bytes,
    searchedWords(wordsOf(title, most.title), wordsOf(body, most.body)),
  )
  const place = placeOf(day, seq)
  if (kind === 'sqlite') {
    await sql`delete from article_search where rowid = ${place}`.execute(tx)
    await sql`insert into article_search (rowid, words)
      values (${place}, ${words.join(' ')})`.execute(tx)
  } else {
    await sql`insert into article_search (seq, place, words)
      values (${seq}, ${place}, ${vectorOf(words)}::tsvector)
      on conflict (seq) do update set place = excluded.place, words = excluded.words`.execute(tx)
  }
}

function within(bytes: number, words: readonly string[]): readonly string[] {
  let size = 0
  const end = words.findIndex((word) => {
    // The word, its position, and what PostgreSQL adds to both.
    size += Buffer.byteLength(word) + 8
    return size > bytes
  })
  return end === -1 ? words : words.slice(0, end)
}

/** The text of a tsvector: each word with its positions. */
function vectorOf(words: readonly string[]): string {
  const positions = new Map<string, number[]>()
  for (const [at, word] of words.entries()) {
    const known = positions.get(word)
    if (known) known.push(at + 1)
    else positions.set(word, [at + 1])
  }
  return [...positions].map(([word, all]) => `'${word}':${all.join(',')}`).join(' ')
}
