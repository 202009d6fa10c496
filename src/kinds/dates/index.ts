import type { Rule } from '../../engine/rule.ts'
import type { Lexicons } from '../../lexicon/lexicons.ts'
import type { Document } from '../../text/document.ts'
import type { Precision } from './moment.ts'
import { createReader } from './reader.ts'
import { readDates } from './reading.ts'
import { rules } from './rules.ts'
import type { Inferred } from './value.ts'

/** A date where it stands, resolved. */
export interface DateMention {
  /** Tokens `[first, end)` of the document. */
  readonly first: number
  readonly end: number
  /** EDTF. */
  readonly value: string
  readonly precision: Precision
  /** What was supplied rather than stated. */
  readonly inferred: Inferred[]
  readonly partOfDay?: string
  readonly rule: string
  readonly confidence: number
}

export interface DateWarning {
  readonly code: string
  readonly message: string
  readonly first: number
  readonly end: number
}

export interface DateReading {
  /** In order of place, none overlapping another; none from boilerplate. */
  readonly mentions: DateMention[]
  /** The day of publication, given or found in the text. */
  readonly publishedAt?: string
  /** Where the text shows it. */
  readonly publishedMention?: DateMention
  readonly warnings: DateWarning[]
}

export const dateRules: readonly Rule[] = rules

/** Finds and resolves the dates of a document; `publishedAt` is a day as YYYY-MM-DD when it is known. */
export function createDates(
  lexicons: Lexicons,
): (document: Document, publishedAt: string | undefined) => DateReading {
  const find = createReader(lexicons)
  return (document, publishedAt) => readDates(find(document), lexicons, publishedAt)
}
