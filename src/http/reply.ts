import type { Context } from 'hono'
import type { Problem } from '../answers/problem.ts'
import type { Failure, FailureCode } from '../failure.ts'
import { isBrowsing } from './browsing.ts'

/** The one table from what went wrong to what HTTP calls it. */
export const replies = {
  'unreadable-json': [400, 'The JSON cannot be read'],
  'unreadable-body': [400, 'The body cannot be read'],
  'invalid-encoding': [400, 'The bytes are no text in the declared encoding'],
  'invalid-article': [422, 'The article is not valid'],
  'invalid-options': [422, 'The options are not valid'],
  'invalid-expectation': [422, 'What was expected is not valid'],
  'invalid-cursor': [400, 'The cursor is none of this list'],
  'invalid-correction': [422, 'The correction is not valid'],
  'correction-points-nowhere': [422, 'The correction points nowhere'],
  'invalid-body': [422, 'The body is not valid'],
  'invalid-entry': [422, 'The entry is not valid'],
  'invalid-import': [422, 'The file cannot be taken'],
  'list-changed': [412, 'The list has changed'],
  'if-match-missing': [428, 'The state that is to be changed must be named'],
  'invalid-split': [422, 'These articles cannot be split off'],
  'invalid-merge': [422, 'These cannot be merged'],
  'empty-text': [422, 'There is no text'],
  'no-text': [422, 'The page shows no text'],
  'no-page': [404, 'There is no page'],
  'binary-text': [422, 'The text is binary'],
  'text-too-large': [413, 'The text is too large'],
  'body-too-large': [413, 'The body is too large'],
  'line-too-large': [413, 'The line is too large'],
  'batch-too-large': [413, 'The batch is too large'],
  'empty-job': [422, 'There are no lines'],
  'duplicate-id': [409, 'An earlier line has this id'],
  'invalid-table': [422, 'The table is not valid'],
  'invalid-row': [422, 'The row is not valid'],
  'job-key-taken': [409, 'The key belongs to another job'],
  'job-state': [409, 'The job is not in a state for that'],
  'invalid-webhook': [422, 'The webhook is not valid'],
  'webhook-state': [409, 'The webhook is not in a state for that'],
  'unsupported-media-type': [415, 'The media type is not supported'],
  'not-acceptable': [406, 'The answer does not come in that form'],
  'not-found': [404, 'There is nothing here'],
  'method-not-allowed': [405, 'The method is not allowed here'],
  'foreign-host': [421, 'This host is not served here'],
  'foreign-origin': [403, 'Another website may not do this'],
  'key-missing': [401, 'A key is needed'],
  'scope-missing': [403, 'This key does not allow that'],
  'deadline-exceeded': [504, 'Reading took too long'],
  'too-many-requests': [429, 'Too many requests'],
  'body-too-slow': [408, 'The body did not come in time'],
  'headers-too-slow': [408, 'The headers did not come in time'],
  'headers-too-large': [431, 'The headers are too large'],
  overloaded: [503, 'Too much to read at once'],
  'store-full': [503, 'The store is full'],
  'store-busy': [503, 'The store is busy'],
  'store-unreachable': [503, 'The store cannot be reached'],
  'shutting-down': [503, 'The service is stopping'],
  'not-ready': [503, 'The service is not ready'],
  'internal-error': [500, 'Something went wrong inside'],
} as const satisfies Record<FailureCode, readonly [number, string]>

export function problem(failure: Failure, requestId: string): Problem {
  const [status, title] = replies[failure.code]
  const { code, message, errors, near, limit, size } = failure
  return {
    type: `urn:dossier:problem:${code}`,
    title,
    status,
    detail: message,
    code,
    requestId,
    ...(errors && { errors: errors.map((error) => ({ ...error })) }),
    ...(near && { near: near.map((one) => ({ ...one })) }),
    ...(limit !== undefined && { limit }),
    ...(size !== undefined && { size }),
  }
}

/** Says by the headers of an answer what a failure asks for, in whatever form it is told. */
export function headFailure(c: Context, { code }: Failure): void {
  if (replies[code][0] === 503) c.header('retry-after', '1')
  c.set('code', code)
}

/** Answers a failure; nothing of it is ever text of somebody else's request. */
export function replyFailure(c: Context, failure: Failure): Response {
  const failurePage = isBrowsing(c) ? c.get('failurePage') : undefined
  if (failurePage) return failurePage(c, failure)
  const [status] = replies[failure.code]
  c.header('content-type', 'application/problem+json')
  headFailure(c, failure)
  return c.body(JSON.stringify(problem(failure, c.get('requestId') ?? '')), status)
}
