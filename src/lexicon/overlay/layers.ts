import type { Change } from '../change.ts'
import type { ListName } from '../lists.ts'

/** A change, or word that the files alone shall hold for an entry again. */
export type LayeredChange =
  | Change
  | { readonly list: ListName; readonly name: string; readonly asShipped: true }

/** Edits, the later of two of one entry in force. */
export function layered(edits: Iterable<LayeredChange>): Change[] {
  const inForce = new Map<string, Change>()
  for (const edit of edits) {
    const key = `${edit.list}\n${edit.name}`
    if ('asShipped' in edit) inForce.delete(key)
    else inForce.set(key, edit)
  }
  return [...inForce.values()]
}
