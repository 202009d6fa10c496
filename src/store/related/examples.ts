import type { Reason } from '../../archive/related/reasons.ts'
import type { Reading } from '../schema.ts'
import type { ShownReason } from './related-entities.ts'
import type { TieRow } from './tie-rows.ts'

/** A sentence that shows a reason. */
export interface ExampleSentence {
  /** Id of the article. */
  readonly article: string
  readonly title?: string
  readonly date?: string
  readonly sentence: string
}

interface Ordered {
  readonly other: string
  readonly rows: readonly TieRow[]
  readonly reasons: readonly Reason[]
}

/** Puts the sentences to the examples of the reasons, of which the rows tell. */
export async function examplesOf(
  db: Reading,
  all: readonly Ordered[],
): Promise<ReadonlyMap<string, readonly ShownReason[]>> {
  const wanted = all.flatMap(({ reasons }) => reasons.flatMap(({ examples }) => examples))
  const articles = await articlesBySeq(db, [
    ...new Set(wanted.map(({ article }) => Number(article))),
  ])
  return new Map(
    all.map(({ other, rows, reasons }) => [
      other,
      reasons.map((reason) => ({
        ...reason,
        examples: reason.examples.flatMap(({ article }) => {
          const seq = Number(article)
          const tie = rows.find((row) => row.article === seq && row.type === reason.type)
          const known = articles.get(seq)
          return tie && known ? [{ ...known, sentence: tie.sentence }] : []
        }),
      })),
    ]),
  )
}

async function articlesBySeq(
  db: Reading,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, Omit<ExampleSentence, 'sentence'>>> {
  if (seqs.length === 0) return new Map()
  const rows = await db
    .selectFrom('articles')
    .select(['seq', 'id', 'title', 'published_at'])
    .where('seq', 'in', seqs)
    .execute()
  return new Map(
    rows.map(({ seq, id, title, published_at: date }) => [
      seq,
      { article: id, ...(title !== null && { title }), ...(date !== null && { date }) },
    ]),
  )
}
