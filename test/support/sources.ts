import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Path below `src`, with slashes, and text of every source of the program. */
export const sources: ReadonlyMap<string, string> = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/u.test(file))
    .sort()
    .map((file) => [file, readFileSync(join('src', file), 'utf8')]),
)
