import { wordsOf } from './words.ts'

/** Words that stand side by side, all of which an article must have. */
export type Phrase = readonly string[]

/** Of a query only so many words count. */
const most = 64

/**
 * Reads what a user typed: every word must occur, what stands in quotation marks or is written as one
 * ("Jean-Luc") side by side. No sign has any other meaning.
 */
export function readQuery(text: string): readonly Phrase[] {
  const phrases: Phrase[] = []
  let left = most
  for (const { groups } of text.matchAll(/["“”](?<quoted>[^"“”]*)["“”]|(?<word>[^\s"“”]+)/gu)) {
    const words = wordsOf(groups?.quoted ?? groups?.word ?? '', left)
    left -= words.length
    if (words.length > 0) phrases.push(words)
    if (left === 0) break
  }
  return phrases
}

/** For FTS5; `column` is where the words must stand. */
export function ftsQuery(phrases: readonly Phrase[], column?: 'title'): string {
  const all = phrases.map((words) => `"${words.join(' ')}"`).join(' AND ')
  return column === undefined ? all : `{${column}} : (${all})`
}

/** For PostgreSQL, as the text of a tsquery; `weight` A is the title. */
export function tsQuery(phrases: readonly Phrase[], weight: 'A' | '' = ''): string {
  const suffix = weight === '' ? '' : `:${weight}`
  return phrases
    .map((words) => `(${words.map((word) => `'${word}'${suffix}`).join(' <-> ')})`)
    .join(' & ')
}
