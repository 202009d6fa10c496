import type { ListName } from '../../lexicon/lists.ts'
import { type Draft, tableOf } from '../draft.ts'
import { guarded } from './formula.ts'

/** A header and a row an entry, several values of one cell between "|". Columns that no list has of its own are always there. */
export function* writeCsv(
  list: ListName,
  drafts: Iterable<Draft>,
  delimiter: ',' | '\t',
): Generator<string> {
  const columns = tableOf(list).map(({ name }) => name)
  const row = (cells: readonly string[]): string =>
    `${cells.map((value) => cell(value, delimiter)).join(delimiter)}\r\n`
  // Excel takes a file without the mark for one in the encoding of the machine.
  yield `\ufeff${row(columns)}`
  for (const { name, values } of drafts)
    yield row(
      columns.map((column) => (column === 'name' ? name : (values[column] ?? []).join(' | '))),
    )
}

function cell(value: string, delimiter: string): string {
  const safe = guarded(value)
  return safe.includes(delimiter) || /["\r\n]/u.test(safe)
    ? `"${safe.replaceAll('"', '""')}"`
    : safe
}
