import type { Reading } from '../schema.ts'

/** A position over all articles, first and last seen. Days are `2023-11-13`. */
export interface HeldPosition {
  readonly title: string
  readonly role?: string
  readonly department?: string
  readonly organization?: { readonly id: string; readonly name: string }
  readonly status: string
  readonly firstSeen?: string
  readonly lastSeen?: string
  readonly articles: number
  /** Where it was read last. */
  readonly evidence?: { readonly article: string; readonly sentence: string }
}

/** The positions of each of these people, the one last seen first. */
export async function positionsOf(
  db: Reading,
  people: readonly string[],
): Promise<ReadonlyMap<string, readonly HeldPosition[]>> {
  if (people.length === 0) return new Map()
  const rows = await groupsOf(db, people)
  const evidence = await evidenceOf(db, [...new Set(rows.map(({ newest }) => newest))])
  const histories = new Map<string, Map<string, HeldPosition>>()
  for (const row of rows) {
    const history = histories.get(row.person) ?? new Map<string, HeldPosition>()
    histories.set(row.person, history)
    const position = positionOf(row, evidence.get(placeOf(row.newest, row.person, row.title)))
    const key = keyOf(row)
    const known = history.get(key)
    history.set(key, known === undefined ? position : together(known, position))
  }
  return new Map(
    [...histories].map(([person, history]) => [person, [...history.values()].sort(lastFirst)]),
  )
}

type Row = Awaited<ReturnType<typeof groupsOf>>[number]

const groupsOf = (db: Reading, people: readonly string[]) =>
  db
    .selectFrom('positions as p')
    .innerJoin('signatures as s', 's.id', 'p.person')
    .leftJoin('signatures as os', 'os.id', 'p.organization')
    .leftJoin('entities as o', 'o.id', 'os.entity')
    .select(['s.entity as person', 'p.title', 'p.role', 'p.department', 'p.status'])
    .select(['o.id as organization', 'o.name'])
    .select(({ fn }) => [
      fn.min('p.day').as('first'),
      fn.max('p.day').as('last'),
      fn.count<number>('p.article').distinct().as('articles'),
      fn.max('p.article').as('newest'),
    ])
    .where('s.entity', 'in', people)
    .groupBy(['s.entity', 'p.title', 'p.role', 'p.department', 'p.status', 'o.id', 'o.name'])
    .execute()

/** Sentences of the positions that these articles give, by article, person and title. */
async function evidenceOf(
  db: Reading,
  articles: readonly number[],
): Promise<ReadonlyMap<string, { article: string; sentence: string }>> {
  if (articles.length === 0) return new Map()
  const rows = await db
    .selectFrom('positions as p')
    .innerJoin('signatures as s', 's.id', 'p.person')
    .innerJoin('articles as a', 'a.seq', 'p.article')
    .select(['a.seq', 'a.id as article', 's.entity as person', 'p.title', 'p.sentence'])
    .where('p.article', 'in', articles)
    .execute()
  return new Map(
    rows.map(({ seq, person, title, article, sentence }) => [
      placeOf(seq, person, title),
      { article, sentence },
    ]),
  )
}

const placeOf = (article: number, person: string, title: string): string =>
  JSON.stringify([article, person, title])

/** "Dean" and "dean" of one unit are one position. */
const keyOf = ({ title, role, department, status, organization }: Row): string =>
  JSON.stringify([role ?? title.toLowerCase(), department?.toLowerCase(), status, organization])

function positionOf(row: Row, evidence: HeldPosition['evidence']): HeldPosition {
  const { title, role, department, organization, name, status, first, last, articles } = row
  return {
    title,
    ...(role !== null && { role }),
    ...(department !== null && { department }),
    ...(organization !== null && name !== null && { organization: { id: organization, name } }),
    status,
    ...(first !== null && { firstSeen: first }),
    ...(last !== null && { lastSeen: last }),
    articles,
    ...(evidence && { evidence }),
  }
}

function together(one: HeldPosition, other: HeldPosition): HeldPosition {
  const [newer, older] = lastFirst(one, other) <= 0 ? [one, other] : [other, one]
  const firsts = [one.firstSeen, other.firstSeen].filter((day) => day !== undefined).sort()
  return {
    ...older,
    ...newer,
    ...(firsts.length > 0 && { firstSeen: firsts[0] }),
    articles: one.articles + other.articles,
  }
}

const lastFirst = (one: HeldPosition, other: HeldPosition): number =>
  (other.lastSeen ?? '').localeCompare(one.lastSeen ?? '') ||
  // "Prof." says less than the post at an organization.
  Number(other.organization !== undefined) - Number(one.organization !== undefined) ||
  other.articles - one.articles ||
  one.title.localeCompare(other.title)
