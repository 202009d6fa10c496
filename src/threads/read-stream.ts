import { defectOf, type Result } from '../failure.ts'
import { limits } from '../intake/article.ts'
import { inOrder } from './in-order.ts'
import { internal, lengthOf } from './read-item.ts'
import type { Answer, Item } from './read-many.ts'

/** Bytes or UTF-16 units of articles under way: of the longest, a few. */
const mostAhead = limits.line * 2

/**
 * Reads articles while they come in and answers in their order; what could not be taken in is answered by
 * why. Has at most `ahead` articles under way, and takes nothing while no answer is taken.
 */
export const readStream = (
  items: AsyncIterable<Result<Item>>,
  ahead: number,
  readMany: (items: readonly Item[]) => Promise<readonly Answer[]>,
): AsyncGenerator<Answer> =>
  inOrder(
    items,
    {
      items: ahead,
      size: mostAhead,
      sizeOf: (item) => (item.ok ? lengthOf(item.value) : 0),
    },
    async (item) => {
      if (!item.ok) return { failure: item.failure }
      try {
        const [answer] = await readMany([item.value])
        return answer
      } catch (error) {
        return { failure: internal, defect: defectOf(error) }
      }
    },
  )
