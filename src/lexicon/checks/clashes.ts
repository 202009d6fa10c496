import type { Lists } from '../load.ts'
import type { Entry } from '../parse.ts'
import { type Complain, columnOfForm, type Edit } from './edit.ts'
import { type Holder, holdersBefore, holding } from './holders.ts'
import { opponentsIn } from './opponents.ts'
import { whereIs } from './presence.ts'
import { shown } from './shape.ts'
import { areRivals } from './sharing.ts'

/**
 * A form belongs to one entry of its list, and of those that name things of the world to one of all
 * lists, unless words of context or a time tell them apart; and to none that is never such a thing.
 */
export function checkForms(edit: Edit, before: Lists, complain: Complain): void {
  const holders = holdersBefore(edit, before)
  const opponentOf = opponentsIn(before, edit)
  for (const edited of edit.edited()) {
    const { list, place, entry, keys, oldKeys } = edited
    if (entry === undefined) continue
    const isOwn = (other: Holder): boolean =>
      other.list === list && other.isEdited && other.place === place
    for (const [at, key] of keys.entries()) {
      if (key === '' || oldKeys.has(key)) continue
      const holder = holding(entry, entry.forms[at])
      const rivals = [...holders.of(key)].filter(
        (other) => areRivals(holder, other) && !isOwn(other),
      )
      const rival = rivals.find((other) => other.list === list) ?? rivals.at(0)
      const other = rival && holders.entry(rival)
      if (other !== undefined)
        complain(
          edited,
          columnOfForm(entry, at),
          shared(entry, at, other, stands(other, rival?.isEdited)),
        )
      holders.add(key, edited, at)
      const opponent = opponentOf(list, key)
      if (opponent !== undefined)
        complain(
          edited,
          columnOfForm(entry, at),
          `"${shown(entry.forms[at])}" stands in ${opponent.entry.list} (${stands(opponent.entry, opponent.isEdited)}), which says the opposite; take it out there first, or in the same edit`,
        )
    }
  }
}

const stands = (entry: Entry, isEdited = false): string =>
  isEdited ? 'in this edit' : whereIs(entry)

function shared(entry: Entry, at: number, other: Entry, where: string): string {
  const form = shown(entry.forms[at])
  const whose =
    other.name === entry.forms[at] ? 'is an entry' : `is a form of "${shown(other.name)}"`
  return other.list === entry.list
    ? `"${form}" ${whose} already (${where}); a form belongs to one entry`
    : `"${form}" ${whose} of ${other.list} already (${where}); leave it to one of them, or say in "requires" which words the article must hold`
}
