import { sql } from 'kysely'
import type { Reading, Writing } from '../schema.ts'
import { ftsQuery, type Phrase, tsQuery } from '../search/query.ts'
import { wordsOf } from '../search/words.ts'
import type { DatabaseKind } from '../store.ts'

const phrasesAtOnce = 40
const highestSeq = 2 ** 31 - 1
const mostWords = 64

/**
 * The articles that hold one of the forms, or were sent by a publisher of such a name, found through
 * the index of words; by `seq`, the newest first. More rather than fewer: the index knows less of
 * signs and letter case than the lists do.
 */
export async function articlesWith(
  db: Reading,
  kind: DatabaseKind,
  forms: readonly string[],
): Promise<readonly number[]> {
  const found = new Set<number>()
  const phrases = [
    ...new Map(forms.flatMap(waysToWrite).map((one) => [one.join(' '), one])).values(),
  ]
  for (let from = 0; from < phrases.length; from += phrasesAtOnce) {
    const some = phrases.slice(from, from + phrasesAtOnce)
    const query =
      kind === 'sqlite'
        ? sql<{ seq: number }>`select (rowid & ${sql.lit(highestSeq)}) as seq from article_search
            where article_search match ${some.map((one) => ftsQuery([one], 'anywhere')).join(' OR ')}`
        : sql<{ seq: number }>`select seq from article_search
            where words @@ ${some.map((one) => tsQuery([one], 'anywhere')).join(' | ')}::tsquery`
    for (const { seq } of (await query.execute(db)).rows) found.add(Number(seq))
  }
  for (const seq of await publishedBy(db, phrases)) found.add(seq)
  return [...found].sort((a, b) => b - a)
}

/** "U.S." is "US" to the lists, and two words to the index; "PhD" the other way round. */
function waysToWrite(form: string): Phrase[] {
  const apart = wordsOf(form, mostWords)
  const joined = wordsOf(form.replace(/[.’'`]/gu, ''), mostWords)
  const initials = /^\p{Lu}{2,6}$/u.test(form) ? wordsOf([...form].join(' '), mostWords) : []
  return [apart, joined, initials].filter((words) => words.length > 0)
}

async function publishedBy(db: Reading, phrases: readonly Phrase[]): Promise<readonly number[]> {
  const wanted = new Set(phrases.map((words) => words.join(' ')))
  const publishers = await db
    .selectFrom('articles')
    .select('publisher')
    .distinct()
    .where('publisher', 'is not', null)
    .execute()
  const named = publishers.flatMap(({ publisher }) =>
    publisher !== null && wanted.has(wordsOf(publisher, mostWords).join(' ')) ? [publisher] : [],
  )
  if (named.length === 0) return []
  const rows = await db
    .selectFrom('articles')
    .select('seq')
    .where('publisher', 'in', named)
    .execute()
  return rows.map(({ seq }) => seq)
}

const together = 1000

/** All articles by `seq`, the newest first. */
export const newestArticles = async (db: Reading): Promise<readonly number[]> =>
  (await db.selectFrom('articles').select('seq').orderBy('seq', 'desc').execute()).map(
    ({ seq }) => seq,
  )

/** Notes that the articles are to be read again with a version of the lists; gives how many. */
export async function markForReading(
  tx: Writing,
  articles: readonly number[] | 'all',
  version: number,
): Promise<number> {
  const seqs = articles === 'all' ? await newestArticles(tx) : articles
  for (let from = 0; from < seqs.length; from += together)
    await tx
      .insertInto('rereads')
      .values(
        seqs
          .slice(from, from + together)
          .map((article) => ({ article, version, claimed_until: '' })),
      )
      .onConflict((conflict) =>
        conflict.column('article').doUpdateSet({ version, claimed_until: '' }),
      )
      .execute()
  return seqs.length
}
