import type { StoredEntity } from '../entities/lookup.ts'
import type { EntityKind } from '../entity-tables.ts'
import { searchedSeqs } from '../search/search-articles.ts'
import type { Store } from '../store.ts'
import { type ArticleListing, naming } from './list.ts'

export type Counted = StoredEntity & { readonly articles: number }

/** What the articles of a search are about, the commonest first, and when they were published. */
export interface Facets {
  readonly people: readonly Counted[]
  readonly organizations: readonly Counted[]
  readonly topics: readonly { readonly id: string; readonly label: string; readonly articles: number }[]
  /** Months, `2023-11`, in their order. */
  readonly months: readonly { readonly month: string; readonly articles: number }[]
  /** Articles that were counted: the newest ones, where there are more. */
  readonly counted: number
}
