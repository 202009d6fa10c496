import type { PropertyId } from './properties.ts'
import type { Kind } from './types.ts'

/** One question: which things of the archive may be meant. */
export interface Query {
  /** A name, or the id of a thing; left out where properties alone are known. */
  readonly query?: string
  /** Only these kinds are answered. */
  readonly types: readonly Kind[]
  readonly limit: number
  readonly properties: readonly AskedProperty[]
}

export interface AskedProperty {
  readonly id: PropertyId
  /** One of them is enough. */
  readonly values: readonly AskedValue[]
}

/** Words, or the id of a thing that was reconciled before. */
export interface AskedValue {
  readonly text: string
  readonly id?: string
}
