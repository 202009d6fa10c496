import { createKeyTable, type KeyTable } from '../key-table.ts'
import type { ListName } from '../lists.ts'
import {
  createEntryPacker,
  type Entries,
  type EntryPacker,
  openEntries,
} from '../packed-entries.ts'
import { type Entry, entryOf } from '../parse.ts'
import type { LayeredChange } from './layers.ts'

/** Changes of one list in flat memory, each made anew when it is asked for, in the order in which they came. */
export interface ChangesOfList {
  readonly list: ListName
  readonly length: number
  /** What the change says of its entry; `past` is what a later change of the same entry has replaced. */
  says(place: number): 'entry' | 'removed' | 'shipped' | 'past'
  nameAt(place: number): string
  /** The entry as it is to be; undefined where there is none to be, or the file's. */
  entryAt(place: number): Entry | undefined
  /** The place of the change of an entry that is in force, -1 for none. */
  placeOf(name: string): number
}

/** Changes of any lists. */
export interface PackedChanges {
  readonly length: number
  readonly lists: readonly ListName[]
  of(list: ListName): ChangesOfList | undefined
  /** All, in the order in which they came. */
  walk(): Iterable<PackedChange>
}

export interface PackedChange {
  readonly changes: ChangesOfList
  readonly place: number
  /** The number that it came with. */
  readonly index: number
}

/** Changes while they come in. */
export interface ChangePacker {
  /** Its place among all that were sent is its index where that is not given. */
  add(change: LayeredChange, index?: number): void
  /** What was added so far. Takes no more. */
  done(): PackedChanges
}

const said = ['past', 'entry', 'removed', 'shipped'] as const

interface Growing {
  /** The place of the list among those that were met. */
  readonly number: number
  readonly packer: EntryPacker
  /** For each change what it says, by its place in `said`. */
  readonly says: number[]
  /** The place of the change in force, plus one, by name. */
  readonly places: KeyTable
}

/** Packs changes one after the other, so that half a million take the memory of their text. Cells are not looked at. */
export function packingChanges(): ChangePacker {
  const lists = new Map<ListName, Growing>()
  /** For each change its list, as its place among the lists, and its index. */
  const listOf: number[] = []
  const indexes: number[] = []

  const growing = (list: ListName): Growing => {
    const known = lists.get(list)
    if (known !== undefined) return known
    const fresh = {
      number: lists.size,
      packer: createEntryPacker(list),
      says: [],
      places: createKeyTable(),
    }
    lists.set(list, fresh)
    return fresh
  }

  return {
    add(change, index = indexes.length) {
      const { list, name } = change
      const { number, packer, says, places } = growing(list)
      const earlier = places.get(name)
      if (earlier > 0) says[earlier - 1] = said.indexOf('past')
      const what = 'asShipped' in change ? 'shipped' : change.cells === null ? 'removed' : 'entry'
      const cells = 'cells' in change ? change.cells : null
      packer.add(
        cells === null
          ? { list, name, forms: [], line: 0, cells: {} }
          : entryOf(list, { ...cells, name }),
      )
      says.push(said.indexOf(what))
      places.set(name, says.length)
      listOf.push(number)
      indexes.push(index)
    },
    done() {
      const open = new Map<ListName, ChangesOfList>()
      for (const [list, { packer, says, places }] of lists)
        open.set(list, opened(list, openEntries(packer.done()), says, places))
      const all = [...open.values()]
      return {
        length: indexes.length,
        lists: [...open.keys()],
        of: (list) => open.get(list),
        *walk() {
          const next = all.map(() => 0)
          for (const [at, index] of indexes.entries()) {
            const list = listOf[at]
            yield { changes: all[list], place: next[list]++, index }
          }
        },
      }
    },
  }
}

const opened = (
  list: ListName,
  entries: Entries,
  says: readonly number[],
  places: KeyTable,
): ChangesOfList => ({
  list,
  length: says.length,
  says: (place) => said[says[place]],
  nameAt: (place) => entries.at(place).name,
  entryAt: (place) => (said[says[place]] === 'entry' ? entries.at(place) : undefined),
  placeOf: (name) => places.get(name) - 1,
})

export function packChanges(changes: Iterable<LayeredChange>): PackedChanges {
  const packing = packingChanges()
  for (const change of changes) packing.add(change)
  return packing.done()
}
