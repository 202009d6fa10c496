import { writeFileSync } from 'node:fs'
import { createAnalyser } from '../analysis.ts'
import { weighedKinds } from '../compose/confidence.ts'
import { readCorpus } from '../evaluate/corpus.ts'
import { loadLexicons } from '../lexicon/load.ts'
import { shippedLexicons } from '../shipped-lexicons.ts'
import { examplesOf } from './examples.ts'
import { fit } from './fit.ts'
import { sourceOf } from './source.ts'

const examples = examplesOf(
  readCorpus('corpora/dev'),
  createAnalyser(loadLexicons(shippedLexicons)),
)
const weights = weighedKinds.map((kind) => [kind, fit(examples[kind])] as const)
writeFileSync('src/compose/confidence-weights.ts', sourceOf(weights))
