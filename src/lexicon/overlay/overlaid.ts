import { createHash } from 'node:crypto'
import type { Change } from '../change.ts'
import { type ListName, type ListShape, listNames, listShapes } from '../lists.ts'
import { derivedEntries, type Lists } from '../load.ts'
import { openEntries, packEntries } from '../packed-entries.ts'
import { type Entry, entryOf } from '../parse.ts'

/**
 * The lists with edits laid over them, the later of two edits of one entry in force. An edited entry
 * keeps its place, new ones stand behind in the order of their names: so what comes out, its hash
 * too, depends on what the edits say and not on their order.
 */
export function overlaid(base: Lists, changes: Iterable<Change>): Lists {
  const byList = new Map<ListName, Map<string, Change>>()
  for (const change of changes) {
    const ofList = byList.get(change.list)
    if (ofList) ofList.set(change.name, change)
    else byList.set(change.list, new Map([[change.name, change]]))
  }
  if (byList.size === 0) return base
  const lists = new Map(base.lists)
  const hash = createHash('sha256').update(base.hash)
  for (const name of listNames) {
    const { derived }: ListShape = listShapes[name]
    if (derived !== undefined) {
      lists.set(name, derivedEntries(name, derived, lists))
      continue
    }
    const ofList = byList.get(name)
    if (!ofList) continue
    const sorted = new Map([...ofList].sort(byName))
    for (const change of sorted.values()) hash.update(lineOf(change))
    const entries = withChanges(lists.get(name) ?? [], sorted)
    lists.set(name, openEntries(packEntries(name, entries)))
  }
  return { lists, hash: `sha256:${hash.digest('hex').slice(0, 16)}` }
}

function* withChanges(
  entries: Iterable<Entry>,
  changes: ReadonlyMap<string, Change>,
): Generator<Entry> {
  const waiting = new Map(changes)
  for (const entry of entries) {
    const change = waiting.get(entry.name)
    if (!change) yield entry
    else if (change.cells !== null) yield entryIn(change, change.cells)
    waiting.delete(entry.name)
  }
  for (const change of waiting.values())
    if (change.cells !== null) yield entryIn(change, change.cells)
}

const entryIn = ({ list, name }: Change, cells: NonNullable<Change['cells']>): Entry =>
  entryOf(list, { ...cells, name })

/** Cells in the order of their names: the same words, the same line. */
const lineOf = ({ list, name, cells }: Change): string =>
  `${JSON.stringify([list, name, cells && Object.entries({ ...cells, name }).sort(byName)])}\n`

const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1)
