import { rank } from '../../archive/related/rank.ts'
import type { Reason } from '../../archive/related/reasons.ts'
import { ceiling, type Support } from '../../archive/related/score.ts'
import type { Period } from '../../archive/related/sums.ts'
import type { StoredEntity } from '../entities/lookup.ts'
import type { EntityKind } from '../entity-tables.ts'
import type { Reading } from '../schema.ts'
import type { ExampleSentence } from './examples.ts'
import { type OtherSum, sumsOf, sumsWithin } from './pairs.ts'
import { articlesInAll, presenceOf } from './presence.ts'
import { reasonsWith } from './reasons-with.ts'

export interface RelatedQuery extends Period {
  readonly limit: number
  /** Articles that the two must share; two, or one event, where it is not said. */
  readonly minSupport?: number
}

/** A reason with sentences that show it. */
export type ShownReason = Omit<Reason, 'examples'> & {
  readonly examples: readonly ExampleSentence[]
}

export interface RelatedEntity {
  readonly entity: StoredEntity
  /** In [0, 1], with three decimals. */
  readonly score: number
  readonly support: Support
  /** Best first. */
  readonly reasons: readonly ShownReason[]
}

/** Who belongs to a person or an organization, best first, and why; hidden ones are left out. */
export async function relatedEntities(
  db: Reading,
  kind: EntityKind,
  id: string,
  { limit, minSupport, ...period }: RelatedQuery,
): Promise<readonly RelatedEntity[]> {
  const all = await articlesInAll(db)
  const own = (await presenceOf(db, [id])).get(id) ?? 0
  const ranked = async (sums: readonly OtherSum[]) => {
    const presence = await presenceOf(
      db,
      sums.map((sum) => sum.id),
    )
    const candidates = sums.map(({ id: other, name, together, weight, events }) => ({
      id: other,
      name,
      sum: { together, weight, sharesEvent: events > 0 },
      articles: presence.get(other) ?? 0,
    }))
    const choice = { articles: { this: own, all }, limit }
    return rank(candidates, { ...choice, ...(minSupport !== undefined && { minSupport }) })
  }
  /** The rest is too far off to come before the last of those that were found. */
  const enough = async (sums: readonly OtherSum[], weight: number): Promise<boolean> => {
    const last = (await ranked(sums))[limit - 1]
    return last !== undefined && last.score > ceiling(weight, own, all)
  }
  const isAlways = period.from === undefined && period.to === undefined
  const sums = isAlways
    ? await sumsOf(db, kind, id, enough)
    : await sumsWithin(db, kind, id, period)
  const best = await ranked(sums)
  const reasons = await reasonsWith(
    db,
    kind,
    id,
    best.map(({ candidate }) => candidate.id),
    period,
    all,
  )
  return best.map(({ candidate, score }) => {
    const { name, sum, articles } = candidate
    const weight = thousandths(sum.weight)
    const { together } = sum
    const counts = { thisPerson: own, otherPerson: articles, articles: all }
    return {
      entity: { id: candidate.id, name },
      score,
      support: { together, weight, ...counts },
      reasons: reasons.get(candidate.id) ?? [],
    }
  })
}

const thousandths = (share: number): number => Math.round(share * 1000) / 1000
