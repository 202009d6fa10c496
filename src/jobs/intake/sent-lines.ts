import { type Failure, fail, type Result } from '../../failure.ts'
import { limits } from '../../intake/article.ts'
import { decode } from '../../intake/decode.ts'
import { foundDelimiter } from '../../interchange/table/rows.ts'
import { lineEnds, type Piece, pieces, rowEnds } from './pieces.ts'
import { readHeader, readRow, type Table } from './table.ts'

export const jobFormats = ['ndjson', 'csv'] as const
export type JobFormat = (typeof jobFormats)[number]

/** What a body holds, in its order. */
export type Item =
  /** The JSON of an article, or why the line is none. */
  | { readonly line: Result<string> }
  /** How the rows that follow are read. */
  | { readonly table: Table }
  /** The body as a whole cannot be taken. */
  | { readonly refused: Failure }
  /** It broke off, was cut, or cannot be unpacked further. */
  | { readonly broken: Error }

/**
 * The lines of a body, blank ones left out, with the memory of one line. `known`: the table of a body that goes on
 * where an earlier one ended, and has no header of its own.
 */
export async function* sentLines(
  chunks: AsyncIterable<Uint8Array>,
  format: JobFormat,
  known?: Table,
): AsyncGenerator<Item> {
  try {
    yield* format === 'csv' ? rows(chunks, known) : lines(chunks)
  } catch (error) {
    if (!(error instanceof BrokenOff)) throw error
    yield { broken: error.reason }
  }
}

async function* lines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Item> {
  let isFirst = true
  for await (const piece of pieces(marked(chunks), limits.line, lineEnds)) {
    const foreign = isFirst ? foreignMark(piece) : undefined
    if (foreign !== undefined) return yield { refused: foreign }
    isFirst = false
    const text = textOf(piece, 'line')
    if (!text.ok || text.value.trim() !== '') yield { line: text }
  }
}

async function* rows(chunks: AsyncIterable<Uint8Array>, known?: Table): AsyncGenerator<Item> {
  let table = known
  let delimiter = known?.delimiter
  let isFirst = true
  for await (const piece of pieces(
    marked(chunks),
    limits.line,
    rowEnds(() => delimiter),
  )) {
    const foreign = isFirst ? foreignMark(piece) : undefined
    if (foreign !== undefined) return yield { refused: foreign }
    isFirst = false
    const decoded = textOf(piece, 'row')
    if (table !== undefined) {
      const row = decoded.ok ? readRow(withoutEnd(decoded.value), table) : decoded
      if (row !== undefined) yield { line: row }
      continue
    }
    if (!decoded.ok) return yield { refused: decoded.failure }
    const row = withoutEnd(decoded.value)
    if (row.trim() === '') continue
    if (delimiter === undefined) {
      const { sign, isLine } = foundDelimiter(row)
      delimiter = sign
      if (isLine) continue
    }
    const header = readHeader(row, delimiter)
    if (!header.ok) return yield { refused: header.failure }
    table = header.value
    yield { table }
  }
}

const withoutEnd = (row: string): string => (row.endsWith('\r') ? row.slice(0, -1) : row)

function textOf(piece: Piece, name: 'line' | 'row'): Result<string> {
  if ('bytes' in piece) return decode(piece.bytes, 'utf-8')
  const { size } = piece
  const message = `expected a ${name} of at most ${limits.line} bytes, got one of ${size}`
  return fail('line-too-large', message, { limit: limits.line, size })
}

/** A stream that broke off, apart from whatever else may go wrong. */
class BrokenOff extends Error {
  readonly reason: Error
  constructor(reason: Error) {
    super(reason.message)
    this.reason = reason
  }
}

async function* marked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]()
  let isOver = false
  try {
    for (;;) {
      const next = await iterator.next().catch((error: unknown) => {
        isOver = true
        throw new BrokenOff(error instanceof Error ? error : new Error(`${error}`))
      })
      if (next.done) {
        isOver = true
        return
      }
      yield next.value
    }
  } finally {
    if (!isOver) await iterator.return?.()
  }
}

/** UTF-16 would be a failure of each line; said once, it can be mended. */
function foreignMark(piece: Piece): Failure | undefined {
  if (!('bytes' in piece)) return undefined
  const [first, second] = piece.bytes
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (!isUtf16) return undefined
  const message =
    'expected text in utf-8, got utf-16; save it as UTF-8 (in a spreadsheet "CSV UTF-8")'
  return fail('invalid-encoding', message).failure
}

export const noLines = (): Result<never> =>
  fail('empty-job', 'expected a line or row for each article, got none; nothing was kept')

/** The id under which a body would be kept, or that it gives itself; undefined where it has none. */
export function idIn(text: string, stores: boolean): string | undefined {
  const body = parsed(text)
  if (typeof body !== 'object' || body === null) return undefined
  const named = (name: 'id' | 'url'): string | undefined => {
    const value: unknown = Reflect.get(body, name)
    return typeof value === 'string' && value.trim() !== '' ? value : undefined
  }
  return named('id') ?? (stores ? named('url') : undefined)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
