import { done, fail, type Mistake, type Result } from '../../failure.ts'
import { ArticleInput } from '../../intake/article.ts'

/** How the rows of a table are to be read. */
export interface Table {
  readonly delimiter: string
  /** Fields of an article, others as they were written. */
  readonly columns: readonly string[]
}

const fields = Object.keys(ArticleInput.shape)

/** Reads the row that names the columns; every mistake at once. */
export function readHeader(row: string, delimiter: string): Result<Table> {
  const cells = cellsOf(row, delimiter)?.map((cell) => cell.trim())
  if (cells === undefined) return fail('invalid-table', `header: ${openQuote}`)
  const columns = cells.map(
    (cell) => fields.find((field) => field.toLowerCase() === cell.toLowerCase()) ?? cell,
  )
  const errors: Mistake[] = []
  const fault = (path: string, message: string) => errors.push({ path, message })
  if (!columns.includes('text') && !columns.includes('html')) {
    const got = cells.map((cell) => `"${cell.slice(0, 100)}"`).slice(0, 50)
    fault('header', `expected a column "text" or "html", got ${got.join(', ')}`)
  }
  for (const [at, column] of columns.entries()) {
    const place = `column ${at + 1}`
    if (column === '') fault(place, `expected a name such as ${fields.join(', ')}, got none`)
    else if (columns.indexOf(column) < at)
      fault(place, `expected each name once, got "${column.slice(0, 100)}" again`)
  }
  if (errors.length === 0) return done({ delimiter, columns })
  const messages = errors.map(({ path, message }) => `${path}: ${message}`)
  return fail('invalid-table', messages.join('; '), { errors: errors.slice(0, 100) })
}

const openQuote =
  'expected each quotation mark that opens a cell to be closed, got one that is not; is this half a table?'

/** The JSON of a row as the body of an article; undefined for a row of empty cells. */
export function readRow(row: string, { delimiter, columns }: Table): Result<string> | undefined {
  const cells = cellsOf(row, delimiter)
  if (cells === undefined) return fail('invalid-row', openQuote)
  if (cells.every((cell) => cell.trim() === '')) return undefined
  if (cells.length !== columns.length) {
    const message = `expected ${columns.length} cells, got ${cells.length}; is a quotation mark missing, or one too many?`
    return fail('invalid-row', message)
  }
  const filled = columns.flatMap((column, at) => (cells[at] === '' ? [] : [[column, cells[at]]]))
  return done(JSON.stringify(Object.fromEntries(filled)))
}

/** The cells of a row, as RFC 4180 writes them; undefined where a quotation mark opens one and nothing closes it. */
function cellsOf(row: string, delimiter: string): string[] | undefined {
  const cells: string[] = []
  let at = 0
  for (;;) {
    let cell = ''
    if (row[at] === '"') {
      let from = at + 1
      for (;;) {
        const end = row.indexOf('"', from)
        if (end === -1) return undefined
        cell += row.slice(from, end)
        at = end + 1
        if (row[at] !== '"') break
        cell += '"'
        from = at + 1
      }
    }
    const end = row.indexOf(delimiter, at)
    cells.push(cell + row.slice(at, end === -1 ? undefined : end))
    if (end === -1) return cells
    at = end + 1
  }
}
