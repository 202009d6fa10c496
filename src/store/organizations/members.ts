import type { StoredEntity } from '../entities/lookup.ts'
import type { Reading } from '../schema.ts'

export interface Member extends StoredEntity {
  readonly positions: readonly {
    readonly title: string
    readonly department?: string
    readonly status: string
    readonly firstSeen?: string
    readonly lastSeen?: string
    readonly articles: number
  }[]
}

const mostRows = 2000

/** Who holds or held a position at an organization, those last seen first; at most two thousand positions. */
export async function membersOf(db: Reading, organization: string): Promise<readonly Member[]> {
  const rows = await db
    .selectFrom('signatures as o')
    .innerJoin('positions as p', 'p.organization', 'o.id')
    .innerJoin('signatures as s', 's.id', 'p.person')
    .innerJoin('entities as e', 'e.id', 's.entity')
    .select(['e.id', 'e.name', 'p.title', 'p.department', 'p.status'])
    .select(({ fn }) => [
      fn.min('p.day').as('first'),
      fn.max('p.day').as('last'),
      fn.count<number>('p.article').distinct().as('articles'),
    ])
    .where('o.entity', '=', organization)
    .where('e.hidden', '=', 0)
    .groupBy(['e.id', 'e.name', 'p.title', 'p.department', 'p.status'])
    .orderBy(({ fn, val }) => fn.coalesce(fn.max('p.day'), val('')), 'desc')
    .orderBy('e.name')
    .orderBy('e.id')
    .limit(mostRows)
    .execute()
  const members = new Map<string, StoredEntity & { positions: Member['positions'][number][] }>()
  for (const { id, name, title, department, status, first, last, articles } of rows) {
    const member = members.get(id) ?? { id, name, positions: [] }
    members.set(id, member)
    member.positions.push({
      title,
      ...(department !== null && { department }),
      status,
      ...(first !== null && { firstSeen: first }),
      ...(last !== null && { lastSeen: last }),
      articles,
    })
  }
  return [...members.values()]
}

export interface StoredDepartment {
  readonly name: string
  readonly kind: string
  readonly articles: number
}

/** The departments of an organization, by however many articles name them. */
export async function departmentsOf(
  db: Reading,
  organization: string,
): Promise<readonly StoredDepartment[]> {
  const rows = await db
    .selectFrom('signatures as o')
    .innerJoin('departments as d', 'd.organization', 'o.id')
    .select(['d.name', 'd.sort as kind'])
    .select(({ fn }) => fn.count<number>('d.article').distinct().as('articles'))
    .where('o.entity', '=', organization)
    .groupBy(['d.name', 'd.sort'])
    .orderBy('articles', 'desc')
    .orderBy('d.name')
    .limit(mostRows)
    .execute()
  return rows
}

export interface Partner extends StoredEntity {
  /** Articles that tell of it. */
  readonly articles: number
  readonly first?: string
  readonly last?: string
  readonly topics: readonly {
    readonly id: string
    readonly label: string
    readonly articles: number
    readonly stage?: string
  }[]
}

/** Who cooperates with an organization, and on what; those of most articles first. */
export async function partnersOf(db: Reading, organization: string): Promise<readonly Partner[]> {
  const rows = await db
    .selectFrom('signatures as o')
    .innerJoin('cooperations as c', 'c.organization', 'o.id')
    .innerJoin('articles as a', 'a.seq', 'c.article')
    .innerJoin('signatures as s', 's.id', 'c.partner')
    .innerJoin('entities as e', 'e.id', 's.entity')
    .leftJoin('topics as t', 't.id', 'c.topic')
    .select(['e.id', 'e.name', 'c.article', 'c.stage', 'a.published_at as day'])
    .select(['t.key as topic', 't.label'])
    .where('o.entity', '=', organization)
    .where('e.id', '!=', organization)
    .where('a.reprint_of', 'is', null)
    .orderBy('a.published_at', 'desc')
    .limit(mostRows * 5)
    .execute()
  const partners = new Map<string, { name: string; rows: typeof rows }>()
  for (const row of rows) {
    const partner = partners.get(row.id)
    if (partner === undefined) partners.set(row.id, { name: row.name, rows: [row] })
    else partner.rows.push(row)
  }
  return [...partners]
    .map(([id, { name, rows: own }]) => {
      const days = own.flatMap(({ day }) => day ?? []).sort()
      const topics = new Map<string, { label: string; articles: Set<number>; stage?: string }>()
      for (const { topic, label, article, stage } of own) {
        if (topic === null || label === null) continue
        // The rows come newest first: the stage is the latest one.
        const known = topics.get(topic) ?? { label, articles: new Set(), ...(stage && { stage }) }
        topics.set(topic, known)
        known.articles.add(article)
      }
      return {
        id,
        name,
        articles: new Set(own.map(({ article }) => article)).size,
        ...(days.length > 0 && { first: days[0], last: days.at(-1) as string }),
        topics: [...topics]
          .map(([key, { articles, ...topic }]) => ({ id: key, ...topic, articles: articles.size }))
          .sort((a, b) => b.articles - a.articles || (a.id < b.id ? -1 : 1)),
      }
    })
    .sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1))
}
