/** Letters that a word may give beside its first: "SZPU" takes the z of Shenzhen. */
const mostInner = 2

/**
 * Is the short name made of the first letter of every capitalised word of the long one, in order, and
 * of some letters from inside them? "SZPU" of "Shenzhen Polytechnic University". So are romanized names
 * shortened, by syllables; names of three letters and two words are left to `standsFor`.
 */
export function isWoven(short: string, long: string): boolean {
  const words = long
    .normalize('NFD')
    .split(/[\s-]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.toUpperCase())
  if (words.length < 2 || short.length <= words.length || short.length > 8) return false
  return takes(short, 0, words, 0)
}

/** Do the words from `word` on give the letters from `at` on, all of them? */
function takes(short: string, at: number, words: readonly string[], word: number): boolean {
  if (word === words.length) return at === short.length
  if (short[at] !== words[word][0]) return false
  let inside = 0
  for (let given = 0; given <= mostInner; given++) {
    if (takes(short, at + 1 + given, words, word + 1)) return true
    inside = words[word].indexOf(short[at + 1 + given] ?? ' ', inside + 1)
    if (inside < 0) return false
  }
  return false
}
