import { entriesAt, type Scene } from '../kinds/scene.ts'
import { listIds } from '../lexicon/lexicons.ts'
import { type ListName, type ListShape, listShapes } from '../lexicon/lists.ts'
import type { Entry } from '../lexicon/parse.ts'
import type { ListEntry } from '../record.ts'

/** Where an editor finds a list: `people.titles` is `lexicons/people/titles.tsv`. */
export function fileOf(list: ListName): string {
  const { columns }: ListShape = listShapes[list]
  return `lexicons/${list.replace('.', '/')}.${columns === undefined ? 'txt' : 'tsv'}`
}

/** Nationalities have no file: they stand in a column of the lists of countries and regions. */
const sourceOf = ({ list, cells }: Entry): ListName =>
  list !== 'places.demonyms'
    ? (list as ListName)
    : cells.code === undefined
      ? 'places.regions'
      : 'places.countries'

export function listEntry(entry: Entry): ListEntry {
  const list = sourceOf(entry)
  return { list, file: fileOf(list), line: entry.line, name: entry.name }
}

/** The line that holds the word alone. */
export function wordEntry(scene: Scene, list: ListName, token: number): ListEntry | undefined {
  const word = scene.tokens.word[token]
  if (word === 0 || !scene.lexicons.has(list, word) || list === 'places.demonyms') return undefined
  const line = scene.lexicons.lineOf(list, word)
  return { list, file: fileOf(list), line, name: scene.lexicons.vocabulary.word(word) }
}

/** The longest entries of the lists inside the tokens `[first, end)`, in order. */
export function entriesWithin(
  scene: Scene,
  first: number,
  end: number,
  lists: readonly ListName[],
): ListEntry[] {
  const found: ListEntry[] = []
  for (let i = first; i < end; i++) {
    let next = i
    for (const list of lists) {
      for (const [entry, stop] of entriesAt(scene, i, listIds[list])) {
        if (stop > end) continue
        found.push(listEntry(entry))
        next = Math.max(next, stop - 1)
        break
      }
    }
    i = next
  }
  return found
}

/** The entry of one of the lists that begins at `first` and covers all of the tokens. */
export function entryOver(
  scene: Scene,
  first: number,
  end: number,
  lists: readonly ListName[],
): ListEntry | undefined {
  for (const list of lists)
    for (const [entry, stop] of entriesAt(scene, first, listIds[list]))
      if (stop >= end) return listEntry(entry)
  return undefined
}

/** Where an entry stands, for a sentence; an edit stands in no file. */
export const lineOf = ({ file, line, list, name }: ListEntry): string =>
  line > 0 ? `${file}, line ${line}` : `the edited entry "${name}" of ${list}`
