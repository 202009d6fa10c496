import { type Column, columnsOf } from './columns.ts'
import type { ListName } from './lists.ts'
import { createRepeats } from './repeats.ts'
import { formOf } from './validity.ts'

export { keyOf } from './form-key.ts'

/** One line of a list: its canonical name, all forms under which it is found, its other cells. */
export interface Entry {
  readonly list: string
  readonly name: string
  readonly forms: readonly string[]
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
  /** The cells as a table has them on one line, where that says all of the entry: no braces are among them. */
  readonly row?: string | undefined
}

export interface Parsed {
  readonly entries: readonly Entry[]
  /** One sentence for each mistake, with file and line, for the editor of the list. */
  readonly complaints: readonly string[]
}

export interface Source {
  readonly list: ListName
  readonly file: string
  readonly text: string
}

/** Reads a word list (`Canonical | other form`) or a table with a header; reports every mistake at once. */
export function parseList({ list, file, text }: Source): Parsed {
  const parser = createListParser(list, file)
  const entries = parser.read(text)
  return { entries, complaints: parser.complaints }
}

/** Reads a list piece by piece, so that of a large one little stands in memory at once. */
export interface ListParser {
  /** The entries of the next lines; a piece ends where a line ends, its last line break left out. */
  read(lines: string): Entry[]
  /** What is wrong so far. */
  readonly complaints: readonly string[]
}

export function createListParser(list: ListName, file: string): ListParser {
  const complaints: string[] = []
  let repeats = createRepeats(false)
  const complain = (line: number, message: string): void => {
    complaints.push(`${file}:${line}: ${message}`)
  }
  const columns = columnsOf(list)
  let header: readonly Column[] | undefined
  let hasWrongHeader = false
  let line = 0

  const readHeader = (content: string): void => {
    const names = content.split('\t').map((cell) => cell.trim())
    const fault = headerFault(columns, names)
    if (fault !== undefined) complain(line, fault)
    hasWrongHeader = fault !== undefined
    repeats = createRepeats(names.includes('requires') || names.includes('forbids'))
    header = names.map((name) => columns.find((column) => column.name === name) as Column)
  }

  const complainOfCell: ComplainOfCell = (message, column) => {
    complain(line, `"${column}": ${message}`)
  }

  const readLine = (content: string): Entry | undefined => {
    const before = complaints.length
    const entry =
      header === undefined
        ? wordEntry(list, content, line)
        : rowEntry(list, header, content, line, complainOfCell)
    // A cell of a row that is wrong was told by itself.
    if (complaints.length > before) return undefined
    if (typeof entry !== 'string') return entry
    complain(line, entry)
    return undefined
  }

  return {
    complaints,
    read(text) {
      const entries: Entry[] = []
      // Most files hold none of these: asked once, they need not be looked for on every line.
      const hasRemarks = text.includes(' #')
      const isBroken = text.includes('\ufffd')
      for (const whole of linesOf(text)) {
        if (hasWrongHeader) return entries
        line++
        const content = hasRemarks ? withoutRemark(whole) : whole
        if (content.startsWith('#') || isBlank(content)) continue
        if (isBroken && content.includes('\ufffd'))
          complain(line, 'expected UTF-8, got a broken character; save the file as UTF-8')
        if (columns.length > 0 && header === undefined) {
          readHeader(content)
          continue
        }
        const entry = readLine(content)
        if (entry === undefined) continue
        for (const repeat of repeats.of(entry)) complain(line, repeat)
        entries.push(entry)
      }
      return entries
    },
  }
}

const linesOf = (text: string): string[] =>
  (text.includes('\r') ? text.replaceAll('\r\n', '\n') : text).split('\n')

/** Most lines begin with a letter: then nothing has to be looked at. */
const isBlank = (line: string): boolean => !(line.charCodeAt(0) > 0x20) && line.trim() === ''

/** "#" begins a remark at the start of a line or behind a blank. */
function withoutRemark(line: string): string {
  const at = line.indexOf(' #')
  return at < 0 ? line : line.slice(0, at)
}

/** A word has no attributes. */
const noCells: Entry['cells'] = {}

function wordEntry(list: ListName, content: string, line: number): Entry | string {
  if (content.includes('\t')) return 'holds a tab; separate forms by " | "'
  const forms = split(content.trim())
  if (forms.includes('')) return 'nothing stands on one side of a "|"; remove it'
  return { list, name: forms[0], forms, line, cells: noCells }
}

/** The name comes first, the list's own columns are all there, others only where any table may have them. */
function headerFault(columns: readonly Column[], names: readonly string[]): string | undefined {
  const own = columns.filter(({ isOwn }) => isOwn).map(({ name }) => name)
  const further = columns.filter(({ isOwn }) => !isOwn).map(({ name }) => name)
  const isComplete = names[0] === own[0] && own.every((name) => names.includes(name))
  const isKnown = names.every((name) => own.includes(name) || further.includes(name))
  if (isComplete && isKnown && new Set(names).size === names.length) return undefined
  return `expected the header "${own.join(' ⇥ ')}", perhaps with ${further.join(', ')} behind the name, each once; got "${names.join(' ⇥ ')}"`
}

/** What is wrong with a cell is complained of, and left out. */
function rowEntry(
  list: ListName,
  header: readonly Column[],
  content: string,
  line: number,
  complain: ComplainOfCell,
): Entry | string {
  const values = content.split('\t')
  if (values.length !== header.length) {
    const names = header.map(({ name }) => name).join(', ')
    return `expected ${header.length} cells (${names}), got ${values.length}`
  }
  const cells: Record<string, string> = {}
  // A form with braces is not what its cell says.
  let isPlain = !content.includes('{')
  for (let index = 0; index < header.length; index++) {
    const cell = values[index].trim()
    isPlain &&= cell.length === values[index].length
    cells[header[index].name] = cell
  }
  if (cells.name === '') return 'the first cell, the name, is empty'
  const forms = readForms(header, cells, complain)
  return { list, name: cells.name, forms, line, cells, row: isPlain ? content : undefined }
}

/** Takes what is wrong with a cell, in which column, and with which of its several values. */
export type ComplainOfCell = (message: string, column: string, index?: number) => void

/** All forms of an entry, the name first; what is wrong with a cell is complained of, and left out. */
export function readForms(
  columns: readonly Column[],
  cells: Readonly<Record<string, string>>,
  complain: ComplainOfCell,
): string[] {
  const forms = [cells.name]
  for (const { name, several, isForm, fault } of columns) {
    const cell = cells[name] ?? ''
    if (several && cell !== '') {
      for (const [index, value] of split(cell).entries()) {
        const message =
          value === '' ? 'nothing stands on one side of a "|"; remove it' : fault?.(value)
        if (message !== undefined) complain(message, name, index)
        else if (isForm) forms.push(formOf(value))
      }
    } else if (cell.includes('|')) complain(`expected one value, got "${cell}"`, name)
    else {
      const message = fault?.(cell)
      if (message !== undefined) complain(message, name)
    }
  }
  return forms
}

/**
 * The entry that cells make, as a line of the list's file with these cells would. Expects cells
 * without fault (see `cellsOf`); own columns that are not given are empty. Its line is 0: no file holds it.
 */
export function entryOf(list: ListName, cells: Readonly<Record<string, string>>): Entry {
  const columns = columnsOf(list)
  const { name } = cells
  if (columns.length === 0)
    return { list, name, forms: [name, ...valuesOf(cells.forms)], line: 0, cells: noCells }
  const full: Record<string, string> = {}
  for (const { name, isOwn } of columns) {
    const cell = cells[name] ?? ''
    if (isOwn || cell !== '') full[name] = cell
  }
  return { list, name, forms: readForms(columns, full, () => {}), line: 0, cells: full }
}

/** The values of a cell that holds several. */
export const valuesOf = (cell: string | undefined): string[] =>
  cell === undefined || cell === '' ? [] : split(cell)

const split = (cell: string): string[] =>
  cell.includes('|') ? cell.split('|').map((value) => value.trim()) : [cell]
