import { done, type Result } from '../../failure.ts'
import { cursorOf, readPlace } from '../cursor.ts'
import { type Page, pageOf } from '../page.ts'
import type { Reading } from '../schema.ts'

/** A request that has written something. */
export interface AuditEntry {
  readonly at: string
  readonly by: string
  /** Id of the key. */
  readonly key: string
  readonly method: string
  readonly path: string
  readonly requestId: string
}

/** What was written by whom, the newest first. */
export async function auditTrail(
  db: Reading,
  { limit, cursor, by }: { limit: number; cursor?: string; by?: string },
): Promise<Result<Page<AuditEntry>>> {
  const place = cursor === undefined ? undefined : readPlace('audit', ['number'], cursor)
  if (place && !place.ok) return place
  let query = db
    .selectFrom('audit')
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(limit + 1)
  if (place) query = query.where('seq', '<', Number(place.value[0]))
  if (by !== undefined) query = query.where('name', '=', by)
  const page = pageOf(await query.execute(), limit, ({ seq }) => cursorOf('audit', [seq]))
  return done({
    ...page,
    items: page.items.map(({ at, name, key, method, path, request }) => ({
      at,
      by: name,
      key,
      method,
      path,
      requestId: request,
    })),
  })
}
