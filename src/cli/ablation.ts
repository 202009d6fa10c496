import { createAnalyser } from '../analysis.ts'
import { ablate, type Component, type Loss } from '../evaluate/ablation.ts'
import type { Corpus } from '../evaluate/corpus.ts'
import { measures } from '../evaluate/judge.ts'
import { createExtract } from '../extract.ts'
import { compileLists, type Lists } from '../lexicon/load.ts'
import { allRules, inferences } from '../rules.ts'
import { table } from './columns.ts'

/** Smaller losses of F1 are not shown. */
const least = 0.0005

/** What every rule, every way of inference and every word list brings, as a table. */
export function ablationTable(corpora: readonly Corpus[], lists: Lists): string {
  const lexicons = compileLists(lists)
  const parts: Component[] = [...allRules.map(({ id }) => id), ...inferences].map((id) => ({
    id,
    rest: () => createExtract(lexicons, createAnalyser(lexicons, new Set([id]))),
  }))
  const emptied: Component[] = [...lists.lists.keys()].map((name) => ({
    id: `list ${name}`,
    rest: () =>
      createExtract(compileLists({ ...lists, lists: new Map(lists.lists).set(name, []) })),
  }))
  const losses = ablate(corpora, createExtract(lexicons), [...parts, ...emptied])
  return table(['F1 lost without', ...measures], losses.filter(shows).map(row), '  ')
}

const shows = ({ lost }: Loss): boolean =>
  measures.some((measure) => Math.abs(lost[measure]) >= least)

const row = ({ id, lost }: Loss): string[] => [
  id,
  ...measures.map((measure) => {
    const loss = lost[measure]
    return Math.abs(loss) < least ? '·' : loss.toFixed(3)
  }),
]
