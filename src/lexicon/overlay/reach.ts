import type { ListName } from '../lists.ts'
import type { Lists } from '../load.ts'
import { type Entry, valuesOf } from '../parse.ts'
import type { ChangesOfList, PackedChanges } from './packed-changes.ts'

/** Forms, one of which a text must hold to be read otherwise after an edit; or every text. */
export type Reach = readonly string[] | 'all'

/** Lists of parts of words, which no search for words finds. */
const parts: ReadonlySet<ListName> = new Set<ListName>([
  'people.given-name-endings',
  'people.surname-endings',
  'people.pinyin-syllables',
  'text.run-together',
])

/** With more forms than these, reading everything again costs less than looking for them. */
const mostForms = 3000

/** Which texts an edit can concern: those with a form that the entry had or has. */
export function reachOf(before: Lists, after: Lists, edit: PackedChanges): Reach {
  if (edit.length > mostForms || edit.lists.some((list) => parts.has(list))) return 'all'
  const forms = new Set<string>()
  for (const list of edit.lists) {
    const changes = edit.of(list)
    for (const lists of [before, after]) {
      const entries = lists.lists.get(list) ?? []
      const touched: Entry[] = []
      for (const entry of entries) if (isChanged(changes, entry)) touched.push(entry)
      for (const entry of [...touched, ...below(entries, touched)])
        for (const form of entry.forms) forms.add(form)
    }
    if (forms.size > mostForms) return 'all'
  }
  return [...forms]
}

const isChanged = (changes: ChangesOfList | undefined, { name }: Entry): boolean =>
  (changes?.placeOf(name) ?? -1) >= 0

/** Entries whose broader concepts, near or far, are among these: their records name them too. */
function below(all: Iterable<Entry>, above: readonly Entry[]): Entry[] {
  const ids = new Set(above.flatMap(({ cells }) => (cells.id ? [cells.id] : [])))
  if (ids.size === 0) return []
  const entries = [...all]
  const found = new Set<Entry>()
  for (let size = -1; size !== found.size; ) {
    size = found.size
    for (const entry of entries) {
      if (found.has(entry) || !valuesOf(entry.cells.broader).some((id) => ids.has(id))) continue
      found.add(entry)
      ids.add(entry.cells.id)
    }
  }
  return [...found]
}
