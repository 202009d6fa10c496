import type { Insertable } from 'kysely'
import type { Pair, Quote, Tie } from '../../archive/related/tie.ts'
import { tiesOf } from '../../archive/related/ties.ts'
import type { KnowledgeRecord } from '../../record.ts'
import type { EntityKind, PairTable, TieTable } from '../entity-tables.ts'
import type { Writing } from '../schema.ts'

/** Where the local ids of an article lead. */
export interface Keyed {
  /** Signatures of people and organizations. */
  readonly signature: (local: string) => number | undefined
  /** Stored keys of topics. */
  readonly topic: (local: string) => string | undefined
}

/** Writes who stands with whom in an article, and adds it to the sums of each pair. */
export async function addTies(
  tx: Writing,
  article: number,
  record: KnowledgeRecord,
  text: string,
  keyed: Keyed,
): Promise<void> {
  const quoted = ({ start, end, in: field }: Quote): string =>
    (field === 'title' ? (record.document.title ?? '') : text).slice(start, end)
  const ties: Insertable<TieTable>[] = []
  const sums: PairTable[] = []
  for (const { a, b, pair } of betweenSignatures(tiesOf(record, text).pairs, keyed)) {
    const { kind } = pair
    for (const tie of pair.ties) {
      const { type, event = null, label, day = null, closeness, quote } = tie
      const of = tie.of === undefined ? null : namedBy(tie, record, keyed)
      const sentence = quoted(quote)
      ties.push({
        kind,
        article,
        a,
        b,
        type,
        event,
        of,
        label,
        closeness: thousandths(closeness),
        day,
        sentence,
      })
    }
    const events = pair.ties.some(({ type }) => type === 'event') ? 1 : 0
    const sum = { kind, articles: 1, closeness: thousandths(pair.closeness), events }
    sums.push({ ...sum, a, b }, { ...sum, a: b, b: a })
  }
  for (const part of chunks(ties)) await tx.insertInto('ties').values(part).execute()
  for (const part of chunks(sums)) await addSums(tx, part)
}

/** Takes the ties of an article away again, and makes the sums of its pairs anew. */
export async function removeTies(tx: Writing, article: number): Promise<void> {
  const rows = await tx
    .deleteFrom('ties')
    .where('article', '=', article)
    .returning(['kind', 'a', 'b'])
    .execute()
  const pairs = new Map(rows.map((row) => [`${row.kind} ${row.a} ${row.b}`, row]))
  for (const { kind, a, b } of pairs.values()) {
    await tx
      .deleteFrom('pairs')
      .where('kind', '=', kind)
      .where((eb) =>
        eb.or([
          eb.and([eb('a', '=', a), eb('b', '=', b)]),
          eb.and([eb('a', '=', b), eb('b', '=', a)]),
        ]),
      )
      .execute()
    const sum = await sumOf(tx, kind, a, b)
    if (sum !== undefined) await addSums(tx, [sum, { ...sum, a: b, b: a }])
  }
}

/** Two of one signature are tied to themselves; of several pairs of the same two the closest counts. */
function betweenSignatures(
  pairs: readonly Pair[],
  { signature }: Keyed,
): { a: number; b: number; pair: Pair }[] {
  const found = new Map<string, { a: number; b: number; pair: Pair }>()
  for (const pair of pairs) {
    const [one, other] = [signature(pair.a), signature(pair.b)]
    if (one === undefined || other === undefined || one === other) continue
    const [a, b] = one < other ? [one, other] : [other, one]
    const key = `${a} ${b}`
    const known = found.get(key)
    if (known === undefined || pair.closeness > known.pair.closeness) found.set(key, { a, b, pair })
  }
  return [...found.values()]
}

/** What the label of a tie names, in words that mean the same in every article. */
function namedBy({ of = '' }: Tie, record: KnowledgeRecord, { signature, topic }: Keyed): string {
  const department = record.departments.find(({ id }) => id === of)
  const owner = signature(department?.organization ?? of)
  if (department !== undefined) return `dept:${owner ?? ''}:${department.name.toLowerCase()}`
  return owner === undefined ? `topic:${topic(of) ?? of}` : `org:${owner}`
}

async function sumOf(
  tx: Writing,
  kind: EntityKind,
  a: number,
  b: number,
): Promise<PairTable | undefined> {
  const rows = await tx
    .selectFrom('ties')
    .select('article')
    .select(({ fn, eb }) => [
      fn.max('closeness').as('closeness'),
      fn.max(eb.case().when('type', '=', 'event').then(1).else(0).end()).as('events'),
    ])
    .where('kind', '=', kind)
    .where('a', '=', a)
    .where('b', '=', b)
    .groupBy('article')
    .execute()
  if (rows.length === 0) return undefined
  const total = (each: (row: (typeof rows)[number]) => number): number =>
    rows.reduce((sum, row) => sum + each(row), 0)
  return {
    kind,
    a,
    b,
    articles: rows.length,
    closeness: total(({ closeness }) => closeness),
    events: total(({ events }) => events),
  }
}

const addSums = (tx: Writing, sums: readonly PairTable[]): Promise<unknown> =>
  tx
    .insertInto('pairs')
    .values(sums)
    .onConflict((conflict) =>
      conflict.columns(['kind', 'a', 'b']).doUpdateSet(({ eb, ref }) => ({
        articles: eb(ref('pairs.articles'), '+', ref('excluded.articles')),
        closeness: eb(ref('pairs.closeness'), '+', ref('excluded.closeness')),
        events: eb(ref('pairs.events'), '+', ref('excluded.events')),
      })),
    )
    .execute()

const thousandths = (share: number): number => Math.round(share * 1000)

/** A statement binds so many rows at most. */
const rowsAtOnce = 200

function chunks<Row>(rows: readonly Row[]): Row[][] {
  const parts: Row[][] = []
  for (let at = 0; at < rows.length; at += rowsAtOnce) parts.push(rows.slice(at, at + rowsAtOnce))
  return parts
}
