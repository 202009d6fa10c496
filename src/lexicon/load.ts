import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { wordClasses } from '../text/word-classes.ts'
import { createLexicons, type Lexicons } from './lexicons.ts'
import { type ListName, type ListShape, listNames, listShapes } from './lists.ts'
import { type Entry, parseList, valuesOf } from './parse.ts'

/** The entries of every list, and one content hash over all that was read. */
export interface Lists {
  readonly lists: ReadonlyMap<ListName, readonly Entry[]>
  readonly hash: string
}

/** Reads and compiles the lists of one or several folders. Throws as `readLists` does. */
export const loadLexicons = (folder: string, ...further: readonly string[]): Lexicons =>
  compileLists(readLists(folder, ...further))

export const compileLists = ({ lists, hash }: Lists): Lexicons =>
  createLexicons(lists, wordClasses(), hash)

/**
 * Reads all lists below a folder (`people/titles.tsv` is `people.titles`); the files of further
 * folders, as many as they hold, add to the lists of the same name.
 * Throws one Error that names every mistake of every file, each with file and line.
 */
export function readLists(folder: string, ...further: readonly string[]): Lists {
  const folders = [folder, ...further]
  const lists = new Map<ListName, readonly Entry[]>()
  const complaints: string[] = folders.flatMap(unknownFiles)
  const hash = createHash('sha256')
  for (const name of listNames) {
    const shape: ListShape = listShapes[name]
    if (shape.derived !== undefined) {
      lists.set(name, derivedEntries(name, shape.derived, lists))
      continue
    }
    const file = fileOf(name, shape)
    const entries: Entry[] = []
    for (const [index, root] of folders.entries()) {
      const path = join(root, file)
      if (!existsSync(path)) {
        if (index === 0)
          complaints.push(`${file}: the list is missing; add the file, be it without entries`)
        continue
      }
      const text = readFileSync(path, 'utf8')
      hash.update(`${file}\n${text}\n`)
      const parsed = parseList({ list: name, file, text })
      complaints.push(...parsed.complaints)
      for (const entry of parsed.entries) entries.push(entry)
    }
    lists.set(name, entries)
  }
  if (complaints.length > 0) {
    throw new Error(
      `the lists in ${folders.join(', ')} hold ${complaints.length} mistakes:\n${complaints.join('\n')}`,
    )
  }
  return { lists, hash: `sha256:${hash.digest('hex').slice(0, 16)}` }
}

/** The entries of one list as its file has them, mistakes left out; none for a list without a file. */
export function readList(folder: string, list: ListName): readonly Entry[] {
  const { derived }: ListShape = listShapes[list]
  if (derived !== undefined) {
    const sources = derived.lists.map((name) => [name, readList(folder, name as ListName)] as const)
    return derivedEntries(list, derived, new Map(sources))
  }
  const file = fileOf(list, listShapes[list])
  const path = join(folder, file)
  return existsSync(path) ? parseList({ list, file, text: readFileSync(path, 'utf8') }).entries : []
}

/** How many entries the file of a list has, counted without reading them. */
export function countList(folder: string, list: ListName): number {
  const { derived, columns }: ListShape = listShapes[list]
  if (derived !== undefined) return readList(folder, list).length
  const path = join(folder, fileOf(list, listShapes[list]))
  if (!existsSync(path)) return 0
  const lines = readFileSync(path, 'utf8').split('\n')
  const entries = lines.filter((line) => line.trim() !== '' && !line.startsWith('#')).length
  return columns === undefined ? entries : entries - 1
}

/** The entries of a list that is made of a column of others. */
export function derivedEntries(
  list: ListName,
  { column, lists: sources }: NonNullable<ListShape['derived']>,
  lists: ReadonlyMap<string, readonly Entry[]>,
): Entry[] {
  return sources.flatMap((source) =>
    (lists.get(source) ?? []).flatMap(({ name, cells, line }) => {
      const forms = valuesOf(cells[column])
      return forms.length > 0 ? [{ list, name, forms, line, cells }] : []
    }),
  )
}

export const fileOf = (name: ListName, shape: ListShape): string =>
  `${name.replace('.', '/')}.${shape.columns === undefined ? 'txt' : 'tsv'}`

function unknownFiles(folder: string): string[] {
  if (!existsSync(folder)) return [`the folder ${folder} is missing`]
  const known = new Set(
    listNames
      .filter((name) => !('derived' in listShapes[name]))
      .map((name) => fileOf(name, listShapes[name])),
  )
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(txt|tsv)$/u.test(file) && !known.has(file))
    .sort()
    .map(
      (file) =>
        `${file}: no list of this name is read; expected one of those in lexicons/README.md`,
    )
}
