import type { Mistake } from '../../failure.ts'
import type { Change } from '../change.ts'
import type { ListName } from '../lists.ts'
import type { Lists } from '../load.ts'
import type { LayeredChange } from '../overlay/layers.ts'
import { type PackedChanges, packingChanges } from '../overlay/packed-changes.ts'
import { checkForms } from './clashes.ts'
import { checkConceptIds } from './concept-ids.ts'
import { type Complain, createEdit } from './edit.ts'
import { checkPresence } from './presence.ts'
import { checkReferences } from './references.ts'
import { createShapeCheck } from './shape.ts'
import { checkWords } from './words.ts'

export interface CheckOptions {
  /**
   * Where a mistake stands: for the index of the change, and the column in it or "" for the whole.
   * Where it is not said: "entries.3.aliases".
   */
  readonly placeOf?: (index: number, column: string) => string
  /** Entries are added: one that is there already is a mistake, instead of being replaced. */
  readonly onlyNew?: boolean
}

/** A mistake in the change of one entry; `column` is "" for the whole. */
export interface EditMistake {
  readonly list: ListName
  readonly name: string
  readonly column: string
  readonly message: string
}

/** Changes of one edit; more are sent in parts. */
export const mostChanges = 1_000_000
/** So many mistakes are told: nobody reads more, and a large edit could hold one in each entry. */
const mostMistakes = 10_000

/**
 * What is wrong with an edit of the lists, every mistake at once, in the order of the changes; none:
 * it can be taken. Only what the edit brings is looked at, against everything: what stands in `before`
 * is never complained of. Changes are data that nobody has looked at yet.
 */
export function checkChanges(
  before: Lists,
  changes: Iterable<Change>,
  { placeOf = placeInEntries, onlyNew = false }: CheckOptions = {},
): readonly Mistake[] {
  const check = checkingEdit()
  for (const change of changes) check.add(change)
  return check.mistakes(before, check.done(), { onlyNew }).map(({ index, column, message }) => ({
    path: index < 0 ? '' : placeOf(index, column),
    message,
  }))
}

const placeInEntries = (index: number, column: string): string =>
  column === '' ? `entries.${index}` : `entries.${index}.${column}`

/** An edit whose changes come in one by one. */
export interface EditCheck {
  /** To be as the file says is looked at as taking out what no file has, and else never complained of. */
  add(change: LayeredChange): void
  /** The changes that could be read. Takes no more. */
  done(): PackedChanges
  /** What is wrong with these, and what was wrong with the others; an index below 0 is that of no change. */
  mistakes(
    before: Lists,
    packed: PackedChanges,
    options?: { readonly onlyNew?: boolean; readonly files?: Lists },
  ): readonly (EditMistake & { readonly index: number })[]
}

export function checkingEdit(): EditCheck {
  const packing = packingChanges()
  const isReadable = createShapeCheck()
  const found: (EditMistake & { index: number })[] = []
  let count = 0
  let mistakes = 0
  const complain: Complain = ({ index, list, name }, column, message) => {
    if (++mistakes <= mostMistakes) found.push({ index, list, name, column, message })
  }
  return {
    add(change) {
      const index = count++
      if ('asShipped' in change) packing.add(change, index)
      else if (count <= mostChanges && isReadable(change, index, complain))
        packing.add(change, index)
    },
    done: packing.done,
    mistakes(before, packed, { onlyNew = false, files = before } = {}) {
      if (count > mostChanges)
        return [
          general(
            `expected at most ${mostChanges} changes in one edit, got ${count}; send them in parts`,
          ),
        ]
      const edit = createEdit(before, packed, files)
      checkPresence(edit, onlyNew, complain)
      checkWords(edit, before, complain)
      checkForms(edit, before, complain)
      checkConceptIds(edit, complain)
      checkReferences(edit, before, complain)
      found.sort((a, b) => a.index - b.index)
      if (mistakes > mostMistakes)
        found.push(general(`${mistakes - mostMistakes} further mistakes are not told here`))
      return found
    },
  }
}

/** A mistake of the edit as a whole. */
const general = (message: string): EditMistake & { index: number } => ({
  index: -1,
  list: 'organizations.known',
  name: '',
  column: '',
  message,
})
