import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sample } from './pages-parts.ts'

/** So many are offered. */
const most = 12

/**
 * The first articles of a folder of annotated ones (`NAME.txt` beside `NAME.json`), in the order of their names; none
 * where there is no such folder, as in a package without it.
 */
export function readSamples(folder: string): readonly Sample[] {
  return namesIn(folder).map((id) => {
    const text = readFileSync(join(folder, `${id}.txt`), 'utf8')
    const known: { title?: string | null; publishedAt?: string | null } = JSON.parse(
      readFileSync(join(folder, `${id}.json`), 'utf8'),
    )
    return {
      id,
      title: known.title ?? firstLine(text),
      text,
      ...(known.publishedAt && { publishedAt: known.publishedAt }),
    }
  })
}

/** So long a line is no title yet, in characters. */
const longest = 80

function firstLine(text: string): string {
  const [line] = text.trim().split('\n', 1)
  return line.length > longest ? `${line.slice(0, line.lastIndexOf(' ', longest))} …` : line
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .slice(0, most)
      .map((file) => file.slice(0, -'.txt'.length))
  } catch {
    return []
  }
}
