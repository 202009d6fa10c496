import type { Change } from '../change.ts'
import type { ListName } from '../lists.ts'

/** A change, or word that the files alone shall hold for an entry again. */
export type LayeredChange =
  | Change
  | { readonly list: ListName; readonly name: string; readonly asShipped: true }
