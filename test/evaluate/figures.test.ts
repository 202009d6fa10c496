import { describe, expect, test } from 'vitest'
import { readCorpus } from '../../src/evaluate/corpus.ts'
import { evaluate } from '../../src/evaluate/evaluate.ts'
import { figuresOf, share } from '../../src/evaluate/figures.ts'
import { foundIn } from '../../src/evaluate/found.ts'
import { judge } from '../../src/evaluate/judge.ts'
import { extract } from '../support/extractor.ts'
import { type Case, cases } from './made-up.ts'
import { mangled } from './mangled.ts'
import { asTable, type Question, type ToolTable, toolTable } from './tool.ts'

const ask = ({ gold, found }: Case): Question => ({ gold, text: '', answer: found })

/** One table for each article, by the name of its own set. */
const ours = (questions: readonly Question[]): ToolTable =>
  asTable(
    Object.fromEntries(
      questions.map(({ gold, answer }) => {
        const found = 'schemaVersion' in answer ? foundIn(answer) : answer
        return [gold.set, figuresOf([judge(gold, found)])]
      }),
    ),
  )

/** What the tool says of the articles that were counted by hand. */
const counted: ToolTable = Object.fromEntries(
  cases.map(({ gold, tallies }) => [
    gold.set,
    Object.fromEntries(
      Object.entries(tallies).map(([measure, [right, extra, missed]]) => {
        const [p, r] = [share(right, right + extra), share(right, right + missed)]
        return [measure, { p, r, f1: share(2 * p * r, p + r), n: right + missed }]
      }),
    ),
  ]),
)

// The tool lies beside a checkout, or it does not; then the figures counted by hand stand for it.
describe('the figures are those of the common scoring tool', () => {
  const dev = readCorpus('corpora/dev')

  test('for made-up articles', () => {
    const questions = cases.map(ask)
    const { all: _, ...theirs } = toolTable(questions) ?? counted
    expect(theirs).toEqual(counted)
    expect(ours(questions)).toEqual(counted)
  })

  test('for answers that are right in part', () => {
    const questions = mangled(dev.articles, 8)
    const mine = ours(questions)
    const { all: _, ...theirs } = toolTable(questions) ?? mine
    expect(Object.keys(theirs)).toHaveLength(questions.length)
    for (const [set, table] of Object.entries(theirs)) expect(mine[set], set).toEqual(table)
  })

  test('for the records of corpora/dev', () => {
    const questions = dev.articles.map(({ gold, text }) => ({
      gold,
      text,
      answer: extract({ text }),
    }))
    const { figures, sets } = evaluate(dev, extract)
    const mine = asTable({ ...sets, all: figures })
    expect(mine).toEqual(toolTable(questions) ?? mine)
  })
})
