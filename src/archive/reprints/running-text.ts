/** A word or number of running text. */
export interface Word {
  /** As it is compared: lower case, without accents; numbers without their commas. */
  readonly folded: string
  readonly says: 'name' | 'number' | 'nothing'
  /** Which of the paragraphs that were read. */
  readonly paragraph: number
}

/** What is read of an article, in words: reprints agree from their beginning. */
export const mostWords = 1_500

/** A line of fewer words is a headline, a byline, "Source: …" or the like. */
const fewestWords = 12

/**
 * The words of an article's running text, without what a reprint changes: headlines and short lines. Where no
 * paragraph looks like running text, all of them count.
 */
export function runningWords(text: string): Word[] {
  const paragraphs = text
    .slice(0, longest)
    .split(/\n[^\S\n]*\n/u.test(text.slice(0, longest)) ? /\n[^\S\n]*\n/u : /\n/u)
    .map((paragraph) => ({ paragraph, words: paragraph.match(word) ?? [] }))
  const running = paragraphs.filter(
    ({ paragraph, words }) => words.length >= fewestWords && sentenceEnd.test(paragraph),
  )
  return (running.length > 0 ? running : paragraphs)
    .flatMap(({ words }, paragraph) => words.map((one) => wordOf(one, paragraph)))
    .slice(0, mostWords)
}

/** Characters; words of ordinary length fill `mostWords` long before. */
const longest = mostWords * 40

const word = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+/gu
const sentenceEnd = /[.!?…]["'”’)\]]{0,3}(?=\s|$)|[。！？]/u

function wordOf(written: string, paragraph: number): Word {
  if (/^\p{N}/u.test(written))
    return { folded: written.replaceAll(',', ''), says: 'number', paragraph }
  const says = /^\p{Lu}/u.test(written) ? 'name' : 'nothing'
  const isPlain = /^[A-Za-z]+$/u.test(written)
  const letters = isPlain ? written : written.normalize('NFKD').replace(/\p{M}/gu, '')
  return { folded: letters.toLowerCase(), says, paragraph }
}
