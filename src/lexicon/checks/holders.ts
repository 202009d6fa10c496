import type { ListName } from '../lists.ts'
import type { Lists } from '../load.ts'
import { type Entry, keyOf } from '../parse.ts'
import { mayShare } from '../repeats.ts'
import type { Edit, Edited } from './edit.ts'
import { isOfWorld, opponentsOf, worldLists } from './kinds-of-lists.ts'

/** An entry that has a form. */
export interface Holder {
  readonly entry: Entry
  /** The form is what the entry is called. */
  readonly isName: boolean
  /** Words of context or a time tell whose the form is. */
  readonly isSharing: boolean
  /** The change that the entry comes from, if it does. */
  readonly edited?: Edited
}

export const holderOf = (entry: Entry, form: string, edited?: Edited): Holder => ({
  entry,
  isName: form === entry.name,
  isSharing: mayShare(entry, form),
  ...(edited !== undefined && { edited }),
})

/** Who has the forms that an edit brings. */
export interface Holders {
  /** Entries that have a form of this key: of each list the first by name and the first by another form. */
  readonly of: (key: string) => readonly Holder[]
  /** One more has the form. */
  readonly add: (key: string, holder: Holder) => void
}

/**
 * Who has the forms that an edit brings already, in all lists where that matters. Only these forms
 * are kept, so that it takes memory for the edit, not for the lists.
 */
export function holdersBefore(edit: Edit): Holders {
  const held = new Map<string, Holder | readonly Holder[] | undefined>()
  for (const { keys, oldKeys } of edit.edited)
    for (const key of keys) if (!oldKeys.has(key)) held.set(key, undefined)
  const add = (key: string, holder: Holder): void => {
    const known = held.get(key)
    if (known === undefined) held.set(key, holder)
    else {
      const all = Array.isArray(known) ? known : [known]
      // One of each sort is enough to tell of a clash, and keeps this fast where thousands share a form.
      if (!all.some((one) => isOfSort(one, holder))) held.set(key, [...all, holder])
    }
  }

  for (const list of listsBeside(edit))
    for (const entry of edit.untouched(list))
      for (const form of entry.forms) {
        const key = keyOf(form)
        if (held.has(key)) add(key, holderOf(entry, form))
      }
  for (const edited of edit.edited)
    for (const [at, key] of edited.keys.entries())
      if (edited.entry !== undefined && edited.oldKeys.has(key) && held.has(key))
        add(key, holderOf(edited.entry, edited.entry.forms[at], edited))

  return {
    of: (key) => {
      const known = held.get(key)
      if (known === undefined) return nobody
      return Array.isArray(known) ? known : [known]
    },
    add,
  }
}

const nobody: readonly Holder[] = []

const isOfSort = (one: Holder, other: Holder): boolean =>
  one.entry.list === other.entry.list &&
  one.isName === other.isName &&
  one.isSharing === other.isSharing

/** The lists that an edit changes, and those that name things as they do. */
function listsBeside({ edited }: Edit): ReadonlySet<ListName> {
  const changed = new Set(edited.map(({ list }) => list))
  return [...changed].some(isOfWorld) ? new Set([...changed, ...worldLists]) : changed
}

/**
 * Entries of a list and of the edit that say the opposite of what a list says, by the key of a form in
 * small letters; those that claims ask for, where claims are fewer.
 */
export function opponentsIn(
  { lists }: Lists,
  { edited, untouched }: Edit,
): (list: ListName, key: string) => Holder | undefined {
  const found = new Map<ListName, ReadonlyMap<string, Holder>>()
  const asking = new Map(
    [...new Set(edited.map(({ list }) => list))].map((list) => [list, opponentsOf(list)]),
  )
  for (const list of new Set([...asking.values()].flat())) {
    const size = lists.get(list)?.length ?? 0
    const wanted = size > edited.length ? wantedOf(edited, list) : undefined
    const byFold = new Map<string, Holder>()
    const note = (form: string, entry: Entry, one?: Edited): void => {
      const fold = folded(keyOf(form))
      if (wanted?.has(fold) !== false && !byFold.has(fold))
        byFold.set(fold, holderOf(entry, form, one))
    }
    for (const entry of untouched(list)) for (const form of entry.forms) note(form, entry)
    for (const one of edited)
      if (one.list === list && one.entry !== undefined)
        for (const form of one.entry.forms) note(form, one.entry, one)
    if (byFold.size > 0) found.set(list, byFold)
  }
  return (list, key) => {
    for (const opponent of asking.get(list) ?? []) {
      const holder = found.get(opponent)?.get(folded(key))
      if (holder !== undefined) return holder
    }
    return undefined
  }
}

const wantedOf = (edited: readonly Edited[], list: ListName): ReadonlySet<string> => {
  const asking = new Set(opponentsOf(list))
  return new Set(edited.flatMap((one) => (asking.has(one.list) ? one.keys.map(folded) : [])))
}

const folded = (key: string): string => key.toLowerCase()
