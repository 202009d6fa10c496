/**
 * A backup: gzip of lines of JSON. First a `Head`, then for each table that has rows a `TableHead`
 * and the rows in the order of its key, each an array of values; last an `End`, without which the
 * file is not whole. The same rows give the same bytes from either database.
 */
export type Line = Head | TableHead | Row | End

export interface Head {
  readonly format: typeof format
  /** The migrations that the store had seen. */
  readonly migrations: readonly string[]
}

export interface TableHead {
  readonly table: string
  readonly columns: readonly string[]
}

export type Row = readonly Value[]
export type Value = string | number | null

export interface End {
  /** How many there are of each table. */
  readonly rows: Readonly<Record<string, number>>
}

export const format = 'dossier-backup-1'

/** Reads a line; throws where it is none of a backup. */
export function readLine(line: string): Line {
  const read: unknown = JSON.parse(line)
  if (isRow(read) || isHead(read) || isTableHead(read) || isEnd(read)) return read
  throw new SyntaxError('expected a line of a backup')
}

export const isRow = (line: unknown): line is Row => Array.isArray(line) && line.every(isValue)

export const isHead = (line: unknown): line is Head =>
  isObject(line) && line.format === format && isTexts(line.migrations)

export const isTableHead = (line: unknown): line is TableHead =>
  isObject(line) && typeof line.table === 'string' && isTexts(line.columns)

export const isEnd = (line: unknown): line is End =>
  isObject(line) && isObject(line.rows) && Object.values(line.rows).every(Number.isInteger)

const isValue = (value: unknown): value is Value =>
  value === null || typeof value === 'string' || typeof value === 'number'

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
