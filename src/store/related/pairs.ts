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

/** Signatures that are read at once, those of the greatest weight first. */
const step = 500

/**
 * The sums of those who were ever together with the entity, as long as they may matter: `enough` is
 * asked with the weight that is left whether the rest may be left out.
 */
export async function sumsOf(
  db: Reading,
  kind: EntityKind,
  entity: string,
  enough: (found: readonly OtherSum[], weight: number) => Promise<boolean>,
): Promise<readonly OtherSum[]> {
  const signatures = await signaturesOf(db, entity)
  const sums = new Map<string, Mutable<OtherSum>>()
  for (let offset = 0; ; offset += step) {
    const rows = await db
      .selectFrom('pairs as p')
      .innerJoin('signatures as o', 'o.id', 'p.b')
      .innerJoin('entities as e', 'e.id', 'o.entity')
      .select(['e.id', 'e.name', 'p.articles', 'p.closeness', 'p.events'])
      .where('p.kind', '=', kind)
      .where('p.a', 'in', signatures)
      .where('e.hidden', '=', 0)
      .where('e.id', '!=', entity)
      .orderBy('p.closeness', 'desc')
      .orderBy('p.b')
      .limit(step)
      .offset(offset)
      .execute()
    for (const { id, name, articles, closeness, events } of rows) {
      const sum = sums.get(id) ?? { id, name, together: 0, weight: 0, events: 0 }
      sums.set(id, sum)
      sum.together += articles
      sum.weight += closeness / 1000
      sum.events += events
    }
    const last = rows.at(-1)
    const found = [...sums.values()]
    if (last === undefined || rows.length < step) return found
    if (await enough(found, last.closeness / 1000)) return found
  }
}

async function signaturesOf(db: Reading, entity: string): Promise<readonly number[]> {
  const rows = await db.selectFrom('signatures').select('id').where('entity', '=', entity).execute()
  return [0, ...rows.map(({ id }) => id)]
}

type Mutable<Value> = { -readonly [Name in keyof Value]: Value[Name] }

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
