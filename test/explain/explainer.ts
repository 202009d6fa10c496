import { createAnalyser } from '../../src/analysis.ts'
import { createExplain } from '../../src/explain/explain.ts'
import { createExtract } from '../../src/extract.ts'
import { lexicons } from '../support/extractor.ts'

export const analyser = createAnalyser(lexicons)
export const extract = createExtract(analyser.lexicons, analyser)
export const explain = createExplain(analyser)
