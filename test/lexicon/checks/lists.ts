import type { Change } from '../../../src/lexicon/change.ts'
import { type ListName, listNames } from '../../../src/lexicon/lists.ts'
import type { Lists } from '../../../src/lexicon/load.ts'
import { type Entry, entryOf } from '../../../src/lexicon/parse.ts'

type Cells = Readonly<Record<string, string>>

/** Lists of these entries alone and of some little words; they stand on the lines of their files from 2 on. */
export function listsOf(entries: Partial<Record<ListName, readonly (string | Cells)[]>>): Lists {
  const lists = new Map<ListName, readonly Entry[]>(listNames.map((name) => [name, []]))
  const all = { 'text.little-words': ['the', 'of', 'who', 'it'], ...entries }
  for (const [name, given] of Object.entries(all) as [ListName, (string | Cells)[]][])
    lists.set(
      name,
      given.map((one, index) => ({ ...entryOf(name, cellsIn(one)), line: index + 2 })),
    )
  return { lists, hash: 'sha256:0' }
}

export const noLists = listsOf({})

/** A change that adds or replaces an entry. */
export const put = (list: ListName, given: string | Cells): Change => {
  const { name, ...cells } = cellsIn(given)
  return { list, name, cells }
}

export const remove = (list: ListName, name: string): Change => ({ list, name, cells: null })

/** "Dean | Deans" as the cells of a list without columns. */
function cellsIn(given: string | Cells): Cells {
  if (typeof given !== 'string') return given
  const [name, ...forms] = given.split(' | ')
  return { name, ...(forms.length > 0 && { forms: forms.join(' | ') }) }
}
