import type { CheckedArticle } from '../intake/article.ts'
import type { KnowledgeRecord, Warning } from '../record.ts'
import { atLeast } from './confidence.ts'
import { inCodePoints } from './offsets.ts'
import type { ViewOptions } from './options.ts'

/** The record as it was asked for, with what was noticed about the request; the one given stays as it is. */
export function view(
  record: KnowledgeRecord,
  { article, warnings: ofArticle }: CheckedArticle,
  options: ViewOptions = {},
): KnowledgeRecord {
  const { include = [], offsets = 'utf16', minConfidence = 0, unknown = [], noticed = [] } = options
  const certain = minConfidence > 0 ? atLeast(record, minConfidence) : record
  const { text: _text, ...fields } = certain.document
  const document = include.includes('text') ? { ...fields, text: article.text } : fields
  const warnings = [...unknown.map(unknownOption), ...noticed, ...ofArticle, ...certain.warnings]
  const shown = { ...certain, document, warnings }
  return offsets === 'utf16' ? shown : inCodePoints(shown, article, offsets)
}

const unknownOption = (name: string): Warning => ({
  code: 'unknown-option',
  message: `ignored the unknown option "${name.slice(0, 100)}"`,
})
