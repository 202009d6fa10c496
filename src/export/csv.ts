import type { KnowledgeRecord, Person, Position, Span } from '../record.ts'
import { createNames } from './facts.ts'

const columns = [
  'article',
  'url',
  'publishedAt',
  'personId',
  'person',
  'title',
  'role',
  'status',
  'departmentId',
  'department',
  'organizationId',
  'organization',
  'inferred',
  'confidence',
  'start',
  'end',
  'evidence',
  'rule',
] as const

type Row = Readonly<Partial<Record<(typeof columns)[number], string | number | undefined>>>

/** RFC 4180: a header, and what `csvRows` says. */
export const csv = (record: KnowledgeRecord): string => `${csvHeader}${csvRows(record)}`

export const csvHeader = `${columns.join(',')}\r\n`

/** One row for each position, and one for each person without any, so that nobody is lost. */
export function csvRows(record: KnowledgeRecord): string {
  const nameOf = createNames(record)
  const { id, url, publishedAt } = record.document
  const article = { article: id ?? record.id, url, publishedAt }
  const rows = record.people.flatMap((person): Row[] => {
    const who = { ...article, personId: person.id, person: person.name }
    if (person.positions.length === 0) return [{ ...who, ...alone(person) }]
    return person.positions.map((position) => ({ ...who, ...held(position, nameOf) }))
  })
  return rows.map((row) => csvRow(columns.map((column) => row[column]))).join('')
}

export const csvRow = (cells: readonly (string | number | undefined)[]): string =>
  `${cells.map(cell).join(',')}\r\n`

const alone = ({ mentions: [first], confidence }: Person): Row => ({
  confidence,
  ...(first && place([first])),
  rule: first?.rule,
})

const held = (position: Position, nameOf: ReturnType<typeof createNames>): Row => ({
  title: position.title,
  role: position.role,
  status: position.status,
  departmentId: position.department,
  department: nameOf(position.department),
  organizationId: position.organization,
  organization: nameOf(position.organization),
  inferred: position.inferred.join(' | '),
  confidence: position.confidence,
  ...place(position.evidence),
  rule: position.rule,
})

/** From the first word of the evidence in the text to the last, counted as the record counts. */
function place(evidence: readonly Span[]): Row {
  const inText = evidence.filter((span) => span.in === undefined)
  return {
    start: inText.map(({ start }) => start).sort(ascending)[0],
    end: inText
      .map(({ end }) => end)
      .sort(ascending)
      .at(-1),
    evidence: evidence.map(({ text }) => text).join(' | '),
  }
}

const ascending = (a: number, b: number): number => a - b

// A spreadsheet takes a cell that begins so for a formula, whoever wrote it.
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u

function cell(value: string | number | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const safe = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
