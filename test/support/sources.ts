import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const filesIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => /\.tsx?$/u.test(file))
      .sort()
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  )

/** Path below `src`, with slashes, and text of every source of the program. */
export const sources = filesIn('src')
/** The same of every test. */
export const tests = filesIn('test')
