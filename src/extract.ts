import { createAnalyser } from './analysis.ts'
import { composeRecord } from './compose/record.ts'
import { explainRecord } from './explain/record.ts'
import type { Extract } from './intake/article.ts'
import type { Lexicons } from './lexicon/lexicons.ts'
import { type Observe, unobserved } from './stage.ts'

/** Builds the function that reads an article into its record: pure, synchronous, without clock or chance. */
export function createExtract(
  lexicons: Lexicons,
  analyser = createAnalyser(lexicons),
  observe: Observe = unobserved,
): Extract {
  return (article, options = {}) => {
    const analysis = analyser.analyse(article)
    const record = observe('compose', () => composeRecord(analysis))
    return options.explain === true ? explainRecord(analyser, analysis, record) : record
  }
}
