import { readdirSync, readFileSync } from 'node:fs'
import type { Sample } from './pages-parts.ts'

/** So many are offered. */
const most = 12

/**
 * The first articles of a folder of annotated ones (`NAME.txt` beside `NAME.json`), in the order of their names; none
 * where there is no such folder, as in a package without it.
 */
export function readSamples(folder: URL): readonly Sample[] {
  return namesIn(folder).map((id) => {
    const text = readFileSync(new URL(`${id}.txt`, folder), 'utf8')
    const known: { title?: string | null; publishedAt?: string | null } = JSON.parse(
      readFileSync(new URL(`${id}.json`, folder), 'utf8'),
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

function namesIn(folder: URL): string[] {
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
