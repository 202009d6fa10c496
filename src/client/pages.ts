import type { Page } from '../answers/shape.ts'
import { ask, type Call, type CallOptions, type Send } from './send.ts'

/** A list that is given in pages. */
export interface Listing<Item, Query, Answer extends Page<Item> = Page<Item>> {
  /** One page; `nextCursor` asks for the next. */
  readonly page: (query?: Query, options?: CallOptions) => Promise<Answer>
  /** Item by item, each page asked for when it is needed. */
  readonly all: (query?: Query, options?: CallOptions) => AsyncGenerator<Item, void>
}

export function listing<Item, Query extends object, Answer extends Page<Item> = Page<Item>>(
  send: Send,
  path: string,
): Listing<Item, Query, Answer> {
  const page = (query: object = {}, options: CallOptions = {}) =>
    // A query holds words, numbers and truths alone.
    ask<Answer>(send, { method: 'GET', path, query: query as Call['query'] & object, ...options })
  return {
    page,
    async *all(query, options) {
      let cursor: string | undefined
      do {
        const { items, nextCursor } = await page({ ...query, ...(cursor && { cursor }) }, options)
        yield* items
        cursor = nextCursor
      } while (cursor !== undefined)
    },
  }
}
