import { inTitle, wordsOf } from './words.ts'

/** Words that stand side by side, all of which an article must have. */
export type Phrase = readonly string[]

/** Where the words must stand: anywhere, all in the title, or not all in the title. */
export type Where = 'anywhere' | 'title' | 'rest'

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

/** For FTS5. */
export function ftsQuery(phrases: readonly Phrase[], where: Where): string {
  const all = (words: readonly Phrase[]) =>
    words.map((phrase) => `"${phrase.join(' ')}"`).join(' AND ')
  const title = all(phrases.map(inTitle))
  if (where === 'title') return title
  return where === 'rest' ? `(${all(phrases)}) NOT (${title})` : all(phrases)
}

/** For PostgreSQL, as the text of a tsquery. */
export function tsQuery(phrases: readonly Phrase[], where: Where): string {
  const all = (words: readonly Phrase[]) =>
    words.map((phrase) => `(${phrase.map((word) => `'${word}'`).join(' <-> ')})`).join(' & ')
  const title = all(phrases.map(inTitle))
  if (where === 'title') return title
  return where === 'rest' ? `(${all(phrases)}) & !(${title})` : all(phrases)
}
