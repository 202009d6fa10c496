import type { Extract } from '../intake/article.ts'
import type { Corpus } from './corpus.ts'
import { type FiguresByMeasure, figuresOf } from './figures.ts'
import { foundIn } from './found.ts'
import { judge, type Measure, measures } from './judge.ts'

/** A part of the program that can be left out: a rule, a way of inference, a word list. */
export interface Component {
  readonly id: string
  /** The program without it. */
  readonly rest: () => Extract
}

/** What F1 loses without a component; negative where it is better without. */
export interface Loss {
  readonly id: string
  readonly lost: Readonly<Record<Measure, number>>
}

/** Reads the corpora once as a whole, and once without each component; greatest loss first. */
export function ablate(
  corpora: readonly Corpus[],
  whole: Extract,
  components: readonly Component[],
): Loss[] {
  const all = scored(corpora, whole)
  const losses = components.map(({ id, rest }): Loss => {
    const left = scored(corpora, rest())
    const lost = measures.map((measure) => [measure, all[measure].f1 - left[measure].f1] as const)
    // Every measure is there once.
    return { id, lost: Object.fromEntries(lost) as Loss['lost'] }
  })
  return losses.sort((a, b) => sum(b) - sum(a) || (a.id < b.id ? -1 : 1))
}

const scored = (corpora: readonly Corpus[], extract: Extract): FiguresByMeasure =>
  figuresOf(
    corpora.flatMap(({ articles }) =>
      articles.map(({ text, gold }) => judge(gold, foundIn(extract({ text })))),
    ),
  )

const sum = ({ lost }: Loss): number => Object.values(lost).reduce((all, loss) => all + loss, 0)
