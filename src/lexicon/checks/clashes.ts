import type { Complain, Edit } from './edit.ts'
import { type Claim, type Holder, holdersAfter } from './holders.ts'
import { isPlaces, opponentsOf, worldLists } from './kinds-of-lists.ts'
import { whereIs } from './presence.ts'
import { shown } from './shape.ts'

/**
 * A form belongs to one entry of its list; of those that name things of the world to one of all lists,
 * unless words of context tell them apart; and to none that is never such a thing.
 */
export function checkForms(
  edit: Edit,
  placeOf: (index: number, column: string) => string,
  complain: Complain,
): void {
  const holders = holdersAfter(edit)
  for (const claim of holders.claims) {
    const { edited, form } = claim
    const stands = ({ entry, edited: other }: Holder): string =>
      other === undefined ? whereIs(entry) : `${placeOf(other.index, '')} of this edit`
    const others = holders.of(form.key).filter((holder) => holder.edited !== edited)
    const twin = others.find((holder) => isSameList(claim, holder))
    const rival = twin ?? others.find((holder) => areAlike(claim, holder))
    if (rival !== undefined)
      complain(edited.index, form.column, shared(claim, rival, stands(rival)))
    const opponents = opponentsOf(edited.list)
    const enemy = holders.inAnyCase(form.key).find(({ entry }) => opponents.includes(entry.list))
    if (enemy !== undefined)
      complain(
        edited.index,
        form.column,
        `"${shown(form.text)}" stands in ${enemy.entry.list} (${stands(enemy)}), which says the opposite; take it out there first, or in the same edit`,
      )
  }
}

const isSameList = ({ entry }: Claim, holder: Holder): boolean => entry.list === holder.entry.list

function areAlike({ entry, form }: Claim, { entry: other, isName }: Holder): boolean {
  if (!worldLists.has(entry.list) || !worldLists.has(other.list)) return false
  if (entry.cells.requires || other.cells.requires) return false
  return !(isName && form.column === 'name' && isPlaces(entry.list) && isPlaces(other.list))
}

function shared({ entry, form }: Claim, { entry: other }: Holder, stands: string): string {
  const whose = other.name === form.text ? `is an entry` : `is a form of "${shown(other.name)}"`
  return other.list === entry.list
    ? `"${shown(form.text)}" ${whose} already (${stands}); a form belongs to one entry`
    : `"${shown(form.text)}" ${whose} of ${other.list} already (${stands}); leave it to one of them, or say in "requires" which words the article must hold`
}
