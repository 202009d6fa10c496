import { formColumns } from './columns.ts'
import { hasContext } from './context.ts'
import { keyOf } from './form-key.ts'
import type { Entry } from './parse.ts'
import { formOf } from './validity.ts'

/** Finds what two entries of one list both hold, in words for the editor of the list. */
export interface Repeats {
  /** Forms of the next entry that an earlier one has, too. */
  of(entry: Entry): readonly string[]
  /** Names of the entries that an earlier one has; those that `of` told are left out. */
  ofNames(entries: readonly Entry[]): readonly (readonly [line: number, repeat: string])[]
}

/**
 * A form may stand for several entries where the article tells which one is meant: by words of
 * context, or by its date. A name is what an entry is known by, and no other entry's.
 */
export function createRepeats(): Repeats {
  const lines = new Map<string, number>()
  let mayShare = false

  return {
    of(entry) {
      if (hasContext(entry)) {
        mayShare = true
        return []
      }
      const dated = datedForms(entry)
      const repeats: string[] = []
      for (const form of entry.forms) {
        if (dated?.has(form) === true) continue
        const key = keyOf(form)
        const earlier = lines.get(key)
        // "U.S." and "US" may share a line: an editor cannot know that dots count as nothing.
        if (earlier !== undefined && earlier !== entry.line)
          repeats.push(`"${form}" is already listed on line ${earlier}`)
        else lines.set(key, entry.line)
      }
      return repeats
    },
    ofNames(entries) {
      if (!mayShare) return []
      const names = new Map<string, Entry>()
      return entries.flatMap((entry) => {
        const earlier = names.get(entry.name)
        if (earlier === undefined) names.set(entry.name, entry)
        return earlier !== undefined && (hasContext(entry) || hasContext(earlier))
          ? [[entry.line, `"${entry.name}" is the name of the entry on line ${earlier.line}`]]
          : []
      })
    },
  }
}

/** The forms of an entry that are in use for a time; undefined for none. */
function datedForms({ cells }: Entry): ReadonlySet<string> | undefined {
  let dated: Set<string> | undefined
  for (const column of formColumns) {
    const cell = cells[column]
    if (cell === undefined || !cell.includes('}')) continue
    for (const value of cell.split('|'))
      if (value.includes('}')) dated = (dated ?? new Set()).add(formOf(value.trim()))
  }
  return dated
}
