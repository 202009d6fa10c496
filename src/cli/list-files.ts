import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ListName, type ListShape, listNames, listShapes } from '../lexicon/lists.ts'
import { type Entry, keyOf, parseList, valuesOf } from '../lexicon/parse.ts'

/** A list as its editor sees it. */
export interface List {
  readonly name: ListName
  readonly shape: ListShape
  /** Below the folder of the lists. */
  readonly file: string
  readonly entries: readonly Entry[]
}

/** Every list that has a file, mistakes left out. */
export function readLists(folder: string): List[] {
  return listNames.flatMap((name): List[] => {
    const shape: ListShape = listShapes[name]
    const file = `${name.replace('.', '/')}.${shape.columns === undefined ? 'txt' : 'tsv'}`
    if (shape.derived !== undefined || !existsSync(join(folder, file))) return []
    const text = readFileSync(join(folder, file), 'utf8')
    const { entries } = parseList({ list: name, file, text })
    return [{ name, shape, file, entries }]
  })
}

/** One place where a list holds a form. */
export interface Place {
  readonly list: List
  readonly entry: Entry
  readonly form: string
  /** The column that holds the form, where it is no form of the entry's own. */
  readonly column?: string
}

/** Wherever a form stands that differs in no more than letter case, accents, hyphens and dots. */
export function placesOf(lists: readonly List[], form: string): Place[] {
  const wanted = folded(form)
  return lists.flatMap((list) =>
    list.entries.flatMap((entry): Place[] => [
      ...entry.forms
        .filter((form) => folded(form) === wanted)
        .map((form) => ({ list, entry, form })),
      ...valuesOf(entry.cells.demonyms)
        .filter((form) => folded(form) === wanted)
        .map((form) => ({ list, entry, form, column: 'demonyms' })),
    ]),
  )
}

const folded = (form: string): string => keyOf(form).toLowerCase()
