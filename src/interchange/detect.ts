import { columnsOf } from '../lexicon/columns.ts'
import type { ListName } from '../lexicon/lists.ts'
import { tableOf } from './draft.ts'
import type { FormatName } from './formats.ts'
import { headingsOf } from './table/headings.ts'
import { foundDelimiter } from './table/rows.ts'

/** In UTF-16 units: so much of a source is looked at to tell its format. */
export const headLength = 65_536

/** What is told of a source besides its text. */
export interface Label {
  readonly contentType?: string
  readonly fileName?: string
  readonly list?: ListName
}

/** What a media type or the ending of a file name leaves to decide. */
type Guess = FormatName | 'tabs' | 'json' | 'text'

const mediaTypes = new Map<string, Guess>([
  ['text/csv', 'csv'],
  ['text/tab-separated-values', 'tabs'],
  ['text/turtle', 'skos-turtle'],
  ['application/x-turtle', 'skos-turtle'],
  ['application/ld+json', 'skos-jsonld'],
  ['application/json', 'json'],
  ['application/x-ndjson', 'json'],
  ['application/jsonl', 'json'],
])

const endings = new Map<string, Guess>([
  ['csv', 'csv'],
  ['tsv', 'tabs'],
  ['tab', 'tabs'],
  ['lst', 'gate'],
  ['ttl', 'skos-turtle'],
  ['jsonld', 'skos-jsonld'],
  ['json', 'json'],
  ['jsonl', 'json'],
  ['ndjson', 'json'],
  ['txt', 'text'],
])

/** The format of a source: by what it is said to be, its file name, its first text; undefined when none tells. */
export function formatOf(label: Label, head: string): FormatName | undefined {
  const mediaType = label.contentType?.split(';')[0].trim().toLowerCase() ?? ''
  const ending = /\.([a-z]+)$/iu.exec(label.fileName ?? '')?.[1].toLowerCase() ?? ''
  const guess = mediaTypes.get(mediaType) ?? endings.get(ending) ?? 'text'
  if (guess === 'tabs') return isListFile(label.list, head) ? 'list' : 'tsv'
  if (guess === 'json') return jsonFormat(head)
  return guess === 'text' ? textFormat(label.list, head) : guess
}

function jsonFormat(head: string): FormatName | undefined {
  if (!/^\s*[[{]/u.test(head)) return undefined
  if (/"conceptSet"\s*:/u.test(head)) return 'media-topics'
  if (/"@(?:context|graph|id|type)"\s*:/u.test(head)) return 'skos-jsonld'
  if (/"pattern"\s*:/u.test(head) && /"label"\s*:/u.test(head)) return 'spacy'
  return isRegistry(head) ? 'ror' : undefined
}

const isRegistry = (head: string): boolean =>
  head.includes('https://ror.org/') ||
  (/"names?"\s*:/u.test(head) &&
    /"(?:types|acronyms|country|locations|relationships)"\s*:/u.test(head))

function textFormat(list: ListName | undefined, head: string): FormatName | undefined {
  const json = jsonFormat(head)
  if (json !== undefined) return json
  if (/^\s*(?:#[^\n]*\n\s*)*(?:@prefix|@base|prefix|base|<[a-z]+:[^>]*>)\s/iu.test(head))
    return 'skos-turtle'
  if (isListFile(list, head)) return 'list'
  if (list === undefined) return undefined
  const first = firstLine(head)
  const { sign, isLine } = foundDelimiter(first)
  if (isLine) return 'csv'
  const cells = first.split(sign).map((cell) => cell.replace(/^"|"$/gu, ''))
  if (headingsOf(list, cells).fault === undefined) return sign === '\t' ? 'tsv' : 'csv'
  return columnsOf(list).length === 0 && !first.includes('\t') ? 'list' : undefined
}

/** Begins a file as the folder of lists holds it: with a remark, or a header of the very columns. */
function isListFile(list: ListName | undefined, head: string): boolean {
  if (/^\s*#/u.test(head)) return true
  if (list === undefined || columnsOf(list).length === 0) return false
  const cells = firstLine(head).split('\t')
  const columns = tableOf(list)
  const own = columns.filter(({ isOwn }) => isOwn)
  return (
    cells.every((cell) => columns.some(({ name }) => name === cell)) &&
    own.every(({ name }) => cells.includes(name))
  )
}

const firstLine = (head: string): string => /^\s*([^\r\n]*)/u.exec(head)?.[1] ?? ''
