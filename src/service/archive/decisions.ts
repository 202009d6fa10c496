import { readCorrection } from '../../archive/corrections/correction.ts'
import { type RulePrecision, rulePrecisions } from '../../archive/corrections/precision.ts'
import { done, fail, type Result } from '../../failure.ts'
import { type Corrected, correctArticle, undoDecision } from '../../store/decisions/correct.ts'
import type { Decision } from '../../store/decisions/decision.ts'
import { keepApart, mergeEntities, type Said, splitEntity } from '../../store/decisions/identity.ts'
import { allCorrections, listDecisions } from '../../store/decisions/log.ts'
import { lookUp, type StoredEntity } from '../../store/entities/lookup.ts'
import type { EntityKind } from '../../store/entity-tables.ts'
import type { Page } from '../../store/page.ts'
import type { Writing } from '../../store/schema.ts'
import type { ArchiveParts } from './parts.ts'
import { tried } from './tried.ts'

/** What came of a decision, and its id, by which it is taken back. */
export type Decided<Value> = Value & { readonly decision: string }

/** What people say of what the machine has found; everything can be taken back. */
export interface Decisions {
  /** `body` is what was sent, unchecked. */
  readonly correct: (body: unknown) => Promise<Result<Corrected>>
  /** Gives the id under which it was taken back, so that this can be taken back too. */
  readonly undo: (id: string, by: string) => Promise<Result<{ readonly id: string }>>
  readonly list: (query: {
    readonly article?: string
    readonly limit: number
    readonly cursor?: string
  }) => Promise<Result<Page<Decision>>>
  /** How often each rule was right, by what people have said. */
  readonly precision: () => Promise<Result<readonly RulePrecision[]>>
  readonly merge: (
    kind: EntityKind,
    id: string,
    into: string,
    by: string,
  ) => Promise<Result<Decided<StoredEntity>>>
  readonly split: (
    kind: EntityKind,
    id: string,
    articles: readonly string[],
    by: string,
  ) => Promise<Result<Decided<{ readonly items: readonly StoredEntity[] }>>>
  readonly different: (
    kind: EntityKind,
    id: string,
    other: string,
    by: string,
  ) => Promise<Result<Decided<object>>>
}

export function createDecisions({ store, reading, now }: ArchiveParts): Decisions {
  const said = (by: string): Said => ({ id: reading().storing.newId(), by, at: now() })
  /** One transaction, of which nothing stays when the work fails. */
  const written = <Value>(work: (tx: Writing) => Promise<Result<Value>>): Promise<Result<Value>> =>
    tried(async () => {
      try {
        return await store.write(async (tx) => {
          const outcome = await work(tx)
          if (!outcome.ok) throw new Refused(outcome)
          return outcome
        })
      } catch (error) {
        if (error instanceof Refused) return error.outcome
        throw error
      }
    })
  const both = async (tx: Writing, kind: EntityKind, id: string, other: string) => {
    const one = await here(tx, kind, id)
    const two = await here(tx, kind, other)
    if (!one.ok) return one
    if (!two.ok) return two
    if (one.value.id === two.value.id)
      return fail(
        'invalid-merge',
        `expected two of kind ${kind}, got one twice: "${id.slice(0, 100)}"`,
      )
    return done([one.value, two.value] as const)
  }
  return {
    async correct(body) {
      const correction = readCorrection(body)
      if (!correction.ok) return correction
      const { by } = correction.value
      return written((tx) => correctArticle(tx, correction.value, said(by), reading().storing))
    },
    async undo(id, by) {
      const own = said(by)
      const undone = await written((tx) => undoDecision(tx, id, own, reading().storing))
      return undone.ok ? done({ id: own.id }) : undone
    },
    list: (query) => tried(() => listDecisions(store.read, query)),
    precision: () => tried(async () => done(rulePrecisions(await allCorrections(store.read)))),
    merge: (kind, id, into, by) =>
      written(async (tx) => {
        const pair = await both(tx, kind, id, into)
        if (!pair.ok) return pair
        const [one, other] = pair.value
        const saying = said(by)
        await mergeEntities(tx, kind, one.id, other.id, saying, reading().storing)
        const survivor = await here(tx, kind, into)
        return survivor.ok ? done({ ...survivor.value, decision: saying.id }) : survivor
      }),
    split: (kind, id, articles, by) =>
      written(async (tx) => {
        const entity = await here(tx, kind, id)
        if (!entity.ok) return entity
        const saying = said(by)
        const { storing } = reading()
        const split = await splitEntity(tx, kind, entity.value.id, articles, saying, storing)
        return split.ok ? done({ items: split.value, decision: saying.id }) : split
      }),
    different: (kind, id, other, by) =>
      written(async (tx) => {
        const pair = await both(tx, kind, id, other)
        if (!pair.ok) return pair
        const [one, two] = pair.value
        const saying = said(by)
        await keepApart(tx, kind, one.id, two.id, saying, reading().storing)
        return done({ decision: saying.id })
      }),
  }
}

/** Undoes the transaction in which it is thrown. */
class Refused extends Error {
  readonly outcome: Extract<Result<never>, { ok: false }>
  constructor(outcome: Extract<Result<never>, { ok: false }>) {
    super(outcome.failure.message)
    this.outcome = outcome
  }
}

/** The entity that an id leads to, through a merge too. */
async function here(tx: Writing, kind: EntityKind, id: string): Promise<Result<StoredEntity>> {
  const found = await lookUp(tx, kind, id)
  if (!found.ok) return found
  return 'here' in found.value ? done(found.value.here) : here(tx, kind, found.value.movedTo)
}
