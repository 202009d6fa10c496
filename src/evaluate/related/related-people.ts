import { type Ranked, rank } from '../../archive/related/rank.ts'
import { rarity } from '../../archive/related/rarity.ts'
import { type Reason, reasonsOf } from '../../archive/related/reasons.ts'
import { type PairSum, sumOf } from '../../archive/related/sums.ts'
import type { Circles } from './circles.ts'

interface Other {
  readonly id: string
  readonly sum: PairSum
  readonly articles: number
}

/** The answer for one person, as a store would give it: all ties summed, others ranked, reasons put in order. */
export function relatedPeople(
  { articlesOf, tiesOf, articles }: Circles,
  person: string,
  limit: number,
): (Ranked<Other> & { readonly reasons: readonly Reason[] })[] {
  const candidates = [...(tiesOf.get(person) ?? [])].map(
    ([id, ties]): Other => ({ id, sum: sumOf(ties), articles: articlesOf.get(id)?.size ?? 0 }),
  )
  const own = articlesOf.get(person)?.size ?? 0
  return rank(candidates, { articles: { this: own, all: articles }, limit }).map((ranked) => ({
    ...ranked,
    reasons: reasonsOf(ranked.candidate.sum.reasons, () => rarity(articles / 50, articles)),
  }))
}

/** How often those who are called related are of the same circle, over all people with enough articles. */
export interface Precision {
  readonly asked: number
  readonly answers: number
  readonly right: number
  /** Of as many that were in most articles with each, for comparison. */
  readonly rightByCount: number
}

const fewestArticles = 3
const most = 3

export function measureRelatedPeople(circles: Circles): Precision {
  const { articlesOf, tiesOf, circleOf } = circles
  let [asked, answers, right, rightByCount] = [0, 0, 0, 0]
  for (const [person, { size }] of articlesOf) {
    const circle = circleOf.get(person)
    if (circle === undefined || size < fewestArticles) continue
    const isRight = (id: string): boolean => circleOf.get(id) === circle
    const found = relatedPeople(circles, person, most)
    const together = (ties: readonly { readonly article: string }[]): number =>
      new Set(ties.map(({ article }) => article)).size
    const byCount = [...(tiesOf.get(person) ?? [])]
      .map(([id, ties]) => ({ id, count: together(ties) }))
      .sort((a, b) => b.count - a.count)
      .slice(0, found.length)
    asked++
    answers += found.length
    right += found.filter(({ candidate }) => isRight(candidate.id)).length
    rightByCount += byCount.filter(({ id }) => isRight(id)).length
  }
  return { asked, answers, right, rightByCount }
}
