import type { Failure } from '../../failure.ts'
import { createLines, longestLine, type Reader, refusal } from '../lines.ts'

/** Takes the cells of a row, the line it begins on, and whether that line was ended. */
export type TakeRow = (
  cells: readonly string[],
  line: number,
  isEnded: boolean,
) => Failure | undefined

/**
 * Rows as RFC 4180 writes them, also those with a quoted line break. The delimiter is asked for
 * with the first line; a quote that does not open a cell is a character like others.
 */
export function createRows(delimiterOf: (first: string) => Delimiter, take: TakeRow): Reader {
  let delimiter: string | undefined
  let cells: string[] = []
  let cell = ''
  let isQuoted = false
  let begun = 0
  let length = 0

  /** Continues the row; says whether it is complete. */
  function addLine(line: string, sign: string): boolean {
    let at = 0
    for (;;) {
      if (isQuoted) {
        const quote = line.indexOf('"', at)
        if (quote < 0) {
          cell += `${line.slice(at)}\n`
          return false
        }
        const isDoubled = line[quote + 1] === '"'
        cell += line.slice(at, isDoubled ? quote + 1 : quote)
        at = quote + (isDoubled ? 2 : 1)
        if (isDoubled) continue
        isQuoted = false
      } else if (cell === '' && line[at] === '"') {
        isQuoted = true
        at++
        continue
      }
      const end = line.indexOf(sign, at)
      cells.push(cell + (end < 0 ? line.slice(at) : line.slice(at, end)))
      cell = ''
      if (end < 0) return true
      at = end + 1
    }
  }

  const lines = createLines((line, number, isEnded) => {
    if (delimiter === undefined) {
      const found = delimiterOf(line)
      delimiter = found.sign
      if (found.isLine) return undefined
    }
    if (!isQuoted && !line.includes('"'))
      return line.trim() === '' ? undefined : take(line.split(delimiter), number, isEnded)
    if (!isQuoted) {
      begun = number
      length = 0
    }
    length += line.length
    if (length > longestLine) return openQuote(begun)
    if (!addLine(line, delimiter)) return undefined
    const row = cells
    cells = []
    return take(row, begun, isEnded)
  })

  return {
    read: lines.read,
    end: () => lines.end() ?? (isQuoted ? openQuote(begun) : undefined),
  }
}

/** What stands between two cells. */
export interface Delimiter {
  readonly sign: string
  /** The line says nothing else: "sep=;", as Excel writes it. */
  readonly isLine?: boolean
}

const candidates = [',', ';', '\t']

/** The delimiter that a header was written with: the most frequent outside quotes. */
export function foundDelimiter(header: string): Delimiter {
  const declared = /^\ufeff?sep=(.)$/u.exec(header.trim())?.[1]
  if (declared !== undefined) return { sign: declared, isLine: true }
  const bare = header.replace(/"[^"]*"/gu, '')
  const counts = candidates.map((sign) => bare.split(sign).length)
  return { sign: candidates[counts.indexOf(Math.max(...counts))] }
}

const openQuote = (line: number): Failure =>
  refusal(
    `line ${line}`,
    'a quotation mark opens a cell here and nothing closes it; is this half a file?',
  )
