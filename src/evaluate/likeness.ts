/** Words as they are compared: without case, outer signs and a leading "the", with plain quotes and blanks. */
export function plain(words: string): string {
  const even = words
    .normalize('NFKC')
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
  const bare = even.startsWith('the ') ? even.slice(4) : even
  const inner = within(bare)
  // "Co., Ltd." is "Co., Ltd", but "and so on..." stays.
  return inner.length > 1 && inner.endsWith('.') && inner.at(-2) !== '.'
    ? inner.slice(0, -1)
    : inner
}

const outerSigns = new Set(' "\'(),;:')

/** Without the signs around the words; a dot goes only where it leads. */
function within(words: string): string {
  let start = 0
  let end = words.length
  while (start < end && (outerSigns.has(words[start]) || words[start] === '.')) start++
  while (end > start && outerSigns.has(words[end - 1])) end--
  return words.slice(start, end)
}

// biome-ignore format: a list of words
const passedOver = new Set([
  'a', 'an', 'the', 'of', 'in', 'on', 'for', 'and', 'or', 'to', 'with', 'by', 'at', 'from', 'as',
  'its', 'their', 'between', 'both', 'two', 'parties', 'sides', 'such',
])

/** Longest first: the longest ending that fits is the one that counts. */
const endings = ['ation', 'ment', 'ing', 'ion', 'ed', 'es', 'al', 's']
const shortestStem = 4

function stem(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  const ending = endings.find((end) => word.endsWith(end))
  if (ending === undefined || word.length - ending.length < shortestStem) return word
  return word.slice(0, -ending.length)
}

const stemsOf = (words: string): string[] =>
  plain(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .split(' ')
    .filter((word) => word !== '' && !passedOver.has(word))
    .map(stem)

/** How many stems two phrases share, from 0 to 1: the harmonic mean of both shares. */
export function phraseLikeness(a: string, b: string): number {
  const left = stemsOf(a)
  const right = stemsOf(b)
  if (left.length === 0 || right.length === 0) return plain(a) === plain(b) ? 1 : 0
  const open = [...right]
  let shared = 0
  for (const word of left) {
    const at = open.indexOf(word)
    if (at < 0) continue
    open.splice(at, 1)
    shared++
  }
  return (2 * shared) / (left.length + right.length)
}

export interface Named {
  readonly name: string
  readonly aliases?: readonly string[]
}

export const formsOf = ({ name, aliases = [] }: Named): string[] => [name, ...aliases].map(plain)

/** 3: the same name; 2: found under an alias of the gold; 1: the gold's name is an alias of what was found. */
export function nameLikeness(gold: Named, found: Named): number {
  const wanted = formsOf(gold)
  const got = formsOf(found)
  if (got[0] === wanted[0]) return 3
  if (wanted.includes(got[0])) return 2
  return got.includes(wanted[0]) ? 1 : 0
}
