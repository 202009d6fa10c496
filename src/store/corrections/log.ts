import type { LogEntry } from '../../archive/corrections/log.ts'
import type { Reading } from '../schema.ts'

/** What people said of one article, in order of time. */
export async function logOf(db: Reading, article: string): Promise<readonly LogEntry[]> {
  const rows = await db
    .selectFrom('decisions')
    .select(['id', 'action', 'body', 'said_by', 'undoes'])
    .where('article', '=', article)
    .orderBy('seq')
    .execute()
  return rows.map(({ id, body, said_by, undoes }) =>
    undoes === null
      ? // Written by `addCorrection` alone.
        ({ ...JSON.parse(body), id } as LogEntry)
      : { id, action: 'undo', undoes, by: said_by },
  )
}
