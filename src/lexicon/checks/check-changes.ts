import type { Mistake } from '../../failure.ts'
import type { Change } from '../change.ts'
import type { Lists } from '../load.ts'
import { checkForms } from './clashes.ts'
import { checkConceptIds } from './concept-ids.ts'
import { createEdit } from './edit.ts'
import { checkPresence } from './presence.ts'
import { checkReferences } from './references.ts'
import { readable } from './shape.ts'
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

/** Changes of one edit; more are sent in parts. */
const mostChanges = 1_000_000

/**
 * What is wrong with an edit of the lists, every mistake at once, in the order of the changes; none:
 * it can be taken. Only what the edit brings is looked at, against everything: what stands in `before`
 * is never complained of. Changes are data that nobody has looked at yet.
 */
export function checkChanges(
  before: Lists,
  changes: readonly Change[],
  { placeOf = placeInEntries, onlyNew = false }: CheckOptions = {},
): readonly Mistake[] {
  if (changes.length > mostChanges)
    return [
      {
        path: '',
        message: `expected at most ${mostChanges} changes in one edit, got ${changes.length}; send them in parts`,
      },
    ]
  const found: { index: number; mistake: Mistake }[] = []
  const complain = (index: number, column: string, message: string): void => {
    found.push({ index, mistake: { path: placeOf(index, column), message } })
  }
  const edit = createEdit(before, readable(changes, placeOf, complain))
  checkPresence(edit, onlyNew, complain)
  checkWords(edit, before, complain)
  checkForms(edit, before, placeOf, complain)
  checkConceptIds(edit, complain)
  checkReferences(edit, complain)
  return found.sort((a, b) => a.index - b.index).map(({ mistake }) => mistake)
}

const placeInEntries = (index: number, column: string): string =>
  column === '' ? `entries.${index}` : `entries.${index}.${column}`
