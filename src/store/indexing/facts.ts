import type { Insertable } from 'kysely'
import { slug } from '../../engine/names.ts'
import type { KnowledgeRecord, Position, Topic } from '../../record.ts'
import type { CooperationTable } from '../entity-tables.ts'
import type { Writing } from '../schema.ts'

export interface Told {
  readonly article: number
  readonly day: string | null
  readonly record: KnowledgeRecord
  readonly text: string
  readonly signature: (local: string) => number | undefined
}

/** The key of a topic in the archive: its concept, else its label, fit for an address. */
export const topicKey = ({ concept, label }: Pick<Topic, 'concept' | 'label'>): string =>
  slug(concept ?? label)

/** Writes the positions, departments, topics and cooperations that an article tells. */
export async function addFacts(tx: Writing, told: Told): Promise<void> {
  await addPositions(tx, told)
  await addDepartments(tx, told)
  const topics = await addTopics(tx, told)
  const cooperations = cooperationsOf(told, topics)
  if (cooperations.length > 0) await tx.insertInto('cooperations').values(cooperations).execute()
}

/** Takes them away again; a topic that no article names is none. */
export async function removeFacts(tx: Writing, article: number): Promise<void> {
  await tx.deleteFrom('positions').where('article', '=', article).execute()
  await tx.deleteFrom('departments').where('article', '=', article).execute()
  await tx.deleteFrom('cooperations').where('article', '=', article).execute()
  const rows = await tx
    .deleteFrom('topic_appearances')
    .where('article', '=', article)
    .returning('topic')
    .execute()
  const topics = rows.map(({ topic }) => topic)
  if (topics.length === 0) return
  await tx
    .deleteFrom('topics')
    .where('id', 'in', topics)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('topic_appearances').select('topic').whereRef('topic', '=', 'topics.id')),
      ),
    )
    .execute()
}

async function addPositions(tx: Writing, { article, day, record, text, signature }: Told) {
  const departments = new Map(record.departments.map(({ id, name }) => [id, name]))
  const values = record.people.flatMap(({ id, positions }) => {
    const person = signature(id)
    if (person === undefined) return []
    return positions.map((position) => ({
      article,
      person,
      title: position.title,
      role: position.role ?? null,
      department: departments.get(position.department ?? '') ?? null,
      organization: signature(position.organization ?? '') ?? null,
      status: position.status,
      day,
      sentence: around(text, position),
    }))
  })
  if (values.length > 0)
    await tx
      .insertInto('positions')
      .values(values.map((value, ordinal) => ({ ...value, ordinal })))
      .execute()
}

const mostQuoted = 300

/** The words that a position was read from, with what stands between them. */
function around(text: string, { evidence }: Position): string {
  const inText = evidence.filter((span) => span.in === undefined)
  if (inText.length === 0) return evidence.map((span) => span.text).join(', ')
  const start = Math.min(...inText.map((span) => span.start))
  const end = Math.max(...inText.map((span) => span.end))
  return text.slice(start, Math.min(end, start + mostQuoted))
}

async function addDepartments(tx: Writing, { article, record, signature }: Told) {
  const values = record.departments.flatMap(({ name, kind, organization }) => {
    const owner = signature(organization ?? '')
    return owner === undefined ? [] : [{ article, organization: owner, name, sort: kind }]
  })
  if (values.length > 0) await tx.insertInto('departments').values(values).execute()
}

/** Gives the stored id of each topic of the record. */
async function addTopics(
  tx: Writing,
  { article, record, text }: Told,
): Promise<ReadonlyMap<string, number>> {
  const stored = new Map<string, number>()
  const ids = new Map<string, number>()
  for (const topic of record.topics) {
    const key = topicKey(topic)
    const known = stored.get(key)
    const id = known ?? (await topicId(tx, key, topic))
    stored.set(key, id)
    ids.set(topic.id, id)
    if (known !== undefined) continue
    const [mention] = topic.mentions
    const sentence =
      mention === undefined ? topic.label : lineAround(text, mention.start, mention.end)
    const { label, stage = null, salience } = topic
    await tx
      .insertInto('topic_appearances')
      .values({ topic: id, article, label, stage, salience, sentence })
      .execute()
  }
  return ids
}

async function topicId(tx: Writing, key: string, topic: Topic): Promise<number> {
  const { concept, label, broader = [] } = topic
  await tx
    .insertInto('topics')
    .values({ key, label: concept ?? label, broader: JSON.stringify(broader) })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  const { id } = await tx
    .selectFrom('topics')
    .select('id')
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  return id
}

/** The line around a span, cut where it is long. */
function lineAround(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf('\n', start) + 1, start - mostQuoted / 2)
  const line = text.indexOf('\n', end)
  return text.slice(from, Math.min(line < 0 ? text.length : line, end + mostQuoted / 2)).trim()
}

/** Who cooperates with whom on which topic, both ways; without a topic where only a relation says so. */
function cooperationsOf(
  { article, record, signature }: Told,
  topics: ReadonlyMap<string, number>,
): Insertable<CooperationTable>[] {
  const found = new Map<string, Insertable<CooperationTable>>()
  const note = (one: string, other: string, topic: number | null, stage: string | null) => {
    const [organization, partner] = [signature(one), signature(other)]
    if (organization === undefined || partner === undefined || organization === partner) return
    for (const [a, b] of [
      [organization, partner],
      [partner, organization],
    ])
      found.set(`${a} ${b} ${topic}`, { article, organization: a, partner: b, topic, stage })
  }
  for (const { id, parties, stage = null } of record.topics)
    for (const [i, one] of parties.entries())
      for (const other of parties.slice(i + 1)) note(one, other, topics.get(id) ?? null, stage)
  const known = new Set(
    [...found.values()].map(({ organization, partner }) => `${organization} ${partner}`),
  )
  for (const { predicate, subject, object } of record.relations)
    if (predicate === 'cooperates-with' && !known.has(`${signature(subject)} ${signature(object)}`))
      note(subject, object, null, null)
  return [...found.values()]
}
