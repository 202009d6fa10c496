/** A part of a list, and where it goes on. */
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly nextCursor?: string
}

/** A page of `rows`, of which one more than `limit` was asked for. */
export function pageOf<Item>(
  rows: readonly Item[],
  limit: number,
  cursorAt: (last: Item) => string,
): Page<Item> {
  const items = rows.slice(0, limit)
  return rows.length > limit ? { items, nextCursor: cursorAt(items[limit - 1]) } : { items }
}
