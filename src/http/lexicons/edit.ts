import type { Context } from 'hono'
import type { Result } from '../../failure.ts'
import type { EditRequest } from '../../service/lexicons/edit-request.ts'
import { saidBy } from '../access/guard.ts'
import { queryOf } from '../archive/query.ts'
import { problems } from '../openapi.ts'
import { replyFailure } from '../reply.ts'
import { EditQuery } from './query.ts'

/** What every edit of the lists may be asked with, and answers. */
export const editing = {
  request: { query: EditQuery },
  responses: {
    200: {
      description: 'It is in force; or what would change.',
      content: { 'application/json': {} },
    },
    ...problems(400, 404, 412, 415, 422, 503),
  },
}

/** Answers an edit that is sent, or tried out. */
export async function edit(
  c: Context,
  work: (request: EditRequest) => Promise<Result<object>>,
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
  if (!edited.ok) return replyFailure(c, edited.failure)
  return c.json(edited.value, dryRun === 'true' ? 200 : status)
}

/** The tag of `If-Match`; none for "*", which is any state. */
export function tagIn(c: Context): string | undefined {
  const header = c.req.header('if-match')?.trim()
  if (header === undefined || header === '*') return undefined
  return header.replace(/^(?:W\/)?"(?<tag>.*)"$/u, '$<tag>')
}
