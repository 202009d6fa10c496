import type { Entity, KnowledgeRecord, Position } from '../record.ts'
import { columns } from './columns.ts'

/** A record for people to read: what it says, without where it stands. */
export function recordTable(record: KnowledgeRecord): string {
  const { document, people, organizations, departments, dates, topics } = record
  const names = new Map([...organizations, ...departments].map(({ id, name }) => [id, name]))
  const named = (id: string | undefined): string => (id === undefined ? '' : (names.get(id) ?? id))
  const post = ({ title, department, organization, status }: Position): string[] => [
    status === 'current' ? title : `${title} (${status})`,
    [department, organization]
      .map(named)
      .filter((unit) => unit !== '')
      .join(', '),
  ]
  const heading = [document.id, document.title].filter((words) => words !== undefined).join(': ')
  return [
    `${heading === '' ? 'Article' : heading}\n`,
    section(
      'People',
      people.flatMap((person): string[][] => {
        const [first = ['', ''], ...others] = person.positions.map(post)
        return [[withAliases(person), ...first], ...others.map((other) => ['', ...other])]
      }),
    ),
    section(
      'Organizations',
      organizations.map((unit) => [withAliases(unit), unit.kind, named(unit.parent)]),
    ),
    section(
      'Departments',
      departments.map((unit) => [withAliases(unit), unit.kind, named(unit.organization)]),
    ),
    section(
      'Dates',
      dates.map(({ value, role, mentions: [first] }) => [value, role, quoted(first.text)]),
    ),
    section(
      'Topics',
      topics.map(({ label, stage, parties }) => [
        label,
        stage ?? '',
        parties.map(named).join(' + '),
      ]),
    ),
    '\n',
  ].join('')
}

const section = (title: string, rows: readonly string[][]): string =>
  rows.length === 0
    ? ''
    : `\n  ${title}\n${columns(
        rows.map((row) => row.map(oneLine)),
        '    ',
      )}`

const withAliases = ({ name, aliases }: Pick<Entity, 'name' | 'aliases'>): string =>
  aliases.length === 0 ? name : `${name} (${aliases.join(', ')})`

const quoted = (words: string): string => `“${words}”`

const oneLine = (words: string): string => words.replace(/\s+/gu, ' ')
