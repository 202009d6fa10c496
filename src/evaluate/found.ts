import type { KnowledgeRecord } from '../record.ts'
import type { Named } from './likeness.ts'

/** A post as it is compared, with the names of its units instead of their ids. */
export interface FoundPosition {
  /** Place of the person in the list of people. */
  readonly person: number
  readonly title: string
  readonly department?: string
  readonly organization?: string
}

export interface FoundTopic {
  readonly label: string
  /** Its wordings in the text. */
  readonly phrases: readonly string[]
}

/** What a record says, list by list in the record's own order, as it is compared with the gold. */
export interface Found {
  readonly people: readonly Named[]
  readonly positions: readonly FoundPosition[]
  readonly organizations: readonly Named[]
  readonly departments: readonly Named[]
  readonly dates: readonly string[]
  readonly topics: readonly FoundTopic[]
}

export function foundIn(record: KnowledgeRecord): Found {
  const { people, organizations, departments, dates, topics } = record
  const names = new Map([...organizations, ...departments].map(({ id, name }) => [id, name]))
  const named = (id: string): string => names.get(id) ?? id
  return {
    people,
    positions: people.flatMap(({ positions }, person) =>
      positions.map(({ title, department, organization }) => ({
        person,
        title,
        ...(department !== undefined && { department: named(department) }),
        ...(organization !== undefined && { organization: named(organization) }),
      })),
    ),
    organizations,
    departments,
    dates: dates.map(({ value }) => value),
    topics: topics.map(({ label, mentions }) => ({
      label,
      phrases: mentions.map(({ text }) => text),
    })),
  }
}
