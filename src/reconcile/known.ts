import type { PropertyId } from './properties.ts'
import type { Kind } from './types.ts'

/** A thing of the archive by its names alone. */
export interface Known {
  readonly kind: Kind
  readonly id: string
  readonly name: string
  /** All names that articles give it, this one too. */
  readonly names: readonly string[]
  /** What the word lists call an organization. */
  readonly canonical?: string
  /** The sort of an organization: "university". */
  readonly sort?: string
  /** Its country, two letters. */
  readonly country?: string
}

/** A thing with what tells it from its namesakes. */
export interface Described extends Known {
  /** One line for people: "Dean, School of Nursing, Eastlake University". */
  readonly description?: string
  readonly articles: number
  readonly values: Readonly<Partial<Record<PropertyId, readonly KnownValue[]>>>
}

export interface KnownValue {
  /** Its names; one is enough. */
  readonly names: readonly string[]
  readonly id?: string
}
