import { columnsOf } from '../columns.ts'
import type { ListName } from '../lists.ts'
import type { Lists } from '../load.ts'
import type { ChangesOfList, PackedChanges } from '../overlay/packed-changes.ts'
import { type Entry, keyOf, valuesOf } from '../parse.ts'

/** Which change: its place among all that were sent, and whose. */
export interface Sent {
  readonly index: number
  readonly list: ListName
  readonly name: string
}

/** A change that can be read, beside the entry that it replaces or takes out; made anew when it is asked for. */
export interface Edited extends Sent {
  /** Its place among the changes of its list. */
  readonly place: number
  /** The entry as it is to be; none where it is taken out. */
  readonly entry: Entry | undefined
  /** The entry of this name that is there; none where it is new. */
  readonly earlier: Entry | undefined
  /** What the matcher tells the forms of the entry by. */
  readonly keys: readonly string[]
  /** The keys of the forms that the entry had before. */
  readonly oldKeys: ReadonlySet<string>
}

/** Lists, and what of them is to change: of any size, so whoever walks along it keeps little of what it meets. */
export interface Edit {
  /** The lists that change. */
  readonly lists: readonly ListName[]
  /** How many changes a list has, or all of them. */
  readonly count: (list?: ListName) => number
  /** The changes in the order in which they were sent, those of a list alone if asked so. */
  readonly edited: (list?: ListName) => Iterable<Edited>
  readonly editedAt: (list: ListName, place: number) => Edited
  /** The entries of a list that stay what they are, each with its place. */
  readonly untouched: (list: ListName) => Iterable<readonly [place: number, entry: Entry]>
}

/** Says what is wrong with a change, in which column; "" for the whole. */
export type Complain = (change: Sent, column: string, message: string) => void

/** Puts changes, each of another name, beside the entries that they concern; what is to be as `files` say and stands there is no change to look at. */
export function createEdit({ lists }: Lists, packed: PackedChanges, files: Lists): Edit {
  const earlier = new Map(packed.lists.map((list) => [list, placesBefore(list)]))

  /** For each change of a list the place of the entry that it concerns, plus one. */
  function placesBefore(list: ListName): Uint32Array {
    const changes = packed.of(list) as ChangesOfList
    const places = new Uint32Array(changes.length)
    let place = 0
    for (const { name } of lists.get(list) ?? []) {
      place++
      const change = changes.placeOf(name)
      if (change >= 0 && places[change] === 0) places[change] = place
    }
    return places
  }

  const namesOf = new Map<ListName, ReadonlySet<string>>()
  function isPutBack(changes: ChangesOfList, place: number): boolean {
    if (changes.says(place) !== 'shipped') return false
    const { list } = changes
    const names =
      namesOf.get(list) ?? new Set([...(files.lists.get(list) ?? [])].map(({ name }) => name))
    namesOf.set(list, names)
    return names.has(changes.nameAt(place))
  }

  function made(changes: ChangesOfList, place: number, index: number): Edited {
    const { list } = changes
    const before = earlier.get(list)?.[place] ?? 0
    const old = before > 0 ? lists.get(list)?.at(before - 1) : undefined
    const entry = changes.entryAt(place)
    return {
      index,
      place,
      list,
      name: entry?.name ?? changes.nameAt(place),
      entry,
      earlier: old,
      keys: entry?.forms.map(keyOf) ?? [],
      oldKeys: old === undefined ? none : new Set(old.forms.map(keyOf)),
    }
  }

  return {
    lists: packed.lists,
    count: (list) => (list === undefined ? packed.length : (packed.of(list)?.length ?? 0)),
    *edited(list) {
      if (list !== undefined && packed.of(list) === undefined) return
      for (const { changes, place, index } of packed.walk())
        if ((list === undefined || changes.list === list) && !isPutBack(changes, place))
          yield made(changes, place, index)
    },
    // Whoever asks for one by its place knows who it is.
    editedAt: (list, place) => made(packed.of(list) as ChangesOfList, place, place),
    *untouched(list) {
      const changes = packed.of(list)
      let place = 0
      for (const entry of lists.get(list) ?? []) {
        if (changes === undefined || changes.placeOf(entry.name) < 0) yield [place, entry]
        place++
      }
    },
  }
}

const none: ReadonlySet<string> = new Set()

/** The column in which a form of an entry stands. */
export function columnOfForm({ list, forms, cells }: Entry, at: number): string {
  if (at === 0) return 'name'
  // Entries are made by lists of these names alone.
  const columns = columnsOf(list as ListName).filter(({ isForm }) => isForm)
  let left = at - 1
  for (const { name } of columns) {
    left -= valuesOf(cells[name]).length
    if (left < 0) return name
  }
  return forms.length > at ? 'forms' : 'name'
}
