import { createQuoteAround } from '../../archive/related/quote.ts'
import type { KnowledgeRecord, Mention } from '../../record.ts'
import type { Reading } from '../schema.ts'

/** The sentence in which each of these articles first names a person or an organization, by the id of the article. */
export async function sentencesOf(
  db: Reading,
  entity: string,
  articles: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (articles.length === 0) return new Map()
  const rows = await db
    .selectFrom('articles as a')
    .innerJoin('appearances as n', 'n.article', 'a.seq')
    .innerJoin('signatures as s', 's.id', 'n.signature')
    .select(['a.id', 'a.article', 'a.record', 'a.corrected', 'n.local'])
    .where('s.entity', '=', entity)
    .where('a.id', 'in', articles)
    .execute()
  const sentences = new Map<string, string>()
  for (const { id, article, record, corrected, local } of rows) {
    // Written by `putArticle` and `refreshArticle` alone.
    const { text } = JSON.parse(article) as { text: string }
    const sentence = sentenceOf(JSON.parse(corrected ?? record) as KnowledgeRecord, text, local)
    if (sentence !== undefined) sentences.set(id, sentence)
  }
  return sentences
}

/** Running text says more than a headline, and either more than a byline. */
function sentenceOf(record: KnowledgeRecord, text: string, local: string): string | undefined {
  const { people, organizations, departments, topics, places, dates, document } = record
  const own = [...people, ...organizations].find(({ id }) => id === local)?.mentions ?? []
  const [first] = own.toSorted((a, b) => rank(a) - rank(b) || a.start - b.start)
  if (first === undefined) return undefined
  if (first.in === 'byline') return document.byline
  const kinds = [people, organizations, departments, topics, places, dates]
  const title = document.title ?? ''
  const around = createQuoteAround(
    text,
    title,
    kinds.flatMap((kind) => kind.flatMap(({ mentions }) => mentions)),
  )
  const { start, end, in: field } = around(first)
  return (field === 'title' ? title : text).slice(start, end)
}

function rank({ zone, in: field }: Mention): number {
  if (zone === 'body' && field === undefined) return 0
  return zone === 'headline' || field === 'title' ? 1 : 2
}
