import type { ListName } from '../lists.ts'
import type { Lists } from '../load.ts'
import { type Entry, keyOf } from '../parse.ts'
import type { Edit } from './edit.ts'
import { opponentsOf } from './kinds-of-lists.ts'

/** An entry that says the opposite, and whether the edit brings it. */
export interface Opponent {
  readonly entry: Entry
  readonly isEdited: boolean
}

/**
 * Entries of a list and of the edit that say the opposite of what a list says, by the key of a form in
 * small letters; those that claims ask for, where claims are fewer.
 */
export function opponentsIn(
  { lists }: Lists,
  edit: Edit,
): (list: ListName, key: string) => Opponent | undefined {
  const found = new Map<ListName, ReadonlyMap<string, Opponent>>()
  const asking = new Map(edit.lists.map((list) => [list, opponentsOf(list)]))
  for (const list of new Set([...asking.values()].flat())) {
    const size = lists.get(list)?.length ?? 0
    const wanted = size > edit.count() ? wantedOf(edit, list) : undefined
    const byFold = new Map<string, Opponent>()
    const note = (form: string, entry: Entry, isEdited: boolean): void => {
      const fold = folded(keyOf(form))
      if (wanted?.has(fold) !== false && !byFold.has(fold)) byFold.set(fold, { entry, isEdited })
    }
    for (const [, entry] of edit.untouched(list))
      for (const form of entry.forms) note(form, entry, false)
    for (const { entry } of edit.edited(list))
      for (const form of entry?.forms ?? []) if (entry !== undefined) note(form, entry, true)
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

function wantedOf(edit: Edit, list: ListName): ReadonlySet<string> {
  const wanted = new Set<string>()
  for (const asking of opponentsOf(list))
    for (const { keys } of edit.edited(asking)) for (const key of keys) wanted.add(folded(key))
  return wanted
}

const folded = (key: string): string => key.toLowerCase()
