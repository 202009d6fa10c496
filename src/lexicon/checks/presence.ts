import { type ListName, listShapes } from '../lists.ts'
import { fileOf } from '../load.ts'
import type { Entry } from '../parse.ts'
import type { Complain, Edit } from './edit.ts'
import { shown } from './shape.ts'

/** What is added must be new, where that is asked for; what is taken out must be there. */
export function checkPresence({ edited }: Edit, onlyNew: boolean, complain: Complain): void {
  for (const one of edited()) {
    const { list, name, entry, earlier } = one
    if (entry === undefined && earlier === undefined)
      complain(
        one,
        'name',
        `expected the name of an entry of ${list}, letter by letter, got "${shown(name)}"; nothing is taken out`,
      )
    if (onlyNew && entry !== undefined && earlier !== undefined)
      complain(
        one,
        'name',
        `"${shown(name)}" is in ${list} already (${whereIs(earlier)}); change that entry instead`,
      )
  }
}

/** Where an entry stands that is there: in which line of which file, or in the edits that lie over them. */
export function whereIs({ list, line }: Entry): string {
  // Entries are made by lists of these names alone.
  const name = list as ListName
  return line > 0 ? `${fileOf(name, listShapes[name])}:${line}` : 'edited before'
}
