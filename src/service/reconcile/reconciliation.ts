import { done, fail, type Result } from '../../failure.ts'
import type { Described } from '../../reconcile/known.ts'
import type { PropertyId } from '../../reconcile/properties.ts'
import type { Query } from '../../reconcile/query.ts'
import type { Candidate } from '../../reconcile/rank.ts'
import { type Kind, kinds } from '../../reconcile/types.ts'
import type { StoredEntity } from '../../store/entities/lookup.ts'
import type { Reading } from '../../store/schema.ts'
import type { ArchiveParts } from '../archive/parts.ts'
import { tried } from '../archive/tried.ts'
import { candidates } from './candidates.ts'
import { described } from './described.ts'
import { type Cells, cellsOf } from './extend.ts'
import { type Fitting, known, locate, search } from './found.ts'

/** Matches what others write of people, organizations and topics with what the archive knows. */
export interface Reconciliation {
  /** For each query who or what may be meant, best first; all by one set of word lists. */
  readonly candidates: (
    queries: readonly Query[],
  ) => Promise<Result<readonly (readonly Candidate[])[]>>
  /** Things whose names begin so, or nearly, the likest first, from the one after `skip`. */
  readonly suggest: (asked: Suggesting) => Promise<Result<readonly Suggestion[]>>
  /** What the archive knows of each of these ids; empty where it does not know the id. */
  readonly extend: (
    ids: readonly string[],
    properties: readonly PropertyId[],
  ) => Promise<Result<ReadonlyMap<string, Cells>>>
  /** The thing with an id at a glance. */
  readonly glance: (id: string) => Promise<Result<Glance>>
}

export interface Suggesting {
  readonly prefix: string
  readonly types: readonly Kind[]
  readonly skip: number
  readonly limit: number
}

export interface Suggestion {
  readonly kind: Kind
  readonly id: string
  readonly name: string
  readonly description?: string
}

export interface Glance extends Suggestion {
  readonly articles: number
  readonly cells: Cells
}

export function createReconciliation({ store, reading }: ArchiveParts): Reconciliation {
  const db = store.read
  return {
    candidates: (queries) =>
      tried(async () => {
        const { names } = reading().storing
        const found: (readonly Candidate[])[] = []
        for (const query of queries) found.push(await candidates(db, query, names))
        return done(found)
      }),

    suggest: ({ prefix, types, skip, limit }) =>
      tried(async () => {
        const meant = await locate(db, prefix.trim())
        const found: (Suggestion & Fitting)[] =
          meant && types.includes(meant.kind) ? [{ ...meant, score: 1 }] : []
        for (const kind of types)
          for (const one of await search(db, kind, prefix))
            if (one.id !== meant?.id) found.push({ kind, ...one })
        const page = found
          .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
          .slice(skip, skip + limit)
        return done(await withDescriptions(db, page))
      }),

    extend: (ids, properties) =>
      tried(async () => {
        const { sameAs } = reading()
        const rows = new Map<string, Cells>()
        for (const id of ids) {
          const thing = await locate(db, id)
          rows.set(id, thing ? await cellsOf(db, thing, new Set(properties), sameAs) : {})
        }
        return done(rows)
      }),

    glance: (id) =>
      tried(async () => {
        const thing = await locate(db, id)
        const [glance] = thing ? await describedOf(db, thing.kind, [thing]) : []
        if (thing === undefined || glance === undefined) return unknown(id)
        const cells = await cellsOf(db, thing, new Set(), reading().sameAs)
        const { name, kind, description, articles } = glance
        return done({
          kind,
          id: thing.id,
          name,
          ...(description !== undefined && { description }),
          articles,
          cells,
        })
      }),
  }
}

const describedOf = async (
  db: Reading,
  kind: Kind,
  things: readonly StoredEntity[],
): Promise<readonly Described[]> => described(db, kind, await known(db, kind, things))

async function withDescriptions(
  db: Reading,
  page: readonly Suggestion[],
): Promise<readonly Suggestion[]> {
  const descriptions = new Map<string, string>()
  for (const kind of kinds) {
    const things = page.filter((one) => one.kind === kind)
    for (const { id, description } of await describedOf(db, kind, things))
      if (description !== undefined) descriptions.set(id, description)
  }
  return page.map(({ kind, id, name }) => {
    const description = descriptions.get(id)
    return { kind, id, name, ...(description !== undefined && { description }) }
  })
}

const unknown = (id: string) =>
  fail('not-found', `expected the id of something in the archive, got "${id.slice(0, 100)}"`)
