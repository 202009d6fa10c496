import { createApplyCorrections } from '../../../src/archive/corrections/replay.ts'
import { readCorpus } from '../../../src/evaluate/corpus.ts'
import { readingFacts } from '../../../src/lexicon/reading-facts.ts'
import type { KnowledgeRecord } from '../../../src/record.ts'
import { extract, lexicons } from '../../support/extractor.ts'

export const applyCorrections = createApplyCorrections(readingFacts(lexicons))

export interface Example {
  readonly article: { readonly text: string; readonly title?: string; readonly byline?: string }
  readonly record: KnowledgeRecord
}

/** Articles of the corpus with what the extractor makes of them. */
export const examples: readonly Example[] = readCorpus('corpora/dev').articles.map(
  ({ text, gold: { publishedAt, title } }, at) => {
    // Every third one comes with its title beside the text, which repeats it or not.
    const article = {
      text,
      ...(title !== null && at % 3 === 0 && { title }),
      ...(publishedAt !== null && { publishedAt }),
    }
    return { article, record: extract(article) }
  },
)
