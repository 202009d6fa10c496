import { checkingEdit, type EditMistake } from '../checks/check-changes.ts'
import { readLists } from '../load.ts'
import type { LayeredChange } from './layers.ts'
import { type EditedLists, overlaid } from './overlaid.ts'
import { packingChanges } from './packed-changes.ts'
import { type Reach, reachOf } from './reach.ts'

/** The lists as an edit would leave them. */
export interface PreparedLists {
  readonly lists: EditedLists
  /** Content hash of the files alone. */
  readonly base: string
  /** Which texts the edit can concern. */
  readonly reach: Reach
  /** What is wrong with the edit; with anything, `lists` are those before it. */
  readonly mistakes: readonly EditMistake[]
}

/** Edits on their way over the files of a folder: earlier ones, then the one to be prepared. */
export interface Preparing {
  earlier(change: LayeredChange): void
  edit(change: LayeredChange): void
  /** Lays all over the files; throws as `readLists` does where these have mistakes. Takes no more. */
  done(): PreparedLists
}

/** With `isChecked` what is wrong with the edit is told, and with any mistake it is not taken. */
export function preparing(folder: string, isChecked: boolean): Preparing {
  const sofar = packingChanges()
  const check = isChecked ? checkingEdit() : undefined
  const packing = check === undefined ? packingChanges() : undefined
  return {
    earlier: (change) => sofar.add(change),
    edit(change) {
      packing?.add(change)
      check?.add(change)
    },
    done() {
      const files = readLists(folder)
      const layer = sofar.done()
      const before = overlaid(files, layer)
      const edit = (check ?? packing)?.done()
      const base = files.hash
      if (edit === undefined) return { lists: before, base, reach: [], mistakes: [] }
      const mistakes = check?.mistakes(before, edit, { files }) ?? []
      if (mistakes.length > 0 || edit.length === 0)
        return { lists: before, base, reach: [], mistakes }
      const lists = overlaid(files, layer, edit)
      return { lists, base, reach: reachOf(before, lists, edit), mistakes }
    },
  }
}
