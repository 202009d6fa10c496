import type { Complain, Edit } from './edit.ts'
import { shown } from './shape.ts'

const list = 'topics.concepts'

/** A concept has an id of its own, fit for an address, that stays what it is: articles are filed under it. */
export function checkConceptIds(edit: Edit, complain: Complain): void {
  if (edit.count(list) === 0) return
  const owners = new Map<string, string>()
  for (const [, { name, cells }] of edit.untouched(list)) owners.set(cells.id, name)
  for (const one of edit.edited(list)) {
    const { name, entry, earlier } = one
    if (entry === undefined) continue
    const id = entry.cells.id ?? ''
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id))
      complain(
        one,
        'id',
        `expected an id in small letters and hyphens such as higher-education, got ${id === '' ? 'none' : `"${shown(id)}"`}`,
      )
    else if (earlier !== undefined && earlier.cells.id !== id)
      complain(
        one,
        'id',
        `expected the id that articles are filed under, "${earlier.cells.id}", got "${shown(id)}"; an id never changes`,
      )
    else {
      const owner = owners.get(id)
      if (owner !== undefined)
        complain(one, 'id', `"${shown(id)}" is the id of "${shown(owner)}" already`)
      else owners.set(id, name)
    }
  }
}
