import type { Context } from 'hono'
import type { Edited, Imported } from '../../answers/lexicons.ts'
import type { Result } from '../../failure.ts'
import type { EditRequest } from '../../service/lexicons/edit-request.ts'
import { saidBy } from '../access/guard.ts'
import { replyJson } from '../archive/answers.ts'
import { queryOf } from '../archive/query.ts'
import { json, problems } from '../openapi.ts'
import { replyFailure } from '../reply.ts'
import { EditHeaders, EditQuery } from './query.ts'

/** What every edit of the lists may be asked with, and answers. */
export const editing = {
  request: { query: EditQuery, headers: EditHeaders },
  responses: {
    200: json('It is in force; or what would change.', 'Edited'),
    ...problems(400, 404, 412, 415, 422, 503),
  },
}

/** Answers an edit that is sent, or tried out. */
export async function edit<Answer extends Edited | Imported>(
  c: Context,
  work: (request: EditRequest) => Promise<Result<Answer>>,
  status: 200 | 201 = 200,
): Promise<Response> {
  const query = queryOf(c, EditQuery)
  if (!query.ok) return replyFailure(c, query.failure)
  const { dryRun, limit, by, note } = query.value
  const ifMatch = tagIn(c)
  const edited = await work({
    by: saidBy(c, by),
    ...(note !== undefined && { note }),
    ...(dryRun === 'true' && { dryRun: limit }),
    ...(ifMatch !== undefined && { ifMatch }),
  })
  if (edited.ok) c.status(dryRun === 'true' ? 200 : status)
  return replyJson<Answer>(c, edited)
}

/** The tag of `If-Match`; none for "*", which is any state. */
export function tagIn(c: Context): string | undefined {
  const header = c.req.header('if-match')?.trim()
  if (header === undefined || header === '*') return undefined
  return header.replace(/^(?:W\/)?"(?<tag>.*)"$/u, '$<tag>')
}
