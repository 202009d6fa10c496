type Row = readonly string[]

/** Rows as lines, each column as wide as its widest cell. */
export const columns = (rows: readonly Row[], indent = ''): string => laid(rows, indent, new Set())

/** The same under a head; columns of numbers stand to the right. */
export function table(head: Row, rows: readonly Row[], indent = ''): string {
  const numbers = [...head.keys()].filter((at) => rows.every((row) => isNumber(row[at])))
  return laid([head, ...rows], indent, new Set(numbers))
}

function laid(rows: readonly Row[], indent: string, right: ReadonlySet<number>): string {
  const widths: number[] = []
  for (const row of rows)
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, width(cell))
  const padded = (cell: string, at: number): string => {
    const blanks = ' '.repeat(widths[at] - width(cell))
    return right.has(at) ? `${blanks}${cell}` : `${cell}${blanks}`
  }
  return rows.map((row) => `${indent}${row.map(padded).join('  ').trimEnd()}\n`).join('')
}

const isNumber = (cell: string): boolean => /^\d+(?:\.\d+)?$/u.test(cell)

const wide = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** On a terminal the letters of East Asia take two places. */
const width = (cell: string): number =>
  [...cell].reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0)
