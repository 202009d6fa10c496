import { inForce, type LogEntry, type LoggedCorrection } from '../../archive/corrections/log.ts'
import { done, fail, type Result } from '../../failure.ts'
import { cursorOf, readPlace } from '../cursor.ts'
import type { DecisionTable } from '../entity-tables.ts'
import { type Page, pageOf } from '../page.ts'
import type { Reading, Writing } from '../schema.ts'
import type { Decision, Effects } from './decision.ts'

export const addDecision = (tx: Writing, decision: Decision): Promise<unknown> =>
  tx
    .insertInto('decisions')
    .values({
      id: decision.id,
      action: decision.action,
      article: decision.article ?? null,
      body: JSON.stringify(decision.body),
      said_by: decision.by,
      said_at: decision.at,
      undoes: decision.undoes ?? null,
    })
    .execute()

/** What people said of one article, in order of time. */
export async function correctionsOf(db: Reading, article: string): Promise<readonly LogEntry[]> {
  const rows = await db
    .selectFrom('decisions')
    .selectAll()
    .where('article', '=', article)
    .orderBy('seq')
    .execute()
  return rows.map(entryOf)
}

export async function countDecisions(db: Reading, article: string): Promise<number> {
  const { count } = await db
    .selectFrom('decisions')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('article', '=', article)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The decisions on who is who that hold, in order of time. */
export async function effectsInForce(
  db: Reading,
): Promise<readonly (Effects & { decision: string })[]> {
  const rows = await db.selectFrom('decisions').selectAll().orderBy('seq').execute()
  const bodies = new Map(rows.map(({ id, body }) => [id, body]))
  return inForce(rows.map(entryOf)).flatMap(({ id }) => {
    const { effects } = bodyIn(bodies.get(id) ?? '{}')
    return effects === undefined ? [] : [{ ...effects, decision: id }]
  })
}

/** The corrections of articles that hold, in order of time. */
export async function allCorrections(db: Reading): Promise<readonly LoggedCorrection[]> {
  const rows = await db
    .selectFrom('decisions')
    .selectAll()
    .where('article', 'is not', null)
    .orderBy('seq')
    .execute()
  return inForce(rows.map(entryOf))
}

type Row = Pick<DecisionTable, 'id' | 'action' | 'body' | 'said_by' | 'undoes'>

const entryOf = ({ id, body, said_by, undoes }: Row): LogEntry =>
  undoes === null
    ? // Written by `addDecision` alone; decisions on who is who are told apart by their action.
      ({ ...JSON.parse(body), id } as LogEntry)
    : { id, action: 'undo', undoes, by: said_by }

const bodyIn = (body: string): Decision['body'] => JSON.parse(body)

export async function decisionById(db: Reading, id: string): Promise<Result<Decision>> {
  const row = await db.selectFrom('decisions').selectAll().where('id', '=', id).executeTakeFirst()
  if (row !== undefined) return done(decisionOf(row))
  return fail('not-found', `expected the id of a correction, got "${id.slice(0, 100)}"`)
}

const list = 'decisions'

/** What was said, the latest first. */
export async function listDecisions(
  db: Reading,
  {
    article,
    limit,
    cursor,
  }: { readonly article?: string; readonly limit: number; readonly cursor?: string },
): Promise<Result<Page<Decision>>> {
  const from = cursor === undefined ? undefined : readPlace(list, ['number'], cursor)
  if (from && !from.ok) return from
  let query = db.selectFrom('decisions').selectAll()
  if (article !== undefined) query = query.where('article', '=', article)
  if (from) query = query.where('seq', '<', Number(from.value[0]))
  const rows = await query
    .orderBy('seq', 'desc')
    .limit(limit + 1)
    .execute()
  const { items, ...more } = pageOf(rows, limit, ({ seq }) => cursorOf(list, [seq]))
  return done({ ...more, items: items.map(decisionOf) })
}

function decisionOf({
  id,
  action,
  article,
  body,
  said_by: by,
  said_at: at,
  undoes,
}: Row & { article: string | null; said_at: string }): Decision {
  return {
    id,
    action,
    ...(article !== null && { article }),
    body: bodyIn(body),
    by,
    at,
    ...(undoes !== null && { undoes }),
  }
}
