import { createKeyTable } from '../key-table.ts'
import { listIds } from '../lexicons.ts'
import { type ListName, listNames } from '../lists.ts'
import type { Lists } from '../load.ts'
import { type Entry, keyOf } from '../parse.ts'
import { mayShare } from '../repeats.ts'
import type { Edit, Edited } from './edit.ts'
import { isOfWorld, worldLists } from './kinds-of-lists.ts'
import type { FormHolder } from './sharing.ts'

/** An entry that has a form. */
export interface Holder extends FormHolder {
  readonly list: ListName
  /** It comes from a change; its place is among those of its list. */
  readonly isEdited: boolean
  readonly place: number
}

/** An entry as the holder of one of its forms. */
export const holding = (entry: Entry, form: string): FormHolder => ({
  list: entry.list,
  isName: form === entry.name,
  isSharing: mayShare(entry, form),
})

/** Who has the forms that an edit brings. */
export interface Holders {
  /** Entries that have a form of this key: of each list the first by name and the first by another form. */
  readonly of: (key: string) => Iterable<Holder>
  /** The entry of a holder. */
  readonly entry: (holder: Holder) => Entry | undefined
  /** One more has the form: an entry of the edit. */
  readonly add: (key: string, edited: Edited, at: number) => void
}

/** The number of a key that an edit brings and nobody has; above it stand the numbers of holders. */
const nobody = 1
/** Cells of a holder: the number of the next one of the same key or 0, its list and flags, its place. */
const width = 3
const Flag = { isName: 1, isSharing: 2, isEdited: 4, all: 8 } as const

/**
 * Who has the forms that an edit brings already, in all lists where that matters. Only these forms
 * are kept, and of these numbers alone, so that it takes little memory for the edit, and none for the lists.
 */
export function holdersBefore(edit: Edit, { lists }: Lists): Holders {
  const numbers = createKeyTable()
  const cells: number[] = []
  const holderAt = (number: number): Holder => {
    const at = (number - nobody - 1) * width
    const flags = cells[at + 1]
    return {
      list: listNames[Math.floor(flags / Flag.all)],
      isName: (flags & Flag.isName) !== 0,
      isSharing: (flags & Flag.isSharing) !== 0,
      isEdited: (flags & Flag.isEdited) !== 0,
      place: cells[at + 2],
    }
  }

  const add = (key: string, entry: Entry, at: number, place: number, isEdited: boolean): void => {
    const { isName, isSharing } = holding(entry, entry.forms[at])
    // Entries are made by lists of these names alone.
    const sort =
      listIds[entry.list as ListName] * Flag.all +
      (isName ? Flag.isName : 0) +
      (isSharing ? Flag.isSharing : 0)
    let last = 0
    for (let number = numbers.get(key); number > nobody; number = cells[last]) {
      last = (number - nobody - 1) * width
      // One of each sort is enough to tell of a clash, and keeps this fast where thousands share a form.
      if ((cells[last + 1] & ~Flag.isEdited) === sort) return
      if (cells[last] === 0) break
    }
    const number = cells.length / width + nobody + 1
    if (numbers.get(key) > nobody) cells[last] = number
    else numbers.set(key, number)
    cells.push(0, sort + (isEdited ? Flag.isEdited : 0), place)
  }

  let hasEarlier = false
  for (const { keys, oldKeys } of edit.edited()) {
    hasEarlier ||= oldKeys.size > 0
    for (const key of keys) if (!oldKeys.has(key)) numbers.add(key, nobody)
  }
  for (const list of listsBeside(edit))
    for (const [place, entry] of edit.untouched(list))
      for (const [at, form] of entry.forms.entries()) {
        const key = keyOf(form)
        if (numbers.get(key) > 0) add(key, entry, at, place, false)
      }
  if (hasEarlier)
    for (const { entry, keys, oldKeys, place } of edit.edited())
      for (const [at, key] of keys.entries())
        if (entry !== undefined && oldKeys.has(key) && numbers.get(key) > 0)
          add(key, entry, at, place, true)

  return {
    *of(key) {
      for (let number = numbers.get(key); number > nobody; ) {
        yield holderAt(number)
        number = cells[(number - nobody - 1) * width]
      }
    },
    entry: ({ list, place, isEdited }) =>
      isEdited ? edit.editedAt(list, place).entry : lists.get(list)?.at(place),
    add(key, { entry, place }, at) {
      if (entry !== undefined) add(key, entry, at, place, true)
    },
  }
}

/** The lists that an edit changes, and those that name things as they do. */
function listsBeside({ lists }: Edit): ReadonlySet<ListName> {
  return lists.some(isOfWorld) ? new Set([...lists, ...worldLists]) : new Set(lists)
}
