import { createAnalyser } from '../../src/analysis.ts'
import { createExplain } from '../../src/explain/explain.ts'
import { createExtract } from '../../src/extract.ts'
import { loadLexicons } from '../../src/lexicon/load.ts'

export const analyser = createAnalyser(loadLexicons('lexicons'))
export const extract = createExtract(analyser.lexicons, analyser)
export const explain = createExplain(analyser)
