import { done, fail, type Result } from '../../failure.ts'

/** Where a page ended: the sort key of its last article. */
export interface Reached {
  /** Whether it was among those that come first for their title. */
  readonly isTitle: boolean
  /** A calendar date, "" for unknown. */
  readonly day: string
  readonly seq: number
}

const written = /^(?<rank>[tb])(?<day>(?:\d{4}-\d{2}-\d{2})?)\.(?<seq>\d{1,10})$/u

/** Opaque to who gets it. */
export const writeCursor = ({ isTitle, day, seq }: Reached): string =>
  Buffer.from(`${isTitle ? 't' : 'b'}${day}.${seq}`).toString('base64url')

export function readCursor(cursor: string): Result<Reached> {
  const groups = written.exec(Buffer.from(cursor, 'base64url').toString('latin1'))?.groups
  if (!groups) return fail('invalid-cursor', 'expected the nextCursor of an earlier page as cursor')
  const { rank, day, seq } = groups
  return done({ isTitle: rank === 't', day, seq: Number(seq) })
}
