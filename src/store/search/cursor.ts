import { done, fail, type Result } from '../../failure.ts'

/** Where a page ended: the sort key of its last article. */
export interface Reached {
  /** Whether the title had the words; 0 where the order does not ask. */
  readonly inTitle: 0 | 1
  /** A calendar date, "" for unknown. */
  readonly published: string
  readonly seq: number
}

const written = /^(?<inTitle>[01])\.(?<published>[\d-]{0,10})\.(?<seq>\d{1,15})$/u

/** Opaque to who gets it. */
export const writeCursor = ({ inTitle, published, seq }: Reached): string =>
  Buffer.from(`${inTitle}.${published}.${seq}`).toString('base64url')

export function readCursor(cursor: string): Result<Reached> {
  const groups = written.exec(Buffer.from(cursor, 'base64url').toString('latin1'))?.groups
  if (!groups) return fail('invalid-cursor', 'expected the nextCursor of an earlier page as cursor')
  const { inTitle, published, seq } = groups
  return done({ inTitle: inTitle === '1' ? 1 : 0, published, seq: Number(seq) })
}
