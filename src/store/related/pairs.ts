import { type Period, sumOf } from '../../archive/related/sums.ts'
import type { EntityKind } from '../entity-tables.ts'
import type { Reading } from '../schema.ts'
import { storedTie, type TieRow } from './tie-rows.ts'

/** What all articles say of a person or organization and another one. */
export interface OtherSum {
  readonly id: string
  readonly name: string
  readonly together: number
  /** Sum of closeness. */
  readonly weight: number
  /** Articles in which both took part in one event. */
  readonly events: number
}

/** The sums of everybody who was ever together with the entity. */
export async function sumsOf(
  db: Reading,
  kind: EntityKind,
  entity: string,
): Promise<readonly OtherSum[]> {
  const rows = await db
    .selectFrom('signatures as s')
    .innerJoin('pairs as p', 'p.a', 's.id')
    .innerJoin('signatures as o', 'o.id', 'p.b')
    .innerJoin('entities as e', 'e.id', 'o.entity')
    .select(['e.id', 'e.name'])
    .select(({ fn }) => [
      fn.sum<number>('p.articles').as('together'),
      fn.sum<number>('p.closeness').as('closeness'),
      fn.sum<number>('p.events').as('events'),
    ])
    .where('s.entity', '=', entity)
    .where('p.kind', '=', kind)
    .where('e.hidden', '=', 0)
    .where('e.id', '!=', entity)
    .groupBy(['e.id', 'e.name'])
    .execute()
  return rows.map(({ id, name, together, closeness, events }) => ({
    id,
    name,
    together: Number(together),
    weight: Number(closeness) / 1000,
    events: Number(events),
  }))
}

/** The same for a time: from all ties of these days. */
export async function sumsWithin(
  db: Reading,
  kind: EntityKind,
  entity: string,
  period: Period,
): Promise<readonly OtherSum[]> {
  const rows: (TieRow & { other: string; name: string })[] = []
  for (const [own, theirs] of [
    ['a', 'b'],
    ['b', 'a'],
  ] as const) {
    let query = db
      .selectFrom('signatures as s')
      .innerJoin('ties as t', `t.${own}`, 's.id')
      .innerJoin('signatures as o', 'o.id', `t.${theirs}`)
      .innerJoin('entities as e', 'e.id', 'o.entity')
      .select(['e.id as other', 'e.name', 't.article', 't.type', 't.event', 't.of', 't.label'])
      .select(['t.closeness', 't.day', 't.sentence'])
      .where('s.entity', '=', entity)
      .where('t.kind', '=', kind)
      .where('e.hidden', '=', 0)
      .where('e.id', '!=', entity)
    if (period.from !== undefined) query = query.where('t.day', '>=', period.from)
    if (period.to !== undefined) query = query.where('t.day', '<=', period.to)
    rows.push(...(await query.execute()))
  }
  const byOther = new Map<string, typeof rows>()
  for (const row of rows) {
    const known = byOther.get(row.other)
    if (known === undefined) byOther.set(row.other, [row])
    else known.push(row)
  }
  return [...byOther].map(([id, ties]) => {
    const { together, weight, reasons } = sumOf(ties.map(storedTie))
    const events = reasons.reduce((sum, { type, count }) => sum + (type === 'event' ? count : 0), 0)
    return { id, name: ties[0].name, together, weight, events }
  })
}
