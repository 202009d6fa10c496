import { undivided } from '../../archive/identity/signature-key.ts'
import { done, fail, type Result } from '../../failure.ts'
import type { Storing } from '../articles/put.ts'
import { refreshArticle } from '../articles/refresh.ts'
import type { StoredEntity } from '../entities/lookup.ts'
import type { EntityKind } from '../entity-tables.ts'
import { decisionsOf } from '../indexing/identify.ts'
import { reconsider } from '../indexing/reconsider.ts'
import type { Writing } from '../schema.ts'
import type { Decision, Effects } from './decision.ts'
import { enactDecisions } from './enact.ts'
import { handOver, holdersOf } from './hand-over.ts'
import { addDecision } from './log.ts'

/** Who decides, and when. */
export interface Said {
  readonly id: string
  readonly by: string
  /** ISO 8601 moment. */
  readonly at: string
}

type Pairs = readonly (readonly [string, string])[]

/** One person or organization goes up in another; its id leads to that one from now on. */
export async function mergeEntities(
  tx: Writing,
  kind: EntityKind,
  id: string,
  into: string,
  said: Said,
  storing: Storing,
): Promise<void> {
  const [own, others] = [await keysOf(tx, id), await keysOf(tx, into)]
  const [anchor, ...rest] = others
  const together: Pairs = [...own, ...rest].map((key) => [anchor, key])
  const effects: Effects = { kind, together }
  await decide(tx, { ...said, action: 'merge', body: { kind, id, into, effects } }, storing, into)
}

/** Two people or organizations are never merged by the machine. */
export async function keepApart(
  tx: Writing,
  kind: EntityKind,
  id: string,
  other: string,
  said: Said,
  storing: Storing,
): Promise<void> {
  const [own, others] = [await keysOf(tx, id), await keysOf(tx, other)]
  const apart: Pairs = own.flatMap((one) => others.map((two) => [one, two] as const))
  const effects: Effects = { kind, apart }
  await decide(tx, { ...said, action: 'different', body: { kind, id, other, effects } }, storing)
}

/** Whoever these articles name is somebody else; gives whom. */
export async function splitEntity(
  tx: Writing,
  kind: EntityKind,
  id: string,
  articles: readonly string[],
  said: Said,
  storing: Storing,
): Promise<Result<readonly StoredEntity[]>> {
  const rows = await tx
    .selectFrom('signatures as s')
    .innerJoin('appearances as n', 'n.signature', 's.id')
    .innerJoin('articles as a', 'a.seq', 'n.article')
    .select(['s.key', 'a.id as article'])
    .distinct()
    .where('s.entity', '=', id)
    .execute()
  const asked = new Set(articles)
  const gone = rows.filter(({ article }) => asked.has(article))
  const missing = articles.filter((article) => !gone.some((row) => row.article === article))
  if (missing.length > 0)
    return fail(
      'invalid-split',
      `expected ids of articles that name this ${kind}, got ${missing.map((one) => `"${one.slice(0, 100)}"`).join(', ')}`,
    )
  const stay = new Set(rows.filter(({ article }) => !asked.has(article)).map(({ key }) => key))
  if (stay.size === 0)
    return fail(
      'invalid-split',
      `expected some of the articles that name this ${kind}, got all of them`,
    )
  const part =
    (await highestPart(
      tx,
      kind,
      gone.map(({ key }) => undivided(key)),
    )) + 1
  const splits = gone.map(({ article, key }) => [article, undivided(key), part] as const)
  const fresh = [...new Set(splits.map(([, key]) => `${key}#${part}`))]
  const effects: Effects = {
    kind,
    splits,
    apart: fresh.flatMap((one) => [...stay].map((two) => [one, two] as const)),
    together: fresh.slice(1).map((one) => [fresh[0], one] as const),
  }
  await decide(tx, { ...said, action: 'split', body: { kind, id, articles, effects } }, storing)
  const entities = await tx
    .selectFrom('signatures as s')
    .innerJoin('entities as e', 'e.id', 's.entity')
    .select(['e.id', 'e.name'])
    .distinct()
    .where('s.kind', '=', kind)
    .where('s.key', 'in', fresh)
    .execute()
  return done(entities)
}

/** Writes a decision, and everything that follows from it. */
export async function decide(
  tx: Writing,
  decision: Decision,
  storing: Storing,
  survivor?: string,
): Promise<void> {
  await addDecision(tx, decision)
  if (decision.body.effects !== undefined) await enact(tx, decision.body.effects, storing, survivor)
}

/** Brings the index in line with what people say now, where it differs from before by `effects`. */
export async function enact(
  tx: Writing,
  effects: Effects,
  storing: Storing,
  survivor?: string,
): Promise<void> {
  const { kind, together = [], apart = [], splits = [], hides = [] } = effects
  const before = await decisionsOf(tx, kind)
  const holders = await holdersOf(tx, kind, splits)
  await enactDecisions(tx)
  for (const article of new Set(splits.map(([each]) => each)))
    await refreshArticle(tx, article, storing)
  const keys = new Set([...together.flat(), ...apart.flat(), ...hides])
  await reconsider(tx, kind, [...keys], before, storing, survivor)
  await handOver(tx, kind, holders, await holdersOf(tx, kind, splits))
}

/** Keys of the signatures of an entity, the oldest first. */
async function keysOf(tx: Writing, entity: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('signatures')
    .select('key')
    .where('entity', '=', entity)
    .orderBy('id')
    .execute()
  return rows.map(({ key }) => key)
}

async function highestPart(
  tx: Writing,
  kind: EntityKind,
  keys: readonly string[],
): Promise<number> {
  const rows = await tx
    .selectFrom('splits')
    .select(({ fn }) => fn.max('part').as('part'))
    .where('kind', '=', kind)
    .where('key', 'in', keys)
    .execute()
  return Math.max(1, Number(rows[0]?.part ?? 1))
}
