import type { Lists } from '../load.ts'
import type { Entry } from '../parse.ts'
import { type Complain, columnOfForm, type Edit, type Edited } from './edit.ts'
import { type Holder, holdersBefore, opponentsIn } from './holders.ts'
import { isOfPlaces, isOfWorld } from './kinds-of-lists.ts'
import { whereIs } from './presence.ts'
import { shown } from './shape.ts'

/** A form that an edit brings: which one of its entry. */
interface Claim {
  readonly edited: Edited
  readonly entry: Entry
  readonly at: number
}

/**
 * A form belongs to one entry of its list; of those that name things of the world to one of all lists,
 * unless words of context tell them apart; and to none that is never such a thing.
 */
export function checkForms(edit: Edit, before: Lists, complain: Complain): void {
  const holders = holdersBefore(edit)
  const opponentOf = opponentsIn(before, edit)
  const stands = ({ entry, edited }: Holder): string =>
    edited === undefined ? whereIs(entry) : 'in this edit'
  for (const edited of edit.edited) {
    const { index, entry, keys, oldKeys } = edited
    if (entry === undefined) continue
    const named: Holder = { entry, isName: true, edited }
    const alias: Holder = { entry, isName: false, edited }
    for (const [at, key] of keys.entries()) {
      if (key === '' || oldKeys.has(key)) continue
      const claim = { edited, entry, at }
      const others = holders.of(key)
      const rival =
        others.find((holder) => isTwin(claim, holder)) ??
        others.find((holder) => areAlike(claim, holder))
      if (rival !== undefined)
        complain(index, columnOfForm(entry, at), shared(claim, rival, stands(rival)))
      holders.add(key, at === 0 ? named : alias)
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

const isTwin = ({ edited, entry }: Claim, holder: Holder): boolean =>
  entry.list === holder.entry.list && edited !== holder.edited

function areAlike({ entry, at }: Claim, { entry: other, isName }: Holder): boolean {
  if (entry.list === other.list) return false
  if (!isOfWorld(entry.list) || !isOfWorld(other.list)) return false
  if (entry.cells.requires || other.cells.requires) return false
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
