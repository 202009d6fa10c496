import type { Analyser } from '../analysis.ts'
import { type Evidence, likelihood, type WeighedKind, weighedKinds } from '../compose/confidence.ts'
import { composeRecord } from '../compose/record.ts'
import type { Corpus } from '../evaluate/corpus.ts'
import { judgedFacts } from '../evaluate/facts.ts'
import { foundIn } from '../evaluate/found.ts'
import { judge } from '../evaluate/judge.ts'
import type { Example } from './fit.ts'

/** The facts that are read from the articles of a corpus, of each kind in the order of the records. */
export function examplesOf(
  { articles }: Corpus,
  analyser: Analyser,
): Readonly<Record<WeighedKind, readonly Example[]>> {
  const examples = listsOf<Example>()
  for (const { text, gold } of articles) {
    const evidence = listsOf<Evidence>()
    // Each fact is weighed once, in the order of the record.
    const record = composeRecord(analyser.analyse({ text }), (kind, signs) => {
      evidence[kind].push(signs)
      return likelihood(0)
    })
    const facts = judgedFacts(record, judge(gold, foundIn(record)))
    for (const kind of weighedKinds)
      for (const [index, { isRight }] of facts.filter((fact) => fact.kind === kind).entries())
        examples[kind].push({ evidence: evidence[kind][index], isRight })
  }
  return examples
}

const listsOf = <T>(): Record<WeighedKind, T[]> => ({
  people: [],
  positions: [],
  organizations: [],
  departments: [],
  dates: [],
  topics: [],
})
