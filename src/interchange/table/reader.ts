import type { Column } from '../../lexicon/columns.ts'
import type { ListName } from '../../lexicon/lists.ts'
import { organizationKind } from '../kinds.ts'
import { type Reader, refusal } from '../lines.ts'
import { shown } from '../report.ts'
import type { Known, Taking } from '../taking.ts'
import { type Headings, headingsInOrder, headingsOf } from './headings.ts'
import type { TakeRow } from './rows.ts'

/**
 * Reads a table: a first row that names the columns, an entry a row. `plain` gives a cell as its writer meant it.
 * Where the headings may be lacking and are, the columns are those of the list in its order.
 */
export function createTableReader(
  taking: Taking,
  list: ListName,
  rows: (take: TakeRow) => Reader,
  plain: (cell: string) => string,
  mayLackHeadings = false,
): Reader {
  let headings: Headings | undefined

  return rows((cells, line, isEnded) => {
    if (headings === undefined) {
      headings = headingsOf(
        list,
        cells.map((cell) => cell.trim()),
      )
      const isLacking = headings.fault !== undefined && mayLackHeadings
      if (isLacking) headings = headingsInOrder(list, cells.length)
      if (headings.fault !== undefined) return refusal(`line ${line}`, headings.fault)
      for (const heading of headings.unknown)
        taking.warn(`the column "${shown(heading)}" is none of ${list} and was not read`)
      if (!isLacking) return undefined
    }
    const { length } = headings.columns
    if (cells.every((cell) => cell.trim() === '')) return undefined
    const surplus = cells.slice(length).some((cell) => cell.trim() !== '')
    if (cells.length < length && !isEnded)
      return refusal(
        `line ${line}`,
        `expected ${length} cells, got ${cells.length} and no line end behind them; is this half a file?`,
      )
    if (cells.length < length || surplus) {
      const detail = `expected ${length}, got ${cells.length}`
      taking.leaveOut(line, cells.join(' '), 'a row with too many or too few cells', detail)
      return undefined
    }
    const meant = cells.map((cell) => plain(cell.trim()))
    taking.offer(line, { list, ...valuesOfRow(headings, meant, taking) })
    return undefined
  })
}

function valuesOfRow(
  { columns, keys }: Headings,
  cells: readonly string[],
  { known, warn }: Taking,
): { name: string; values: Record<string, string[]> } {
  const values: Record<string, string[]> = {}
  let name = ''
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index]
    const cell = cells[index]
    if (column === undefined || cell === '') continue
    if (column.name === 'name') name = cell
    else if (!column.several) values[column.name] = [usual(column, cell, known)]
    else {
      const all = partsOf(cell)
      if (all.length === 1 && cell.includes(';'))
        warn(`"${column.name}" has a ";" within a value; several values are parted by "|"`)
      for (const part of all) {
        const value = keys[index].startsWith('wikidata') ? wikidata(part) : part
        values[column.name] ??= []
        values[column.name].push(usual(column, value, known))
      }
    }
  }
  return { name, values }
}

/** Several values stand between "|", or on lines of their own within the cell. */
const partsOf = (cell: string): string[] =>
  cell.includes('|') || cell.includes('\n')
    ? cell.split(/[|\n]/u).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))
    : [cell]

const wikidata = (value: string): string => (/^Q\d+$/u.test(value) ? `wikidata:${value}` : value)

/** A value as the column takes it, where another way of writing it is plain: "Company", "Germany", "1,0". */
function usual({ name, fault }: Column, value: string, { countryCode }: Known): string {
  if (fault === undefined || fault(value) === undefined) return value
  const others = [
    value.toLowerCase(),
    value.toUpperCase(),
    organizationKind(value),
    value.replace(/^(\d+)[.,]0+$/u, '$1'),
    (name === 'country' || name === 'countries' ? countryCode?.(value) : undefined) ?? value,
  ]
  return others.find((other) => fault(other) === undefined) ?? value
}
