import { formColumns } from './columns.ts'
import { hasContext } from './context.ts'
import { keyOf } from './form-key.ts'
import { createKeyTable } from './key-table.ts'
import type { Entry } from './parse.ts'
import { formOf } from './validity.ts'

/** May others have a form of an entry too, since words of context or a time tell whose it is? */
export const mayShare = (entry: Entry, form: string): boolean =>
  hasContext(entry) || datedForms(entry)?.has(form) === true

/** Finds what two entries of one list both hold, in words for the editor of the list. */
export interface Repeats {
  /** What the next entry has of an earlier one: its forms, its name. */
  of(entry: Entry): readonly string[]
}

/**
 * A form may stand for several entries where the article tells which one is meant: by words of
 * context, or by its date. A name is what an entry is known by, and no other entry's. `haveContext`
 * says whether entries have words of context at all.
 */
export function createRepeats(haveContext: boolean): Repeats {
  const lines = createKeyTable()
  const names = createKeyTable()
  /** The lines of entries with words of context. */
  const sharing = new Set<number>()

  const formsOf = (entry: Entry): string[] => {
    const dated = datedForms(entry)
    const repeats: string[] = []
    for (const form of entry.forms) {
      if (dated?.has(form) === true) continue
      const earlier = lines.add(keyOf(form), entry.line)
      // "U.S." and "US" may share a line: an editor cannot know that dots count as nothing.
      if (earlier !== 0 && earlier !== entry.line)
        repeats.push(`"${form}" is already listed on line ${earlier}`)
    }
    return repeats
  }

  return {
    of(entry) {
      const isSharing = hasContext(entry)
      const repeats = isSharing ? [] : formsOf(entry)
      if (!haveContext) return repeats
      const earlier = names.add(entry.name, entry.line)
      if (earlier !== 0 && (isSharing || sharing.has(earlier)))
        repeats.push(`"${entry.name}" is the name of the entry on line ${earlier}`)
      if (isSharing) sharing.add(entry.line)
      return repeats
    },
  }
}

/** The forms of an entry that are in use for a time; undefined for none. */
function datedForms({ cells, row }: Entry): ReadonlySet<string> | undefined {
  // A row holds no braces.
  if (row !== undefined) return undefined
  let dated: Set<string> | undefined
  for (const column of formColumns) {
    const cell = cells[column]
    if (cell === undefined || !cell.includes('}')) continue
    for (const value of cell.split('|'))
      if (value.includes('}')) dated = (dated ?? new Set()).add(formOf(value.trim()))
  }
  return dated
}
