import { z } from 'zod'

/** Strict here, so that tests catch a field nobody described; open in the published JSON Schema. */
export const shape = z.strictObject

/** Items in their order. */
export const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()

/** All items there are. */
export const items = <Item extends z.ZodType>(item: Item) => shape({ items: list(item) })

export interface Items<Item> {
  readonly items: readonly Item[]
}
export interface Page<Item> extends Items<Item> {
  readonly nextCursor?: string
}

/** Items, and how to ask for those that follow. */
export const page = <Item extends z.ZodType>(item: Item) =>
  shape({
    items: list(item),
    nextCursor: z
      .string()
      .exactOptional()
      .describe('Send it as cursor for the next page; absent on the last.'),
  })

export const count = z.int().nonnegative()
export const day = z.string().describe('YYYY-MM-DD, or the month or year alone.')
export const moment = z.string().describe('ISO 8601.')
