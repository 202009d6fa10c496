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

/** Puts the sentences to the examples of the reasons, of which the ties tell. */
export async function examplesOf(
  db: Reading,
  reasons: readonly Reason[],
  ties: readonly TieRow[],
): Promise<readonly ShownReason[]> {
  const wanted = new Set(
    reasons.flatMap(({ examples }) => examples.map((one) => Number(one.article))),
  )
  if (wanted.size === 0) return reasons.map((reason) => ({ ...reason, examples: [] }))
  const rows = await db
    .selectFrom('articles')
    .select(['seq', 'id', 'title', 'published_at'])
    .where('seq', 'in', [...wanted])
    .execute()
  const articles = new Map(rows.map((row) => [row.seq, row]))
  return reasons.map((reason) => ({
    ...reason,
    examples: reason.examples.flatMap(({ article }): ExampleSentence[] => {
      const row = articles.get(Number(article))
      const tie = ties.find((one) => one.article === Number(article) && one.type === reason.type)
      if (row === undefined || tie === undefined) return []
      const { id, title, published_at: date } = row
      return [
        {
          article: id,
          ...(title !== null && { title }),
          ...(date !== null && { date }),
          sentence: tie.sentence,
        },
      ]
    }),
  }))
}
