import type { Precision } from './moment.ts'
import type { Inferred } from './values/value.ts'

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
  readonly partOfDay?: string | undefined
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
  readonly mentions: readonly DateMention[]
  /** The day of publication, given or found in the text. */
  readonly publishedAt?: string | undefined
  /** Where the text shows it. */
  readonly publishedMention?: DateMention | undefined
  readonly warnings: DateWarning[]
}
