import type { KnowledgeRecord } from '../record.ts'

export const entityKinds = [
  'people',
  'organizations',
  'departments',
  'dates',
  'topics',
  'places',
  'events',
] as const

const countedKinds = [...entityKinds, 'relations'] as const

/** How many there are of each kind. */
export type Totals = Readonly<Record<(typeof countedKinds)[number], number>>

/** What a record holds, in short. */
export interface Holdings {
  /** Of the article. */
  readonly words: number
  readonly totals: Totals
  readonly positions: number
  /** Of its publication, "2024-05", or the year alone; "" for no date. */
  readonly month: string
  /** Organizations that no list knows, and titles that none gives a role; each name once. */
  readonly unknownOrganizations: readonly string[]
  readonly unknownTitles: readonly string[]
  /** What was noticed about an article in which nobody and nothing was found. */
  readonly whyNothing?: string
}

export function holdingsOf(record: KnowledgeRecord): Holdings {
  const { people, organizations, departments, topics, events } = record
  const isEmpty = [people, organizations, departments, topics, events].every(
    ({ length }) => length === 0,
  )
  const positions = people.flatMap((person) => person.positions)
  return {
    words: record.document.wordCount,
    totals: totalsOf((kind) => record[kind].length),
    positions: positions.length,
    month: monthOf(record),
    unknownOrganizations: once(
      organizations.flatMap(({ name, canonical }) => (canonical ? [] : name)),
    ),
    unknownTitles: once(positions.flatMap(({ title, role }) => (role ? [] : title))),
    ...(isEmpty && { whyNothing: whyNothing(record) }),
  }
}

export const totalsOf = (count: (kind: (typeof countedKinds)[number]) => number): Totals =>
  // The names come from the list of kinds.
  Object.fromEntries(countedKinds.map((kind) => [kind, count(kind)])) as Totals

/** Seasons ("2024-21") and spans are no month: their year counts. */
const monthOf = ({ document: { publishedAt = '' } }: KnowledgeRecord): string =>
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?=-|$))?/u.exec(publishedAt)?.[0] ?? ''

const whyNothing = ({ document, warnings }: KnowledgeRecord): string => {
  const noticed = warnings.map(({ message }) => message)
  if (noticed.length > 0) return noticed.join('; ')
  return `its ${document.wordCount} words name no person, organization, department, topic or event that the rules and lists know`
}

const once = (names: readonly string[]): readonly string[] => [...new Set(names)]
