import { type Lists, readLists } from '../load.ts'
import { type LayeredChange, layered } from './layers.ts'
import { overlaid } from './overlaid.ts'
import { type Reach, reachOf } from './reach.ts'

/** The lists as an edit would leave them. */
export interface PreparedLists {
  readonly lists: Lists
  /** The lists as they are. */
  readonly before: Lists
  /** Content hash of the files alone. */
  readonly base: string
  readonly reach: Reach
}

/**
 * Lays earlier edits and a new one over the files of a folder. Throws as `readLists` does where the
 * files have mistakes; the edits are taken as they are.
 */
export function prepareLists(
  folder: string,
  earlier: Iterable<LayeredChange>,
  edit: readonly LayeredChange[] = [],
): PreparedLists {
  const files = readLists(folder)
  const sofar = layered(earlier)
  const before = overlaid(files, sofar)
  if (edit.length === 0) return { lists: before, before, base: files.hash, reach: [] }
  const lists = overlaid(files, layered([...sofar, ...edit]))
  return { lists, before, base: files.hash, reach: reachOf(before, lists, edit) }
}
