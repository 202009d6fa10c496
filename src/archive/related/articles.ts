import { thousandths } from './closeness.ts'
import { compared } from './order.ts'
import { rarity } from './rarity.ts'

export const sharedKinds = ['person', 'organization', 'topic'] as const
export type SharedKind = (typeof sharedKinds)[number]

/** What an article is about: a stored person, organization or topic, and how much. */
export interface Subject {
  readonly kind: SharedKind
  readonly id: string
  readonly name: string
  /** In [0, 1]. */
  readonly salience: number
  /** Articles of the archive that hold it. */
  readonly holding: number
}

/** Another article with what it shares with the one that is asked for. */
export interface OtherArticle {
  readonly id: string
  /** `YYYY-MM-DD` */
  readonly day?: string
  readonly shared: readonly {
    readonly kind: SharedKind
    readonly id: string
    readonly salience: number
  }[]
}

export interface SharedReason {
  readonly type: SharedKind
  readonly id: string
  readonly label: string
  /** Its part of the score. */
  readonly weight: number
}

export interface RelatedArticle {
  readonly id: string
  readonly score: number
  /** Greatest first. */
  readonly reasons: readonly SharedReason[]
}

const worths: Readonly<Record<SharedKind, number>> = { person: 1, topic: 0.8, organization: 0.6 }
const mostReasons = 5

/**
 * The articles about the same people, organizations and topics, best first: the score is the share of what the
 * article is about that the other covers, in [0, 1]. Each subject weighs its salience times its rarity in the archive
 * (tf·idf, with salience for tf) times what its kind says; the other covers as much of it as its own salience reaches.
 * Of equal scores the later article comes first. Reprints are to be left out of `others`.
 */
export function relatedArticles(
  subjects: readonly Subject[],
  others: readonly OtherArticle[],
  articles: number,
  limit: number,
): RelatedArticle[] {
  const byKey = new Map<string, { subject: Subject; worth: number }>()
  let whole = 0
  for (const subject of subjects.toSorted((x, y) => compared(keyOf(x), keyOf(y)))) {
    const worth = worths[subject.kind] * rarity(subject.holding, articles)
    byKey.set(keyOf(subject), { subject, worth })
    whole += worth * subject.salience
  }
  if (!(whole > 0)) return []
  return others
    .map(({ id, day, shared }) => {
      const reasons = shared
        .flatMap((one): SharedReason[] => {
          const known = byKey.get(keyOf(one))
          if (known === undefined) return []
          const { subject, worth } = known
          const weight = (worth * Math.min(subject.salience, one.salience)) / whole
          return [{ type: one.kind, id: one.id, label: subject.name, weight }]
        })
        .sort((x, y) => y.weight - x.weight || compared(x.label, y.label) || compared(x.id, y.id))
      const score = Math.min(1, thousandths(reasons.reduce((sum, { weight }) => sum + weight, 0)))
      const best = reasons
        .slice(0, mostReasons)
        .map((reason) => ({ ...reason, weight: thousandths(reason.weight) }))
      return { id, day: day ?? '', score, reasons: best }
    })
    .filter(({ score }) => score > 0)
    .sort((x, y) => y.score - x.score || compared(y.day, x.day) || compared(x.id, y.id))
    .slice(0, limit)
    .map(({ id, score, reasons }) => ({ id, score, reasons }))
}

const keyOf = ({ kind, id }: { readonly kind: SharedKind; readonly id: string }): string =>
  `${kind} ${id}`
