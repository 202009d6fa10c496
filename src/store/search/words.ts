/** A word, with a possessive ending that is left out; the signs of Chinese and Japanese stand alone. */
const pattern =
  /(?<sign>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])|(?<word>(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+)(?:['’]s(?![\p{L}\p{N}]))?/gu

/** UTF-16 code units of a word that count. */
const longest = 64

/** A word as it stands in a text, without a possessive ending. Offsets count UTF-16 code units. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The words of a text in their order. */
export function* wordsIn(text: string): Generator<Word> {
  for (const { index, groups } of text.matchAll(pattern)) {
    const word = groups?.sign ?? groups?.word ?? ''
    yield { text: word, start: index, end: index + word.length }
  }
}

/**
 * The words of a text in their order, at most so many, without case, accents and plural endings. Both
 * databases are given these and nothing else, so that both find the same.
 */
export function wordsOf(text: string, most: number): string[] {
  const words: string[] = []
  for (const { text: written } of wordsIn(text)) {
    if (words.length === most) break
    const word = folded(written)
    if (word !== '') words.push(word)
  }
  return words
}

/** A word without case, accents and plural ending; "" where nothing is left of it. */
export const folded = (word: string): string =>
  singular(
    word
      .slice(0, longest)
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '')
      .replace(/[ßæœøłđ]/gu, (letter) => plain[letter]),
  )

/** Letters that are written with one of the alphabet where a keyboard has none of them. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
}

/**
 * The "S" stemmer of D. Harman, How Effective Is Suffixing?, Journal of the American Society for
 * Information Science 42 (1991): the first rule whose ending fits decides.
 */
function singular(word: string): string {
  if (!/^[a-z]{4,}$/u.test(word)) return word
  if (word.endsWith('ies')) return /[ae]ies$/u.test(word) ? word : `${word.slice(0, -3)}y`
  if (word.endsWith('es')) return /[aeo]es$/u.test(word) ? word : word.slice(0, -1)
  return /[^su]s$/u.test(word) ? word.slice(0, -1) : word
}

/** Not part of any word. */
const mark = '·'

/** The words of a title as words of their own, so that titles can be asked alone. */
export const inTitle = (words: readonly string[]): readonly string[] =>
  words.map((word) => `${mark}${word}`)

/** All that an article is found by: the words of the title, these for anywhere, those of the body. */
export const searchedWords = (
  title: readonly string[],
  body: readonly string[],
): readonly string[] =>
  // A mark alone keeps phrases from reaching from one part into the next.
  [...inTitle(title), mark, ...title, mark, ...body]
