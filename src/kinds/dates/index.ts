import type { Rule } from '../../engine/rule.ts'
import type { Lexicons } from '../../lexicon/lexicons.ts'
import type { Document } from '../../text/document.ts'
import type { DateReading } from './mention.ts'
import { createReader } from './reader.ts'
import { readDates } from './reading.ts'
import { rules } from './rules.ts'

export type { DateMention, DateReading, DateWarning } from './mention.ts'

export const dateRules: readonly Rule[] = rules

/** Finds and resolves the dates of a document; `publishedAt` is a day as YYYY-MM-DD when it is known. */
export function createDates(
  lexicons: Lexicons,
): (document: Document, publishedAt: string | undefined) => DateReading {
  const find = createReader(lexicons)
  return (document, publishedAt) => readDates(find(document), lexicons, publishedAt)
}
