import { type Holdings, type Totals, totalsOf } from '../derived/holdings.ts'

/** What the records of some lines hold, to be added up. */
export interface Summary {
  readonly records: number
  readonly totals: Totals
  readonly positions: number
  /** Articles by the month of their publication, "2024-05", or their year alone; "" for no date. */
  readonly months: Readonly<Record<string, number>>
  readonly nothingFound: { readonly count: number; readonly examples: readonly NothingFound[] }
  /** In how many articles each name is that no list knows. */
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

/** Examples that a report shows. */
const mostExamples = 50

/** What the record of a line holds. */
export interface ReadLine {
  readonly index: number
  readonly id?: string
  readonly holdings: Holdings
}

export const emptySummary: Summary = {
  records: 0,
  totals: totalsOf(() => 0),
  positions: 0,
  months: {},
  nothingFound: { count: 0, examples: [] },
  unknownOrganizations: {},
  unknownTitles: {},
}

export function summaryOf(lines: readonly ReadLine[]): Summary {
  const all = lines.map(({ holdings }) => holdings)
  const sum = (count: (holdings: Holdings) => number): number =>
    all.reduce((before, holdings) => before + count(holdings), 0)
  const nothing = lines.flatMap(({ index, id, holdings: { whyNothing: why } }) =>
    why === undefined ? [] : { index, ...(id !== undefined && { id }), why },
  )
  return {
    records: lines.length,
    totals: totalsOf((kind) => sum(({ totals }) => totals[kind])),
    positions: sum(({ positions }) => positions),
    months: counted(all.map(({ month }) => month)),
    nothingFound: { count: nothing.length, examples: nothing.slice(0, mostExamples) },
    unknownOrganizations: counted(all.flatMap((each) => each.unknownOrganizations)),
    unknownTitles: counted(all.flatMap((each) => each.unknownTitles)),
  }
}

function counted(names: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return Object.fromEntries(counts)
}

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
  addTo(sum, b)
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
