import { nameKey } from '../engine/names.ts'
import { type Entry, valuesOf } from '../lexicon/parse.ts'
import { formOf } from '../lexicon/validity.ts'

/** Keys of the spellings that the lists call wrong: such words name an entity, and are no name of it. */
export function misspellingsOf(entries: Iterable<Entry | undefined>): ReadonlySet<string> {
  let keys = none
  for (const entry of new Set(entries)) {
    const wrong = valuesOf(entry?.cells.misspellings)
    if (wrong.length > 0) keys = new Set([...keys, ...wrong.map((form) => nameKey(formOf(form)))])
  }
  return keys
}

const none: ReadonlySet<string> = new Set()
