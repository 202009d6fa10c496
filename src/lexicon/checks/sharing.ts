import { isOfPlaces, isOfWorld } from './kinds-of-lists.ts'

/** Who has a form, as far as it decides whether another may have it too. */
export interface FormHolder {
  readonly list: string
  /** The form is what the entry is called. */
  readonly isName: boolean
  /** Words of context or a time tell whose the form is. */
  readonly isSharing: boolean
}

/**
 * Is a form that two entries have a mistake? It is within a list, and among the lists that name things of the world:
 * no article could tell whose it is. It is none where one of the two says in which articles it is meant, for the other
 * is then the one that is meant elsewhere; nor of a country, a region and a city that are called the same.
 * Edits and imports go by it alike.
 */
export function areRivals(one: FormHolder, other: FormHolder): boolean {
  if (one.isSharing || other.isSharing) return false
  if (one.list === other.list) return true
  if (!isOfWorld(one.list) || !isOfWorld(other.list)) return false
  return !(one.isName && other.isName && isOfPlaces(one.list) && isOfPlaces(other.list))
}
