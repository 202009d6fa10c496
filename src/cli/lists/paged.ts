import { done, type Result } from '../../failure.ts'
import type { PageQuery } from '../../service/archive/entities.ts'
import type { Page } from '../../store/page.ts'

/** Items that are asked for at once. */
const limit = 1000

/** All items of all pages; fails as the first page does, throws where a later one fails. */
export async function paged<Item>(
  ask: (query: PageQuery) => Promise<Result<Page<Item>>>,
): Promise<Result<AsyncIterable<Item>>> {
  const first = await ask({ limit })
  if (!first.ok) return first
  return done(
    (async function* () {
      let page: Page<Item> = first.value
      for (;;) {
        yield* page.items
        if (page.nextCursor === undefined) return
        const next = await ask({ limit, cursor: page.nextCursor })
        if (!next.ok) throw new Error(next.failure.message)
        page = next.value
      }
    })(),
  )
}

/** What is printed of items. */
export async function* textsOf<Item>(
  items: AsyncIterable<Item>,
  textOf: (item: Item) => string,
): AsyncGenerator<string> {
  for await (const item of items) yield textOf(item)
}
