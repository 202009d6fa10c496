import type { KnowledgeRecord } from '../record.ts'

/** What the records of some lines hold, to be added up. */
export interface Summary {
  readonly records: number
  /** How many there are of each kind. */
  readonly totals: Readonly<Record<(typeof countedKinds)[number], number>>
  readonly positions: number
  /** Articles by the month of their publication, "2024-05", or their year alone; "" for no date. */
  readonly months: Readonly<Record<string, number>>
  readonly nothingFound: { readonly count: number; readonly examples: readonly NothingFound[] }
  /** Organizations that no list knows, and titles that none gives a role, by name: in how many articles. */
  readonly unknownOrganizations: Readonly<Record<string, number>>
  readonly unknownTitles: Readonly<Record<string, number>>
}

/** An article in which nobody and nothing was found. */
export interface NothingFound {
  readonly index: number
  readonly id?: string
  /** What was noticed about it. */
  readonly why: string
}

export const countedKinds = [
  'people',
  'organizations',
  'departments',
  'dates',
  'topics',
  'places',
  'events',
  'relations',
] as const

/** Examples that a report shows. */
const mostExamples = 50

export interface ReadLine {
  readonly index: number
  readonly id?: string
  readonly record: KnowledgeRecord
}

export const emptySummary: Summary = {
  records: 0,
  totals: {
    people: 0,
    organizations: 0,
    departments: 0,
    dates: 0,
    topics: 0,
    places: 0,
    events: 0,
    relations: 0,
  },
  positions: 0,
  months: {},
  nothingFound: { count: 0, examples: [] },
  unknownOrganizations: {},
  unknownTitles: {},
}

export const summaryOf = (lines: readonly ReadLine[]): Summary =>
  lines.map(summaryOfLine).reduce(added, emptySummary)

function summaryOfLine({ index, id, record }: ReadLine): Summary {
  const { people, organizations, departments, topics, events } = record
  const isEmpty = [people, organizations, departments, topics, events].every(
    ({ length }) => length === 0,
  )
  const positions = people.flatMap((person) => person.positions)
  const example = { index, ...(id !== undefined && { id }), why: whyNothing(record) }
  return {
    records: 1,
    totals: totalsOf((kind) => record[kind].length),
    positions: positions.length,
    months: { [monthOf(record)]: 1 },
    nothingFound: { count: isEmpty ? 1 : 0, examples: isEmpty ? [example] : [] },
    unknownOrganizations: once(
      organizations.flatMap(({ name, canonical }) => (canonical ? [] : name)),
    ),
    unknownTitles: once(positions.flatMap(({ title, role }) => (role ? [] : title))),
  }
}

/** Seasons ("2024-21") and spans are no month: their year counts. */
const monthOf = ({ document: { publishedAt = '' } }: KnowledgeRecord): string =>
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?=-|$))?/u.exec(publishedAt)?.[0] ?? ''

const whyNothing = ({ document, warnings }: KnowledgeRecord): string => {
  const noticed = warnings.map(({ message }) => message)
  if (noticed.length > 0) return noticed.join('; ')
  return `its ${document.wordCount} words name no person, organization, department, topic or event that the rules and lists know`
}

const once = (names: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...new Set(names)].map((name) => [name, 1]))

const totalsOf = (count: (kind: (typeof countedKinds)[number]) => number): Summary['totals'] =>
  // The names come from the list of kinds.
  Object.fromEntries(countedKinds.map((kind) => [kind, count(kind)])) as Summary['totals']

/** The sum of two summaries. */
export function added(a: Summary, b: Summary): Summary {
  return {
    records: a.records + b.records,
    totals: totalsOf((kind) => a.totals[kind] + b.totals[kind]),
    positions: a.positions + b.positions,
    months: addedCounts(a.months, b.months),
    nothingFound: {
      count: a.nothingFound.count + b.nothingFound.count,
      examples: [...a.nothingFound.examples, ...b.nothingFound.examples].slice(0, mostExamples),
    },
    unknownOrganizations: addedCounts(a.unknownOrganizations, b.unknownOrganizations),
    unknownTitles: addedCounts(a.unknownTitles, b.unknownTitles),
  }
}

/** Summaries that an earlier version wrote may lack some counts. */
function addedCounts(
  a: Readonly<Record<string, number>> = {},
  b: Readonly<Record<string, number>> = {},
): Readonly<Record<string, number>> {
  const sum = new Map(Object.entries(a))
  for (const [name, count] of Object.entries(b)) sum.set(name, (sum.get(name) ?? 0) + count)
  return Object.fromEntries(sum)
}

/** The commonest names, those that are as common in the order of the alphabet. */
export const commonest = (
  counts: ReadonlyMap<string, number>,
  most: number,
): readonly { readonly name: string; readonly articles: number }[] =>
  [...counts]
    .map(([name, articles]) => ({ name, articles }))
    .sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1))
    .slice(0, most)

/** What the articles of a job gave as a whole. */
export interface Findings {
  readonly records: number
  readonly totals: Summary['totals'] & { readonly positions: number }
  /** Articles by the month of their publication, the earliest first; no date and it is left out. */
  readonly months: readonly { readonly month: string; readonly articles: number }[]
  readonly undated: number
  readonly nothingFound: Summary['nothingFound']
  readonly unknownOrganizations: ReturnType<typeof commonest>
  readonly unknownTitles: ReturnType<typeof commonest>
}

/** Names that a report shows of each kind. */
const mostNames = 50

/** Adds up the summaries of all chunks, each JSON of a `Summary`. */
export async function findingsOf(summaries: AsyncIterable<string>): Promise<Findings> {
  let sum = emptySummary
  const organizations = new Map<string, number>()
  const titles = new Map<string, number>()
  for await (const text of summaries) {
    // Written by whoever read the chunk, as a `Summary`.
    const { unknownOrganizations, unknownTitles, ...rest } = JSON.parse(text) as Summary
    // Names are counted in place: there may be a hundred thousand of them.
    addTo(organizations, unknownOrganizations)
    addTo(titles, unknownTitles)
    sum = added(sum, { ...rest, unknownOrganizations: {}, unknownTitles: {} })
  }
  const { '': undated = 0, ...months } = sum.months
  return {
    records: sum.records,
    totals: { ...sum.totals, positions: sum.positions },
    months: Object.entries(months)
      .map(([month, articles]) => ({ month, articles }))
      .sort((a, b) => (a.month < b.month ? -1 : 1)),
    undated,
    nothingFound: sum.nothingFound,
    unknownOrganizations: commonest(organizations, mostNames),
    unknownTitles: commonest(titles, mostNames),
  }
}

function addTo(sum: Map<string, number>, counts: Readonly<Record<string, number>>): void {
  for (const [name, count] of Object.entries(counts)) sum.set(name, (sum.get(name) ?? 0) + count)
}
