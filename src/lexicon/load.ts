import { createHash, type Hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compiledLexicons } from '../places.ts'
import { englishWords } from '../text/english-words.ts'
import { compile, compileMore, inOrder } from './compile.ts'
import type { CompiledLexicons } from './compiled.ts'
import { type Lexicons, openLexicons } from './lexicons.ts'
import { type ListName, type ListShape, listNames, listShapes } from './lists.ts'
import { openEntries, packEntries } from './packed-entries.ts'
import { createListParser, type Entry, valuesOf } from './parse.ts'
import { readCompiled } from './saved.ts'
import { slicesOf } from './slices.ts'

/** The entries of every list, and one content hash over all that was read. */
export interface Lists {
  readonly lists: ReadonlyMap<ListName, EntryList>
  readonly hash: string
}

/** An array, or entries that are made when they are walked through. */
export interface EntryList extends Iterable<Entry> {
  readonly length: number
  at(place: number): Entry | undefined
}

/**
 * Reads and compiles the lists of one or several folders, or opens what the build made of the same
 * lists. Throws as `readLists` does.
 */
export function loadLexicons(folder: string, ...further: readonly string[]): Lexicons {
  const built = builtFrom(folder)
  if (built === undefined) return openLexicons(compileFolders(folder, ...further))
  return openLexicons(further.length === 0 ? built : compileFurther(built, folder, further))
}

/** Compiles the lists to which further folders add something; the others are those of `built`. */
function compileFurther(
  built: CompiledLexicons,
  folder: string,
  further: readonly string[],
): CompiledLexicons {
  const changed = changedBy(further)
  const reading = createReading([folder, ...further], (name) => !changed.has(name))
  return compileMore(built, reading.lists(), reading.end)
}

/** The lists that have a file in these folders, those that are derived of them, and all lists that the latter are derived of. */
function changedBy(folders: readonly string[]): ReadonlySet<ListName> {
  const changed = new Set(
    listNames.filter((name) =>
      folders.some((root) => existsSync(join(root, fileOf(name, listShapes[name])))),
    ),
  )
  for (const name of listNames) {
    const { derived }: ListShape = listShapes[name]
    const sources = listNames.filter((source) => derived?.lists.includes(source))
    if (!sources.some((source) => changed.has(source))) continue
    for (const source of sources) changed.add(source)
    changed.add(name)
  }
  return changed
}

/** Reads and compiles the lists of one or several folders. Throws as `readLists` does. */
export function compileFolders(folder: string, ...further: readonly string[]): CompiledLexicons {
  const reading = createReading([folder, ...further])
  return compile(reading.lists(), englishWords(), reading.end)
}

/** What the build made of the lists of a folder; undefined where it did not have the same lists. */
function builtFrom(folder: string): CompiledLexicons | undefined {
  if (!existsSync(compiledLexicons) || unknownFiles(folder).length > 0) return undefined
  const hash = createHash('sha256')
  for (const name of listNames) {
    const shape: ListShape = listShapes[name]
    if (shape.derived === undefined) hashFile(hash, folder, fileOf(name, shape))
  }
  return readCompiled(compiledLexicons, digestOf(hash))
}

function hashFile(hash: Hash, folder: string, file: string): void {
  const path = join(folder, file)
  if (existsSync(path)) hash.update(`${file}\n`).update(readFileSync(path)).update('\n')
}

const digestOf = (hash: Hash): string => `sha256:${hash.digest('hex').slice(0, 16)}`

export const compileLists = ({ lists, hash }: Lists): Lexicons =>
  openLexicons(compile(inOrder(lists), englishWords(), () => hash))

/**
 * Reads all lists below a folder (`people/titles.tsv` is `people.titles`); the files of further
 * folders, as many as they hold, add to the lists of the same name.
 * Throws one Error that names every mistake of every file, each with file and line.
 */
export function readLists(folder: string, ...further: readonly string[]): Lists {
  const reading = createReading([folder, ...further])
  const lists = new Map<ListName, EntryList>()
  for (const [name, entries] of reading.lists())
    lists.set(name, openEntries(packEntries(name, entries)))
  return { lists, hash: reading.end() }
}

/** Lists that are being read from their files. */
interface Reading<Found> {
  /** Every list in the order of `listNames`, each to be walked through once, before the next one. */
  lists(): Generator<readonly [ListName, Found]>
  /** The content hash, once all lists were walked through; throws one Error that names every mistake. */
  end(): string
}

/** Of lists that are as they were the files are read for the hash alone: their entries are undefined. */
function createReading(
  folders: readonly string[],
  isKnown: (name: ListName) => boolean,
): Reading<Iterable<Entry> | undefined>
function createReading(folders: readonly string[]): Reading<Iterable<Entry>>
function createReading(
  folders: readonly string[],
  isKnown: (name: ListName) => boolean = () => false,
): Reading<Iterable<Entry> | undefined> {
  const complaints: string[] = folders.flatMap(unknownFiles)
  const hash = createHash('sha256')

  function* entriesOf(name: ListName, shape: ListShape): Generator<Entry> {
    const file = fileOf(name, shape)
    for (const [index, root] of folders.entries()) {
      const path = join(root, file)
      if (!existsSync(path)) {
        if (index === 0 && existsSync(root))
          complaints.push(`${file}: the list is missing; add the file, be it without entries`)
        continue
      }
      const parser = createListParser(name, file)
      hash.update(`${file}\n`)
      for (const { bytes, text } of slicesOf(path)) {
        hash.update(bytes)
        yield* parser.read(text)
      }
      hash.update('\n')
      for (const complaint of parser.complaints) complaints.push(complaint)
    }
  }

  return {
    *lists() {
      const sources = new Map<ListName, Entry[]>()
      for (const name of listNames) {
        const shape: ListShape = listShapes[name]
        if (isKnown(name)) {
          if (shape.derived === undefined) hashFile(hash, folders[0], fileOf(name, shape))
          yield [name, undefined]
        } else if (shape.derived !== undefined)
          yield [name, derivedEntries(name, shape.derived, sources)]
        else if (!isSource(name)) yield [name, entriesOf(name, shape)]
        else {
          const entries = [...entriesOf(name, shape)]
          sources.set(name, entries)
          yield [name, entries]
        }
      }
    },
    end() {
      if (complaints.length > 0) {
        throw new Error(
          `the lists in ${folders.join(', ')} hold ${complaints.length} mistakes:\n${complaints.join('\n')}`,
        )
      }
      return digestOf(hash)
    },
  }
}

const allSources = new Set<string>(
  Object.values<ListShape>(listShapes).flatMap(({ derived }) => derived?.lists ?? []),
)
/** Is another list derived from this one? */
const isSource = (name: ListName): boolean => allSources.has(name)

/** The entries of one list as its file has them, mistakes left out; none for a list without a file. */
export function readList(folder: string, list: ListName): readonly Entry[] {
  const { derived }: ListShape = listShapes[list]
  if (derived !== undefined) {
    const sources = derived.lists.map((name) => [name, readList(folder, name as ListName)] as const)
    return derivedEntries(list, derived, new Map(sources))
  }
  const file = fileOf(list, listShapes[list])
  const path = join(folder, file)
  if (!existsSync(path)) return []
  const parser = createListParser(list, file)
  const entries: Entry[] = []
  for (const { text } of slicesOf(path)) for (const entry of parser.read(text)) entries.push(entry)
  return entries
}

/** How many entries the file of a list has, counted without reading them. */
export function countList(folder: string, list: ListName): number {
  const { derived, columns }: ListShape = listShapes[list]
  if (derived !== undefined) return readList(folder, list).length
  const path = join(folder, fileOf(list, listShapes[list]))
  if (!existsSync(path)) return 0
  let entries = 0
  for (const { text } of slicesOf(path))
    for (const line of text.split('\n')) if (line.trim() !== '' && !line.startsWith('#')) entries++
  return columns === undefined ? entries : entries - 1
}

/** What the first lines of a list's file say of it to its editors; "" for a list without a file. */
export function aboutList(folder: string, list: ListName): string {
  const shape: ListShape = listShapes[list]
  const path = join(folder, fileOf(list, shape))
  if (shape.derived !== undefined || !existsSync(path)) return ''
  const about: string[] = []
  for (const { text } of slicesOf(path))
    for (const line of text.split('\n')) {
      if (!line.startsWith('#')) return about.join(' ')
      about.push(line.replace(/^#\s*/u, '').trim())
    }
  return about.join(' ')
}

/** The entries of a list that is made of a column of others. */
export function derivedEntries(
  list: ListName,
  { column, lists: names }: NonNullable<ListShape['derived']>,
  sources: ReadonlyMap<string, Iterable<Entry>>,
): Entry[] {
  return names.flatMap((source) =>
    [...(sources.get(source) ?? [])].flatMap(({ name, cells, line }) => {
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
