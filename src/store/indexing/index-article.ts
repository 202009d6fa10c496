import { observeOrganizations } from '../../archive/identity/observe-organizations.ts'
import { observePeople } from '../../archive/identity/observe-people.ts'
import type { KnowledgeRecord } from '../../record.ts'
import type { EntityKind } from '../entity-tables.ts'
import type { Writing } from '../schema.ts'
import { addFacts, removeFacts, topicKey } from './facts.ts'
import { type Identifying, identify, type Moved } from './identify.ts'
import { type Appearing, type Changes, forget, type IndexedArticle, observe } from './observing.ts'
import { boundTo, signaturesIn } from './signatures.ts'
import { sweepEntities, sweepSignatures } from './sweep.ts'
import { addTies, removeTies } from './ties.ts'

/** What is to be found of an article through people, organizations and topics. */
export interface Indexable extends IndexedArticle {
  readonly record: KnowledgeRecord
  readonly text: string
  /** Day of publication. */
  readonly day: string | null
}

const kinds = ['organization', 'person'] as const satisfies readonly EntityKind[]

/**
 * Puts what `before` gave into the index out, and what `after` gives in, in one go, so that whoever is
 * in both keeps their id. Either may be missing: an article that is new, or that goes.
 */
export async function reindex(
  tx: Writing,
  before: IndexedArticle | undefined,
  after: Indexable | undefined,
  identifying: Identifying,
): Promise<void> {
  const changes: Record<EntityKind, Changes> = { organization: new Map(), person: new Map() }
  if (before !== undefined) {
    await removeTies(tx, before.seq)
    await removeFacts(tx, before.seq)
    for (const kind of kinds) changes[kind] = await forget(tx, kind, before, identifying)
    await count(tx, before, -1)
  }
  const ids = new Map<string, number>()
  const left: string[] = []
  let moved: Moved = new Map()
  for (const kind of kinds) {
    if (after !== undefined) {
      const appearing = appearingIn(after, kind, identifying)
      const own = await observe(tx, kind, after, appearing, changes[kind], identifying)
      for (const [local, id] of own) ids.set(local, id)
    }
    const gone = await sweepSignatures(tx, kind, changes[kind])
    left.push(...gone.values())
    if (kind === 'person') await noteBound(tx, moved, changes.person)
    const now = await identify(tx, kind, [...changes[kind].values()], identifying, moved)
    left.push(...now.values())
    if (kind === 'organization') moved = new Map([...gone, ...now])
  }
  if (after !== undefined) await describe(tx, after, ids)
  await sweepEntities(tx, [...new Set(left)])
}

async function describe(
  tx: Writing,
  after: Indexable,
  ids: ReadonlyMap<string, number>,
): Promise<void> {
  const { seq, record, text, day, isReprint } = after
  const signature = (local: string): number | undefined => ids.get(local)
  await addFacts(tx, { article: seq, day, record, text, signature })
  if (!isReprint) {
    const topics = new Map(record.topics.map((topic) => [topic.id, topicKey(topic)]))
    await addTies(tx, seq, record, text, { signature, topic: (local) => topics.get(local) })
  }
  await count(tx, after, 1)
}

function appearingIn({ record }: Indexable, kind: EntityKind, { names }: Identifying): Appearing[] {
  const named = new Map(
    [...record.people, ...record.organizations].map(({ id, salience, mentions }) => [
      id,
      {
        salience,
        inByline: mentions.every(({ zone }) => zone === 'byline' || zone === 'boilerplate'),
      },
    ]),
  )
  const observations =
    kind === 'person' ? observePeople(record, names) : observeOrganizations(record, names)
  return observations.map((observation) => {
    const { salience = 0, inByline = false } = named.get(observation.localId) ?? {}
    return { observation, salience, inByline }
  })
}

/** People bound to an organization that changed hands are judged anew. */
export async function noteBound(tx: Writing, moved: Moved, changes: Changes): Promise<void> {
  for (const { signature } of await signaturesIn(tx, 'person', [...moved.keys()].map(boundTo)))
    if (!changes.has(signature.key))
      changes.set(signature.key, { before: signature, after: signature })
}

/** Articles that count for how rare it is to be in one. */
async function count(tx: Writing, { isReprint }: IndexedArticle, by: number): Promise<void> {
  if (isReprint) return
  await tx
    .insertInto('totals')
    .values({ name: 'articles', value: by })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet(({ eb, ref }) => ({
        value: eb(ref('totals.value'), '+', by),
      })),
    )
    .execute()
}
