import { expect, test } from 'vitest'
import { createAnalyser } from '../../src/analysis.ts'
import { weighedKinds } from '../../src/compose/confidence.ts'
import { confidenceWeights } from '../../src/compose/confidence-weights.ts'
import { readCorpus } from '../../src/evaluate/corpus.ts'
import { examplesOf } from '../../src/train/examples.ts'
import { lexicons } from '../support/extractor.ts'

test('every sign of every kind has its weight', () => {
  const { name, articles } = readCorpus('corpora/dev')
  const corpus = { name, articles: articles.slice(0, 8) }
  const examples = examplesOf(corpus, createAnalyser(lexicons))
  for (const kind of weighedKinds) {
    expect(examples[kind].length).toBeGreaterThan(0)
    for (const { evidence } of examples[kind])
      for (const sign of Object.keys(evidence)) expect(confidenceWeights[kind]).toHaveProperty(sign)
  }
})
