import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import {
  type End,
  type Head,
  isHead,
  isRow,
  isTableHead,
  type Line,
  type Row,
  readLine,
} from './lines.ts'

/** Part of a backup: its head, a row with where it belongs, or its end. */
export type Part = Head | End | PlacedRow

export interface PlacedRow {
  readonly table: string
  readonly columns: readonly string[]
  readonly row: Row
}

/**
 * Reads a backup part by part and proves that it is whole; throws an Error that says what is wrong,
 * at the latest at its end.
 */
export async function* readBackup(file: string): AsyncGenerator<Part> {
  const counts: Record<string, number> = {}
  let place: { readonly table: string; readonly columns: readonly string[] } | undefined
  let head: Head | undefined
  let end: End | undefined
  for await (const line of linesOf(file)) {
    if (end) throw new Error(`${file} is no backup: something follows its end`)
    if (isHead(line)) {
      head = line
      yield head
    } else if (!head) {
      throw new Error(`${file} is no backup`)
    } else if (isTableHead(line)) {
      place = line
    } else if (isRow(line)) {
      if (line.length !== place?.columns.length)
        throw new Error(`${file} is damaged: a row without its table`)
      counts[place.table] = (counts[place.table] ?? 0) + 1
      yield { ...place, row: line }
    } else {
      end = line
    }
  }
  if (!end) throw new Error(`${file} is cut off: its end is missing`)
  yield proven(end, counts, file)
}

function proven(end: End, counts: Readonly<Record<string, number>>, file: string): End {
  for (const table of new Set([...Object.keys(end.rows), ...Object.keys(counts)])) {
    const [said, came] = [end.rows[table] ?? 0, counts[table] ?? 0]
    if (said !== came)
      throw new Error(`${file} is damaged: expected ${said} rows of ${table}, got ${came}`)
  }
  return end
}

async function* linesOf(file: string): AsyncGenerator<Line> {
  // What goes wrong with the file rejects the reading of its text.
  const text = pipeline(createReadStream(file), createGunzip(), () => {}).setEncoding('utf8')
  let rest = ''
  try {
    for await (const chunk of text) {
      const lines = `${rest}${chunk}`.split('\n')
      rest = lines.pop() ?? ''
      yield* lines.map(readLine)
    }
  } catch (error) {
    throw explained(error, file)
  }
  if (rest !== '') throw new Error(`${file} is cut off: its last line is not whole`)
}

function explained(error: unknown, file: string): unknown {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined
  if (code === 'Z_BUF_ERROR') return new Error(`${file} is cut off`)
  const isSpoilt = error instanceof SyntaxError || `${code}`.startsWith('Z_')
  return isSpoilt ? new Error(`${file} is no backup, or a damaged one`) : error
}
