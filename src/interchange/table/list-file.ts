import { columnsOf } from '../../lexicon/columns.ts'
import type { ListName } from '../../lexicon/lists.ts'
import { type Draft, tableOf } from '../draft.ts'
import { createLines, type Reader } from '../lines.ts'
import type { Taking } from '../taking.ts'
import { createTableReader } from './reader.ts'

/** Reads the files of the lists: "Canonical | other form" a line, or a table with tabs; remarks behind "#". */
export function createListFileReader(
  taking: Taking,
  list: ListName,
  mayLackHeadings = false,
): Reader {
  const asWritten = (cell: string): string => cell
  if (columnsOf(list).length > 0)
    return createTableReader(
      taking,
      list,
      (take) =>
        createLines((line, number, isEnded) => {
          const content = withoutRemark(line)
          return content.trim() === '' ? undefined : take(content.split('\t'), number, isEnded)
        }),
      asWritten,
      mayLackHeadings,
    )
  return createLines((line, number) => {
    const content = withoutRemark(line)
    if (content.trim() === '') return undefined
    const [name, ...forms] = content.split('|').map((form) => form.trim())
    if (content.includes('\t')) taking.leaveOut(number, content, 'a tab; forms are parted by "|"')
    else taking.offer(number, { list, name, values: { forms } })
    return undefined
  })
}

/** "#" begins a remark at the start of a line or behind a blank. */
function withoutRemark(line: string): string {
  if (line.startsWith('#')) return ''
  const at = line.indexOf(' #')
  return at < 0 ? line : line.slice(0, at)
}

/** A file as the folder of lists has it. */
export function* writeListFile(list: ListName, drafts: Iterable<Draft>): Generator<string> {
  if (columnsOf(list).length === 0) {
    for (const { name, values } of drafts) yield `${[name, ...(values.forms ?? [])].join(' | ')}\n`
    return
  }
  const columns = tableOf(list).map((column) => column.name)
  yield `${columns.join('\t')}\n`
  for (const { name, values } of drafts) {
    const cells = columns.map((column) =>
      column === 'name' ? name : (values[column] ?? []).join(' | '),
    )
    yield `${cells.join('\t')}\n`
  }
}
