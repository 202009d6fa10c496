import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { wordClasses } from '../text/word-classes.ts'
import { compile } from './compile.ts'
import { type Lexicons, openLexicons } from './lexicons.ts'
import { type ListName, type ListShape, listNames, listShapes } from './lists.ts'
import { createEntryPacker, openEntries } from './packed-entries.ts'
import { createListParser, type Entry, valuesOf } from './parse.ts'
import { slicesOf } from './slices.ts'

/** The entries of every list, and one content hash over all that was read. */
export interface Lists {
  readonly lists: ReadonlyMap<ListName, Iterable<Entry>>
  readonly hash: string
}

/** Reads and compiles the lists of one or several folders. Throws as `readLists` does. */
export const loadLexicons = (folder: string, ...further: readonly string[]): Lexicons =>
  compileLists(readLists(folder, ...further))

export const compileLists = ({ lists, hash }: Lists): Lexicons =>
  openLexicons(compile(lists, wordClasses(), hash))

/**
 * Reads all lists below a folder (`people/titles.tsv` is `people.titles`); the files of further
 * folders, as many as they hold, add to the lists of the same name.
 * Throws one Error that names every mistake of every file, each with file and line.
 */
export function readLists(folder: string, ...further: readonly string[]): Lists {
  const folders = [folder, ...further]
  const lists = new Map<ListName, Iterable<Entry>>()
  const complaints: string[] = folders.flatMap(unknownFiles)
  const hash = createHash('sha256')
  for (const name of listNames) {
    const shape: ListShape = listShapes[name]
    if (shape.derived !== undefined) {
      lists.set(name, derivedEntries(name, shape.derived, lists))
      continue
    }
    const file = fileOf(name, shape)
    const packer = createEntryPacker(name)
    for (const [index, root] of folders.entries()) {
      const path = join(root, file)
      if (!existsSync(path)) {
        if (index === 0)
          complaints.push(`${file}: the list is missing; add the file, be it without entries`)
        continue
      }
      const parser = createListParser(name, file)
      hash.update(`${file}\n`)
      for (const { bytes, text } of slicesOf(path)) {
        hash.update(bytes)
        for (const entry of parser.read(text)) packer.add(entry)
      }
      hash.update('\n')
      for (const complaint of parser.complaints) complaints.push(complaint)
    }
    lists.set(name, openEntries(packer.done()))
  }
  if (complaints.length > 0) {
    throw new Error(
      `the lists in ${folders.join(', ')} hold ${complaints.length} mistakes:\n${complaints.join('\n')}`,
    )
  }
  return { lists, hash: `sha256:${hash.digest('hex').slice(0, 16)}` }
}

function derivedEntries(
  list: ListName,
  { column, lists: sources }: NonNullable<ListShape['derived']>,
  lists: ReadonlyMap<string, Iterable<Entry>>,
): Entry[] {
  return sources.flatMap((source) =>
    [...(lists.get(source) ?? [])].flatMap(({ name, cells, line }) => {
      const forms = valuesOf(cells[column])
      return forms.length > 0 ? [{ list, name, forms, line, cells }] : []
    }),
  )
}

const fileOf = (name: ListName, shape: ListShape): string =>
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
