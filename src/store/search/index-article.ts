import { sql } from 'kysely'
import type { Writing } from '../schema.ts'
import type { DatabaseKind } from '../store.ts'
import { wordsOf } from './words.ts'

/** What of an article is searched. */
export interface Searched {
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
  seq: number,
  { title, body }: Searched,
): Promise<void> {
  const titleWords = wordsOf(title, most.title)
  const bodyWords = wordsWithin(most.bytes, wordsOf(body, most.body))
  if (kind === 'sqlite') {
    await sql`delete from article_search where rowid = ${seq}`.execute(tx)
    await sql`insert into article_search (rowid, title, body)
      values (${seq}, ${titleWords.join(' ')}, ${bodyWords.join(' ')})`.execute(tx)
  } else {
    const words = vectorOf(titleWords, bodyWords)
    await sql`insert into article_search (seq, words) values (${seq}, ${words}::tsvector)
      on conflict (seq) do update set words = excluded.words`.execute(tx)
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

/** The text of a tsvector: each word with its positions, those of the title with the weight A. */
function vectorOf(title: readonly string[], body: readonly string[]): string {
  const positions = new Map<string, string[]>()
  const add = (word: string, position: string) => {
    const known = positions.get(word)
    if (known) known.push(position)
    else positions.set(word, [position])
  }
  for (const [at, word] of title.entries()) add(word, `${at + 1}A`)
  for (const [at, word] of body.entries()) add(word, `${title.length + gap + at}`)
  return [...positions].map(([word, all]) => `'${word}':${all.join(',')}`).join(' ')
}
