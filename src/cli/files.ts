import { statSync } from 'node:fs'
import { extname } from 'node:path'
import { entries, glob, isHidden, isPattern } from './glob.ts'

/** The name of the standard input. */
export const standardInput = '-'

/** What is taken from a folder; a file that is named may end as it likes. */
const endings = ['.txt', '.md', '.html', '.htm', '.json', '.ndjson', '.jsonl', '.csv']

export interface Files {
  readonly files: readonly string[]
  /** Why a name gives no file. */
  readonly complaints: readonly string[]
  /** Somebody named more than one file, be it by a folder. */
  readonly several: boolean
}

/** Folders, with all that is below them, and patterns to files; the order of the names is kept. */
export function filesOf(names: readonly string[]): Files {
  const files: string[] = []
  const complaints: string[] = []
  for (const name of names) {
    if (name !== standardInput && isFolder(name)) {
      const below = filesBelow(name.endsWith('/') ? name : `${name}/`)
      files.push(...below)
      if (below.length === 0)
        complaints.push(`${name}: the folder holds no file that ends in ${endings.join(', ')}`)
    } else if (isPattern(name) && !exists(name)) {
      const found = glob(name)
      files.push(...found)
      if (found.length === 0) complaints.push(`${name}: no file fits the pattern`)
    } else files.push(name)
  }
  return { files, complaints, several: files.length > 1 || files[0] !== names[0] }
}

/** The ending that says what a file holds, be it packed or not: ".csv" of "news.csv.gz". */
export const endingOf = (file: string): string => extname(file.toLowerCase().replace(/\.gz$/u, ''))

const filesBelow = (folder: string): string[] =>
  entries(folder)
    .filter(({ name }) => !isHidden(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ name, isFolder }) => {
      if (isFolder) return filesBelow(`${folder}${name}/`)
      return endings.includes(endingOf(name)) ? [`${folder}${name}`] : []
    })

const exists = (name: string): boolean => statSync(name, { throwIfNoEntry: false }) !== undefined

const isFolder = (name: string): boolean =>
  statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false
