import type { z } from 'zod'
import type { App } from '../../../src/http/env.ts'
import { ResultBatch } from './shape.ts'

/** Posts a form, as OpenRefine does. */
export const post = (app: App, fields: Record<string, string>): Promise<Response> =>
  Promise.resolve(
    app.request('/reconcile', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    }),
  )

export type Results = z.infer<typeof ResultBatch>

/** The answers to a batch, which have the shape of the specification. */
export async function reconciled(app: App, queries: object): Promise<Results> {
  const response = await post(app, { queries: JSON.stringify(queries) })
  return ResultBatch.parse(await response.json())
}

/** The candidates of one query. */
export const candidatesOf = async (app: App, query: object): Promise<Results[string]['result']> =>
  (await reconciled(app, { q0: query })).q0.result
