import { type RawBuilder, sql } from 'kysely'

const highestSeq = 2 ** 31 - 1

/**
 * Where an article stands among the found ones: by its day, unknown days first, then by its arrival.
 * One number of 64 bits: the day as a number (20231113; 0 for "") above 31 bits for `seq`.
 */
export const placeOf = (day: string, seq: number): RawBuilder<bigint> => numbered(day, '0', seq)

/** The first place of a day, month or year: `2023-11-13`, `2023-11`, `2023`. */
export const placeFrom = (date: string): RawBuilder<bigint> => numbered(date, '0', 0)

/** The last place of a day, month or year. */
export const placeTo = (date: string): RawBuilder<bigint> => numbered(date, '9', highestSeq)

/** The place of a row of `articles`, on SQLite. */
export const placeOfRow: RawBuilder<bigint> = sql`((cast(replace(
  coalesce(articles.published_at, ''), '-', '') as integer) << 31) | articles.seq)`

export const seqAt = (place: RawBuilder<bigint>): RawBuilder<number> =>
  sql`(${place} & ${sql.lit(highestSeq)})`

function numbered(date: string, rest: '0' | '9', seq: number): RawBuilder<bigint> {
  const day = Number(date.replaceAll('-', '').padEnd(8, rest))
  return sql`((cast(${day} as bigint) << 31) | cast(${seq} as bigint))`
}
