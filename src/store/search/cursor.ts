import { done, type Result } from '../../failure.ts'
import { cursorOf, notOfList, readPlace } from '../cursor.ts'

/** Where a page ended: the sort key of its last article. */
export interface Reached {
  /** Whether it was among those that come first for their title. */
  readonly isTitle: boolean
  /** A calendar date, "" for unknown. */
  readonly day: string
  readonly seq: number
}

const list = 'articles'
const highestSeq = 2 ** 31 - 1

export const writeCursor = ({ isTitle, day, seq }: Reached): string =>
  cursorOf(list, [isTitle ? 1 : 0, day, seq])

export function readCursor(cursor: string): Result<Reached> {
  const place = readPlace(list, ['number', 'string', 'number'], cursor)
  if (!place.ok) return place
  const [rank, day, seq] = [place.value[0], String(place.value[1]), Number(place.value[2])]
  const isSeq = Number.isInteger(seq) && seq >= 0 && seq <= highestSeq
  if (!isSeq || !/^(?:\d{4}-\d{2}-\d{2})?$/u.test(day)) return notOfList(cursor)
  return done({ isTitle: rank === 1, day, seq })
}
