import { done, fail, type Result } from '../failure.ts'
import { mostChanges } from '../lexicon/checks/check-changes.ts'
import { type ListName, type ListShape, listShapes } from '../lexicon/lists.ts'
import { createDecoding } from './decoding.ts'
import { formatOf, headLength } from './detect.ts'
import { type Format, type FormatName, formatNames, formats } from './formats.ts'
import { createGateReader } from './gate/reader.ts'
import type { ImportSource } from './import.ts'
import { type Reader, refusal } from './lines.ts'
import { createRorReader } from './ror/reader.ts'
import { createSpacyReader } from './spacy/reader.ts'
import { unguarded } from './table/formula.ts'
import { createListFileReader } from './table/list-file.ts'
import { createTableReader } from './table/reader.ts'
import { createRows, foundDelimiter } from './table/rows.ts'
import type { Taking } from './taking.ts'

/** The bytes of a source on their way into the reader of its format. Any failure refuses the source. */
export interface SourceReading {
  take(bytes: Uint8Array): Promise<Result<undefined>>
  /** Nothing more comes; gives the format that it was read as. */
  end(): Promise<Result<FormatName>>
  /** Undefined until enough has come to tell. */
  format(): FormatName | undefined
}

/** Finds out the format of a source and reads it into `taking`, with no more entries than an edit may have. */
export function beginReading(source: Omit<ImportSource, 'chunks'>, taking: Taking): SourceReading {
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
    const failure = opened.reader.read(text) ?? surplus(taking, source.most)
    return failure === undefined ? done(undefined) : { ok: false, failure }
  }

  return {
    async take(bytes) {
      const text = decoding.text(bytes)
      return text.ok ? read(text.value, false) : text
    },
    async end() {
      const rest = decoding.end()
      if (!rest.ok) return rest
      const result = await read(rest.value, true)
      if (!result.ok) return result
      // The last text always opens a source.
      const { reader, format } = opened as Opened
      const failure = reader.end() ?? surplus(taking, source.most)
      return failure === undefined ? done(format) : { ok: false, failure }
    },
    format: () => opened?.format,
  }
}

const surplus = (taking: Taking, most = mostChanges) =>
  taking.count() > most
    ? refusal(
        'the list',
        `expected at most ${most} entries, got more; split the source and import its parts`,
      )
    : undefined

interface Opened {
  readonly format: FormatName
  readonly reader: Reader
}

async function open(
  source: Omit<ImportSource, 'chunks'>,
  head: string,
  taking: Taking,
): Promise<Result<Opened>> {
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
  source: Omit<ImportSource, 'chunks'>,
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
