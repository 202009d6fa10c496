import { nameKey } from '../engine/names.ts'
import { type Entry, valuesOf } from '../lexicon/parse.ts'
import { formOf } from '../lexicon/validity.ts'

/** Keys of the spellings that the lists call wrong: such words name an entity, and are no name of it. */
export function misspellingsOf(entries: Iterable<Entry | undefined>): ReadonlySet<string> {
  let keys: Set<string> | undefined
  let last: Entry | undefined
  for (const entry of entries) {
    if (entry === last) continue
    last = entry
    const wrong = valuesOf(entry?.cells.misspellings)
    if (wrong.length === 0) continue
    keys ??= new Set()
    for (const form of wrong) keys.add(nameKey(formOf(form)))
  }
  return keys ?? none
}

const none: ReadonlySet<string> = new Set()
