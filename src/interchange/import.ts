import { done, fail, type Result } from '../failure.ts'
import type { Change } from '../lexicon/change.ts'
import { type ListName, type ListShape, listShapes } from '../lexicon/lists.ts'
import { createDecoding } from './decoding.ts'
import { formatOf, headLength, type Label } from './detect.ts'
import { type Format, type FormatName, formatNames, formats } from './formats.ts'
import { createGateReader } from './gate/reader.ts'
import type { Reader } from './lines.ts'
import type { ImportReport } from './report.ts'
import { createRorReader } from './ror/reader.ts'
import { createSpacyReader } from './spacy/reader.ts'
import { unguarded } from './table/formula.ts'
import { createListFileReader } from './table/list-file.ts'
import { createTableReader } from './table/reader.ts'
import { createRows, foundDelimiter } from './table/rows.ts'
import { createTaking, type Existing, type Known, type Taking } from './taking.ts'

export interface ImportSource extends Label {
  /** The bytes, in pieces of any size. */
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  /** Found out by the media type, the file name or the first text when it is not given. */
  readonly format?: FormatName
  /** The list that the entries go to. Formats that label their entries can do without it. */
  readonly list?: ListName
  /** See `knownOf`. */
  readonly known?: Known
  /** What becomes of entries that the list has already; they are replaced when it is not said. */
  readonly existing?: Existing
  /** Of a table: its first row may be an entry already, the columns in the order of the list. */
  readonly mayLackHeadings?: boolean
  /** For a gazetteer of GATE: what its index says of the list. */
  readonly separator?: string
  readonly majorType?: string
  readonly minorType?: string
}

/** In bytes: so much is read, in a few milliseconds, before those who wait get their turn. */
const sliceLength = 4096

/**
 * Reads lists of others. `take` gets the changes page by page while the source is read; they count only
 * when the result is a report, for a source that is refused is refused whole. A refusal names each
 * place and what is wrong there. The memory that it takes grows with the number of names, for tables
 * and plain lists with nothing else.
 */
export async function readImport(
  source: ImportSource,
  take: (page: Change[]) => void | Promise<void>,
): Promise<Result<ImportReport>> {
  const taking = createTaking(source.known ?? {}, source.existing ?? 'replace')
  const decoding = createDecoding()
  let head = ''
  let opened: Opened | undefined

  async function read(text: string, isLast: boolean): Promise<Result<undefined>> {
    if (opened === undefined) {
      head += text
      if (head.length < headLength && !isLast) return done(undefined)
      const result = await open(source, head, taking)
      if (!result.ok) return result
      opened = result.value
      text = head
      head = ''
    }
    const failure = opened.reader.read(text) ?? (isLast ? opened.reader.end() : undefined)
    if (failure !== undefined) return { ok: false, failure }
    const page = taking.changes()
    if (page.length > 0) await take(page)
    return done(undefined)
  }

  for await (const chunk of source.chunks)
    for (let from = 0; from < chunk.length; from += sliceLength) {
      const text = decoding.text(chunk.subarray(from, from + sliceLength))
      if (!text.ok) return text
      const result = await read(text.value, false)
      if (!result.ok) return result
      await turn()
    }
  const rest = decoding.end()
  if (!rest.ok) return rest
  const result = await read(rest.value, true)
  if (!result.ok) return result
  // The last text always opens a source.
  return done(taking.report((opened as Opened | undefined)?.format ?? 'list'))
}

/** Lets everything else that waits come first. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

interface Opened {
  readonly format: FormatName
  readonly reader: Reader
}

async function open(source: ImportSource, head: string, taking: Taking): Promise<Result<Opened>> {
  if (head.trim() === '') return fail('invalid-import', 'expected a list, got nothing')
  const asTable = source.mayLackHeadings && source.list !== undefined ? 'tsv' : undefined
  const format = source.format ?? formatOf(source, head) ?? asTable
  if (format === undefined)
    return fail(
      'invalid-import',
      `expected a source that tells its format, got one that does not; name it, one of ${formatNames.join(', ')}`,
    )
  const { list: only, label }: Format = formats[format]
  const list = source.list ?? only
  if (only !== undefined && list !== only)
    return fail(
      'invalid-import',
      `expected a list that holds entries of ${list}; ${label} holds those of ${only}, not of ${list}`,
    )
  const { derived }: Partial<ListShape> = list === undefined ? {} : listShapes[list]
  if (derived !== undefined)
    return fail('invalid-import', `${list} is made of ${derived.lists.join(' and ')}; import those`)
  const reader = await readerOf(format, list, taking, source)
  if (reader === undefined)
    return fail(
      'invalid-import',
      `expected the list that the entries are for, since ${label} does not say; name the list`,
    )
  return done({ format, reader })
}

async function readerOf(
  format: FormatName,
  list: ListName | undefined,
  taking: Taking,
  source: ImportSource,
): Promise<Reader | undefined> {
  switch (format) {
    case 'gate':
      return createGateReader(taking, source)
    case 'spacy':
      return createSpacyReader(taking, list)
    case 'ror':
      return createRorReader(taking)
    case 'skos-turtle':
      // The parser is loaded where it is asked for alone: most processes never read Turtle.
      return (await import('./skos/turtle.ts')).createTurtleReader(taking)
    case 'skos-jsonld':
      return (await import('./skos/document.ts')).createJsonLdReader(taking)
    case 'media-topics':
      return (await import('./skos/document.ts')).createMediaTopicsReader(taking)
    default:
      return list && tableReaderOf(format, list, taking, source.mayLackHeadings)
  }
}

function tableReaderOf(
  format: 'list' | 'csv' | 'tsv',
  list: ListName,
  taking: Taking,
  mayLackHeadings = false,
): Reader {
  if (format === 'list') return createListFileReader(taking, list, mayLackHeadings)
  const delimiterOf = format === 'csv' ? foundDelimiter : () => ({ sign: '\t' })
  return createTableReader(
    taking,
    list,
    (row) => createRows(delimiterOf, row),
    unguarded,
    mayLackHeadings,
  )
}
