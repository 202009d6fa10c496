import { sql } from 'kysely'
import type { Writing } from '../schema.ts'
import type { DatabaseKind } from '../store.ts'
import { placeOf } from './place.ts'
import { wordsOf } from './words.ts'

/** What of an article is searched, and where it stands. */
export interface Searched {
  readonly seq: number
  /** A calendar date, "" for unknown. */
  readonly day: string
  readonly title: string
  readonly body: string
}

/**
 * Words of titles and bodies that can be found. PostgreSQL counts positions to 16,383, and keeps less
 * than a megabyte of an article.
 */
const most = { title: 300, body: 16_000, bytes: 900_000 }
/** Positions between title and body, so that no phrase reaches over. */
const gap = 10

/** Makes an article found by its present words, in the transaction that writes the article. */
export async function indexArticle(
  tx: Writing,
  kind: DatabaseKind,
  { seq, day, title, body }: Searched,
): Promise<void> {
  const titleWords = wordsOf(title, most.title)
  const bodyWords = wordsWithin(most.bytes, wordsOf(body, most.body))
  const place = placeOf(day, seq)
  if (kind === 'sqlite') {
    await sql`delete from article_search where rowid = ${place}`.execute(tx)
    await sql`insert into article_search (rowid, title, body)
      values (${place}, ${titleWords.join(' ')}, ${bodyWords.join(' ')})`.execute(tx)
  } else {
    const titleVector = vectorOf(titleWords)
    const vector = vectorOf(titleWords, bodyWords)
    await sql`insert into article_search (seq, place, title, words)
      values (${seq}, ${place}, ${titleVector}::tsvector, ${vector}::tsvector)
      on conflict (seq) do update
      set place = excluded.place, title = excluded.title, words = excluded.words`.execute(tx)
  }
}

function wordsWithin(bytes: number, words: readonly string[]): readonly string[] {
  let size = 0
  const end = words.findIndex((word) => {
    // The word, its position, and what PostgreSQL adds to both.
    size += Buffer.byteLength(word) + 8
    return size > bytes
  })
  return end === -1 ? words : words.slice(0, end)
}

/** The text of a tsvector: each word with its positions. */
function vectorOf(title: readonly string[], body: readonly string[] = []): string {
  const positions = new Map<string, number[]>()
  const add = (word: string, position: number) => {
    const known = positions.get(word)
    if (known) known.push(position)
    else positions.set(word, [position])
  }
  for (const [at, word] of title.entries()) add(word, at + 1)
  for (const [at, word] of body.entries()) add(word, title.length + gap + at)
  return [...positions].map(([word, all]) => `'${word}':${all.join(',')}`).join(' ')
}
