/** One line of a list: its canonical name, all forms under which it is found, its other cells. */
export interface Entry {
  readonly list: string
  readonly name: string
  readonly forms: readonly string[]
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

export interface Parsed {
  readonly entries: readonly Entry[]
  /** One sentence for each mistake, with file and line, for the editor of the list. */
  readonly complaints: readonly string[]
}

export interface Source {
  readonly list: string
  readonly file: string
  readonly text: string
  /** Column names when the list is a table. */
  readonly columns?: readonly string[]
  /** Which columns hold forms of the name. */
  readonly formColumns: ReadonlySet<string>
}

/** Reads a word list (`Canonical | other form`) or a table with a header; reports every mistake at once. */
export function parseList(source: Source): Parsed {
  const entries: Entry[] = []
  const complaints: string[] = []
  const seen = new Map<string, number>()
  const complain = (line: number, message: string): void => {
    complaints.push(`${source.file}:${line}: ${message}`)
  }
  let header: readonly string[] | undefined
  // Most files hold none of these: asked once, they need not be looked for on every line.
  const hasRemarks = source.text.includes(' #')
  const isBroken = source.text.includes('\ufffd')
  const lines = linesOf(source.text)
  for (let line = 1; line <= lines.length; line++) {
    const content = hasRemarks ? withoutRemark(lines[line - 1]) : lines[line - 1]
    if (content.startsWith('#') || content.trim() === '') continue
    if (isBroken && content.includes('\ufffd'))
      complain(line, 'holds a broken character; save the file as UTF-8')
    if (source.columns !== undefined && header === undefined) {
      header = content.split('\t').map((cell) => cell.trim())
      if (header.join() === source.columns.join()) continue
      complain(
        line,
        `expected the header "${source.columns.join(' ⇥ ')}", got "${header.join(' ⇥ ')}"`,
      )
      return { entries, complaints }
    }
    const entry =
      header === undefined
        ? wordEntry(source, content, line)
        : rowEntry(source, header, content, line)
    if (typeof entry === 'string') {
      complain(line, entry)
      continue
    }
    for (const form of entry.forms) {
      const key = keyOf(form)
      const earlier = seen.get(key)
      // "U.S." and "US" may share a line: an editor cannot know that dots count as nothing.
      if (earlier !== undefined && earlier !== line)
        complain(line, `"${form}" is already listed on line ${earlier}`)
      else seen.set(key, line)
    }
    entries.push(entry)
  }
  return { entries, complaints }
}

const linesOf = (text: string): string[] =>
  (text.includes('\r') ? text.replaceAll('\r\n', '\n') : text).split('\n')

/** "#" begins a remark at the start of a line or behind a blank. */
function withoutRemark(line: string): string {
  const at = line.indexOf(' #')
  return at < 0 ? line : line.slice(0, at)
}

/** A word has no attributes. */
const noCells: Entry['cells'] = {}

function wordEntry(source: Source, content: string, line: number): Entry | string {
  if (content.includes('\t')) return 'holds a tab; separate forms by " | "'
  const forms = split(content.trim())
  if (forms.includes('')) return 'nothing stands on one side of a "|"; remove it'
  return { list: source.list, name: forms[0], forms, line, cells: noCells }
}

function rowEntry(
  source: Source,
  header: readonly string[],
  content: string,
  line: number,
): Entry | string {
  const values = content.split('\t')
  if (values.length !== header.length) {
    return `expected ${header.length} cells (${header.join(', ')}), got ${values.length}`
  }
  const name = values[0].trim()
  if (name === '') return 'the first cell, the name, is empty'
  const cells: Record<string, string> = {}
  const forms = [name]
  for (let index = 0; index < header.length; index++) {
    const column = header[index]
    const value = values[index].trim()
    cells[column] = value
    if (value === '' || !source.formColumns.has(column)) continue
    const more = split(value)
    if (more.includes('')) return `nothing stands on one side of a "|" in "${column}"; remove it`
    forms.push(...more)
  }
  return { list: source.list, name, forms, line, cells }
}

/** Forms that differ only in diacritics, hyphens or quotes are the same to the matcher; letter case is not. */
export function keyOf(form: string): string {
  // Most forms are plain, and normalizing is slow.
  if (/^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/u.test(form)) return form
  return form
    .normalize('NFKD')
    .replace(/\p{M}|[.’'`]/gu, '')
    .replace(/[-‐‑\s]+/gu, ' ')
    .trim()
}

/** The values of a cell that holds several. */
export const valuesOf = (cell: string | undefined): string[] =>
  cell === undefined || cell === '' ? [] : split(cell)

const split = (cell: string): string[] =>
  cell.includes('|') ? cell.split('|').map((value) => value.trim()) : [cell]
