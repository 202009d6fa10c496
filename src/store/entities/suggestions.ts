import type { Reason } from '../../archive/identity/weighing.ts'
import { done, type Result } from '../../failure.ts'
import { cursorOf, readPlace } from '../cursor.ts'
import type { EntityKind } from '../entity-tables.ts'
import { type Page, pageOf } from '../page.ts'
import type { Reading } from '../schema.ts'
import type { StoredEntity } from './lookup.ts'

/** Two who may be one: an editor merges them, or says that they are different. */
export interface SuggestedMerge {
  readonly one: StoredEntity
  readonly other: StoredEntity
  /** How likely they are one, in [0, 1]. */
  readonly score: number
  readonly reasons: readonly Reason[]
}

const list = 'suggestions'

/** Pairs of people or organizations that the machine would not decide on, the likeliest first. */
export async function listSuggestions(
  db: Reading,
  kind: EntityKind,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string },
): Promise<Result<Page<SuggestedMerge>>> {
  const types = ['number', 'number', 'number'] as const
  const from = cursor === undefined ? undefined : readPlace(list, types, cursor)
  if (from && !from.ok) return from
  let query = open(db, kind)
    .select(['g.a', 'g.b', 'g.score', 'g.reasons', 'ea.id as oneId', 'ea.name as oneName'])
    .select(['eb.id as otherId', 'eb.name as otherName'])
  if (from) {
    const [score, a, b] = from.value.map(Number)
    query = query.where(({ eb, and, or }) =>
      or([
        eb('g.score', '<', score),
        and([eb('g.score', '=', score), eb('g.a', '>', a)]),
        and([eb('g.score', '=', score), eb('g.a', '=', a), eb('g.b', '>', b)]),
      ]),
    )
  }
  const rows = await query
    .orderBy('g.score', 'desc')
    .orderBy('g.a')
    .orderBy('g.b')
    .limit(limit + 1)
    .execute()
  const { items, ...more } = pageOf(rows, limit, ({ score, a, b }) => cursorOf(list, [score, a, b]))
  return done({
    ...more,
    items: items.map(({ oneId, oneName, otherId, otherName, score, reasons }) => ({
      one: { id: oneId, name: oneName },
      other: { id: otherId, name: otherName },
      score,
      // Written by `suggest` alone.
      reasons: JSON.parse(reasons) as Reason[],
    })),
  })
}

/** How many such pairs there are. */
export async function countSuggestions(db: Reading, kind: EntityKind): Promise<number> {
  const { pairs } = await open(db, kind)
    .select(({ fn }) => fn.countAll<number>().as('pairs'))
    .executeTakeFirstOrThrow()
  return pairs
}

/** Pairs that nobody has decided on, of those who may be shown; of several pairs of names of the same two, the likeliest. */
const open = (db: Reading, kind: EntityKind) =>
  db
    .selectFrom('suggestions as g')
    .innerJoin('signatures as sa', 'sa.id', 'g.a')
    .innerJoin('signatures as sb', 'sb.id', 'g.b')
    .innerJoin('entities as ea', 'ea.id', 'sa.entity')
    .innerJoin('entities as eb', 'eb.id', 'sb.entity')
    .where('g.kind', '=', kind)
    .where('ea.hidden', '=', 0)
    .where('eb.hidden', '=', 0)
    .whereRef('ea.id', '!=', 'eb.id')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('suggestions as h')
            .innerJoin('signatures as ha', 'ha.id', 'h.a')
            .innerJoin('signatures as hb', 'hb.id', 'h.b')
            .select('h.a')
            .whereRef('h.kind', '=', 'g.kind')
            .where(({ and, or, eb, ref }) =>
              and([
                or([
                  and([eb('ha.entity', '=', ref('ea.id')), eb('hb.entity', '=', ref('eb.id'))]),
                  and([eb('ha.entity', '=', ref('eb.id')), eb('hb.entity', '=', ref('ea.id'))]),
                ]),
                or([
                  eb('h.score', '>', ref('g.score')),
                  and([eb('h.score', '=', ref('g.score')), eb('h.a', '<', ref('g.a'))]),
                  and([
                    eb('h.score', '=', ref('g.score')),
                    eb('h.a', '=', ref('g.a')),
                    eb('h.b', '<', ref('g.b')),
                  ]),
                ]),
              ]),
            ),
        ),
      ),
    )
