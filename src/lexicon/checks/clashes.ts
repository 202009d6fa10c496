import type { Lists } from '../load.ts'
import type { Entry } from '../parse.ts'
import { type Complain, columnOfForm, type Edit, type Edited } from './edit.ts'
import { type Holder, holderOf, holdersBefore, opponentsIn } from './holders.ts'
import { isOfPlaces, isOfWorld } from './kinds-of-lists.ts'
import { whereIs } from './presence.ts'
import { shown } from './shape.ts'

/** A form that an edit brings: which one of its entry. */
interface Claim {
  readonly edited: Edited
  readonly entry: Entry
  readonly at: number
  readonly holder: Holder
}

/**
 * A form belongs to one entry of its list, and of those that name things of the world to one of all
 * lists, unless words of context or a time tell them apart; and to none that is never such a thing.
 */
export function checkForms(edit: Edit, before: Lists, complain: Complain): void {
  const holders = holdersBefore(edit)
  const opponentOf = opponentsIn(before, edit)
  const stands = ({ entry, edited }: Holder): string =>
    edited === undefined ? whereIs(entry) : 'in this edit'
  for (const edited of edit.edited) {
    const { index, entry, keys, oldKeys } = edited
    if (entry === undefined) continue
    for (const [at, key] of keys.entries()) {
      if (key === '' || oldKeys.has(key)) continue
      const holder = holderOf(entry, entry.forms[at], edited)
      const claim = { edited, entry, at, holder }
      const others = holders.of(key)
      const rival =
        others.find((other) => isTwin(claim, other)) ??
        others.find((other) => areAlike(claim, other))
      if (rival !== undefined)
        complain(index, columnOfForm(entry, at), shared(claim, rival, stands(rival)))
      holders.add(key, claim.holder)
      const opponent = opponentOf(edited.list, key)
      if (opponent !== undefined)
        complain(
          index,
          columnOfForm(entry, at),
          `"${shown(entry.forms[at])}" stands in ${opponent.entry.list} (${stands(opponent)}), which says the opposite; take it out there first, or in the same edit`,
        )
    }
  }
}

const isTwin = ({ edited, entry, holder }: Claim, other: Holder): boolean =>
  entry.list === other.entry.list &&
  edited !== other.edited &&
  !holder.isSharing &&
  !other.isSharing

function areAlike(
  { entry, at, holder }: Claim,
  { entry: other, isName, isSharing }: Holder,
): boolean {
  if (entry.list === other.list) return false
  if (!isOfWorld(entry.list) || !isOfWorld(other.list)) return false
  if (holder.isSharing || isSharing) return false
  return !(isName && at === 0 && isOfPlaces(entry.list) && isOfPlaces(other.list))
}

function shared({ entry, at }: Claim, { entry: other }: Holder, stands: string): string {
  const form = shown(entry.forms[at])
  const whose =
    other.name === entry.forms[at] ? 'is an entry' : `is a form of "${shown(other.name)}"`
  return other.list === entry.list
    ? `"${form}" ${whose} already (${stands}); a form belongs to one entry`
    : `"${form}" ${whose} of ${other.list} already (${stands}); leave it to one of them, or say in "requires" which words the article must hold`
}
