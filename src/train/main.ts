import { writeFileSync } from 'node:fs'
import { createAnalyser } from '../analysis.ts'
import { weighedKinds } from '../compose/confidence.ts'
import { readCorpus } from '../evaluate/corpus.ts'
import { loadLexicons } from '../lexicon/load.ts'
import { shippedLexicons } from '../places.ts'
import { examplesOf } from './examples.ts'
import { fit } from './fit.ts'
import { sourceOf } from './source.ts'

// Rules are right more often on the articles that they were tuned on: the others count twice.
const folders = ['corpora/dev', 'corpora/calibration', 'corpora/calibration']

const analyser = createAnalyser(loadLexicons(shippedLexicons))
const examples = folders.map((folder) => examplesOf(readCorpus(folder), analyser))
const weights = weighedKinds.map((kind) => {
  const ofKind = examples.flatMap((ofFolder) => ofFolder[kind])
  return [kind, fit(ofKind)] as const
})
writeFileSync('src/compose/confidence-weights.ts', sourceOf(weights))
