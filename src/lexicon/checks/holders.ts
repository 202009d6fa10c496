import type { ListName } from '../lists.ts'
import { type Entry, keyOf } from '../parse.ts'
import { type Edit, type Edited, type Form, newForms } from './edit.ts'
import { opponentsOf, worldLists } from './kinds-of-lists.ts'

/** An entry that has a form, after the edit. */
export interface Holder {
  readonly entry: Entry
  /** The form is what the entry is called. */
  readonly isName: boolean
  /** The change that the entry comes from, if it does. */
  readonly edited?: Edited
}

/** A form that an edit brings. */
export interface Claim {
  readonly edited: Edited
  readonly entry: Entry
  readonly form: Form
}

/** Who has the forms that an edit brings. */
export interface Holders {
  readonly claims: readonly Claim[]
  /** Entries that have a form of this very key; of each list the first by name and the first by another form. */
  readonly of: (key: string) => readonly Holder[]
  /** The same, whatever the letter case. */
  readonly inAnyCase: (key: string) => readonly Holder[]
}

/**
 * Looks for the forms that an edit brings in all lists that they could clash with; only these are kept,
 * so that it takes memory for the edit, not for the lists. Those who had a form before come first,
 * then those to whom the edit gives it, in the order of the changes.
 */
export function holdersAfter(edit: Edit): Holders {
  const claims = edit.edited.flatMap((edited): Claim[] => {
    const { entry } = edited
    return entry === undefined
      ? []
      : newForms(edited).flatMap((form) => (form.key === '' ? [] : [{ edited, entry, form }]))
  })
  const wanted = new Set(claims.map(({ form }) => folded(form.key)))
  const byKey = new Map<string, Holder[]>()
  const byFold = new Map<string, Holder[]>()
  const note = (key: string, holder: Holder): void => {
    const fold = folded(key)
    if (!wanted.has(fold)) return
    add(byKey, key, holder)
    add(byFold, fold, holder)
  }

  for (const list of listsBeside(edit))
    for (const entry of edit.untouched(list))
      for (const form of entry.forms) note(keyOf(form), { entry, isName: form === entry.name })
  for (const edited of edit.edited) {
    const { entry, earlier } = edited
    if (entry === undefined || earlier === undefined) continue
    const before = new Set(earlier.forms.map(keyOf))
    for (const form of entry.forms) {
      const key = keyOf(form)
      if (before.has(key)) note(key, { entry, isName: form === entry.name, edited })
    }
  }
  for (const { edited, entry, form } of claims)
    note(form.key, { entry, isName: form.column === 'name', edited })

  return {
    claims,
    of: (key) => byKey.get(key) ?? [],
    inAnyCase: (key) => byFold.get(folded(key)) ?? [],
  }
}

/** One of each sort is enough to tell of a clash, and keeps this fast where thousands share a form. */
function add(holders: Map<string, Holder[]>, key: string, holder: Holder): void {
  const known = holders.get(key)
  if (known === undefined) holders.set(key, [holder])
  else if (
    !known.some(({ entry, isName }) => entry.list === holder.entry.list && isName === holder.isName)
  )
    known.push(holder)
}

const folded = (key: string): string => key.toLowerCase()

/** The lists that an edit changes, and those that their forms could clash with. */
function listsBeside({ edited }: Edit): ReadonlySet<ListName> {
  const beside = new Set<string>()
  for (const list of new Set(edited.map((one) => one.list))) {
    beside.add(list)
    for (const other of opponentsOf(list)) beside.add(other)
    if (worldLists.has(list)) for (const other of worldLists) beside.add(other)
  }
  // The tables of lists name lists alone.
  return beside as Set<ListName>
}
