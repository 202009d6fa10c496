import { done, fail, type Mistake, type Result } from '../failure.ts'
import { type Column, columnsOf, nameFault } from './columns.ts'
import { type ListName, type ListShape, listShapes } from './lists.ts'
import { type ComplainOfCell, type Entry, valuesOf } from './parse.ts'

/** Cells by column, several values of one cell between "|": what a `Change` holds. */
export type Cells = Readonly<Record<string, string>>

/** An entry as JSON shows it: what is empty is left out; columns of several values are arrays. */
export type ShownEntry = Readonly<Record<string, string | readonly string[]>>

/** What a list without columns may be sent. */
const plainColumns: readonly Column[] = [
  { name: 'name', several: false, isForm: false, isOwn: true, fault: nameFault },
  { name: 'forms', several: true, isForm: false, isOwn: true },
]

const columnsIn = (list: ListName): readonly Column[] => {
  const columns = columnsOf(list)
  return columns.length === 0 ? plainColumns : columns
}

/**
 * The cells of an entry that was sent as JSON: `{ "name": "…", "kind": "company", "aliases": ["A", "B"] }`.
 * Several values come as an array or as "A | B", numbers and null are taken. Fails with every mistake
 * at once, each with the path of its value below the entry ("aliases.1").
 */
export function cellsOf(list: ListName, sent: unknown): Result<Cells> {
  const { derived }: ListShape = listShapes[list]
  if (derived !== undefined)
    return refused([
      {
        path: '',
        message: `${list} is made of the column "${derived.column}" of ${derived.lists.join(' and ')}; change the entries there`,
      },
    ])
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent))
    return refused([
      { path: '', message: `expected an entry such as {"name": "…"}, got ${typeName(sent)}` },
    ])
  const columns = columnsIn(list)
  const mistakes: Mistake[] = []
  const complain: ComplainOfCell = (message, column, index) => {
    mistakes.push({ path: index === undefined ? column : `${column}.${index}`, message })
  }
  const values = new Map(Object.entries(sent))
  const cells: Record<string, string> = {}
  for (const column of columns) {
    const cell = cellOf(column, values.get(column.name), complain)
    if (cell !== '') cells[column.name] = cell
    values.delete(column.name)
  }
  for (const name of values.keys()) {
    const names = columns.map((each) => each.name).join(', ')
    complain(`${list} has no column of this name; expected one of ${names}`, name)
  }
  return mistakes.length > 0 ? refused(mistakes) : done(cells)
}

const refused = (errors: readonly Mistake[]): Result<Cells> =>
  fail('invalid-entry', `expected an entry without mistakes, got one with ${errors.length}`, {
    errors,
  })

/** One cell as the files write it, "" where nothing is in it. */
function cellOf(column: Column, sent: unknown, complain: ComplainOfCell): string {
  const { name, several, fault } = column
  const textOf = (value: unknown, index?: number): string => {
    const text = typeof value === 'number' ? `${value}` : (value ?? '')
    const message =
      typeof text === 'string'
        ? (textFault(text.trim()) ?? fault?.(text.trim()))
        : `expected a text, got ${typeName(text)}`
    if (message !== undefined) complain(message, name, index)
    return typeof text === 'string' && message === undefined ? text.trim() : ''
  }
  if (!several) {
    const cell = textOf(Array.isArray(sent) && sent.length === 1 ? sent[0] : sent)
    if (cell.includes('|')) complain('expected one value without "|"', name)
    return cell
  }
  if (Array.isArray(sent)) {
    const texts = sent.map((value: unknown, index) => textOf(value, index))
    for (const [index, text] of texts.entries())
      if (text.includes('|')) complain('expected one value without "|"', name, index)
    return texts.filter((text) => text !== '').join(' | ')
  }
  if (typeof sent !== 'string') return textOf(sent)
  const texts = valuesOf(sent.trim())
  for (const [index, text] of texts.entries())
    if (textOf(text, index) === '' && text === '')
      complain('nothing stands on one side of a "|"; remove it', name, index)
  return texts.join(' | ')
}

/** What the files of the lists could not hold. */
function textFault(text: string): string | undefined {
  if (/[\p{Cc}\u2028\u2029]/u.test(text))
    return 'holds a tab, a line break or another control character; write a blank instead'
  if (/\p{Cs}|\ufffd/u.test(text)) return 'expected UTF-8, got a broken character; send it as UTF-8'
  if (text.startsWith('#') || text.includes(' #'))
    return 'holds a "#" at its start or behind a blank, where a remark would begin'
  return undefined
}

const typeName = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'an array' : articled(typeof value)

const articled = (noun: string): string => (noun === 'object' ? 'an object' : `a ${noun}`)

/** An entry as it is shown over HTTP; `cellsOf` takes it back. */
export function shownEntry(list: ListName, { name, forms, cells }: Entry): ShownEntry {
  if (columnsOf(list).length === 0)
    return forms.length > 1 ? { name, forms: forms.slice(1) } : { name }
  const shown: Record<string, string | readonly string[]> = {}
  for (const column of columnsOf(list)) {
    const cell = cells[column.name] ?? ''
    if (cell !== '') shown[column.name] = column.several ? valuesOf(cell) : cell
  }
  return shown
}
