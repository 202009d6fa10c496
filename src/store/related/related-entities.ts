import { rarity } from '../../archive/related/rarity.ts'
import { type Reason, reasonsOf } from '../../archive/related/reasons.ts'
import { type Support, score } from '../../archive/related/score.ts'
import { type Period, sumOf } from '../../archive/related/sums.ts'
import type { StoredEntity } from '../entities/lookup.ts'
import type { EntityKind } from '../entity-tables.ts'
import type { Reading } from '../schema.ts'
import { type ExampleSentence, examplesOf } from './examples.ts'
import { type OtherSum, sumsOf, sumsWithin } from './pairs.ts'
import { articlesInAll, holdingOf, presenceOf } from './presence.ts'
import { storedTie, type TieRow, tiesBetween } from './tie-rows.ts'

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

/** Ties of one pair that are read, the latest; more say nothing new. */
const mostTies = 300

/** Who belongs to a person or an organization, best first, and why; hidden ones are left out. */
export async function relatedEntities(
  db: Reading,
  kind: EntityKind,
  id: string,
  { limit, minSupport, ...period }: RelatedQuery,
): Promise<readonly RelatedEntity[]> {
  const isAlways = period.from === undefined && period.to === undefined
  const sums = isAlways ? await sumsOf(db, kind, id) : await sumsWithin(db, kind, id, period)
  const enough = sums.filter(({ together, events }) =>
    minSupport === undefined ? together > 1 || events > 0 : together >= minSupport,
  )
  const articles = await articlesInAll(db)
  const best = (await scored(db, id, enough, articles)).slice(0, limit)
  const related: RelatedEntity[] = []
  for (const one of best) {
    const ties = await tiesBetween(db, kind, id, one.entity.id, mostTies)
    related.push({ ...one, reasons: await shown(db, ties, period, articles) })
  }
  return related
}

async function scored(
  db: Reading,
  id: string,
  sums: readonly OtherSum[],
  articles: number,
): Promise<Omit<RelatedEntity, 'reasons'>[]> {
  const presence = await presenceOf(db, [id, ...sums.map((sum) => sum.id)])
  const thisPerson = presence.get(id) ?? 0
  return sums
    .map(({ id: other, name, together, weight }) => {
      const otherPerson = presence.get(other) ?? 0
      const support = { together, weight, thisPerson, otherPerson, articles }
      return { entity: { id: other, name }, support, score: thousandths(score(support)) }
    })
    .filter((one) => one.score > 0)
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.support.together - a.support.together ||
        (a.entity.name < b.entity.name ? -1 : 1),
    )
}

async function shown(
  db: Reading,
  ties: readonly TieRow[],
  period: Period,
  articles: number,
): Promise<readonly ShownReason[]> {
  const { reasons } = sumOf(ties.map(storedTie), period)
  const holding = await holdingOf(
    db,
    reasons.flatMap(({ of }) => of ?? []),
  )
  const ordered = reasonsOf(reasons, ({ of = '' }) => rarity(holding.get(of) ?? 1, articles))
  return examplesOf(db, ordered, ties)
}

const thousandths = (share: number): number => Math.round(share * 1000) / 1000
