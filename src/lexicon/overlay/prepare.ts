import { checkChanges } from '../checks/check-changes.ts'
import type { ListName } from '../lists.ts'
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
  /** What is wrong with the edit; with anything, `lists` are those before it. */
  readonly mistakes: readonly EditMistake[]
}

/** A mistake in the change of one entry; `column` is "" for the whole. */
export interface EditMistake {
  readonly list: ListName
  readonly name: string
  readonly column: string
  readonly message: string
}

/**
 * Lays earlier edits and a new one, which is checked if asked so, over the files of a folder. Throws
 * as `readLists` does where the files have mistakes.
 */
export function prepareLists(
  folder: string,
  earlier: Iterable<LayeredChange>,
  edit: readonly LayeredChange[] = [],
  check = false,
): PreparedLists {
  const files = readLists(folder)
  const sofar = layered(earlier)
  const before = overlaid(files, sofar)
  if (edit.length === 0) return { lists: before, before, base: files.hash, reach: [], mistakes: [] }
  const mistakes = check ? mistakesIn(before, edit) : []
  if (mistakes.length > 0) return { lists: before, before, base: files.hash, reach: [], mistakes }
  const lists = overlaid(files, layered([...sofar, ...edit]))
  return { lists, before, base: files.hash, reach: reachOf(before, lists, edit), mistakes }
}

function mistakesIn(before: Lists, edit: readonly LayeredChange[]): EditMistake[] {
  const changes = edit.filter((change) => 'cells' in change)
  const places = (index: number, column: string) => JSON.stringify([index, column])
  return checkChanges(before, changes, { placeOf: places }).map(({ path, message }) => {
    // What `places` wrote; "" stands for the edit as a whole.
    const [index, column] = path === '' ? [0, ''] : (JSON.parse(path) as [number, string])
    const { list, name } = changes[index]
    return { list, name, column, message }
  })
}
