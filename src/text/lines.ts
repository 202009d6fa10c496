import { Sign, signs } from './characters.ts'
import { Shape, type Tokens } from './document.ts'

/** A line of the text as the zoner sees it: tokens `[first, end)`, and what they are, counted once. */
export interface Line {
  readonly first: number
  readonly end: number
  readonly words: number
  /** Words in small letters, with a capital. */
  readonly lower: number
  readonly capitals: number
  /** Words in Chinese, Japanese or Korean. */
  readonly cjk: number
  readonly numbers: number
  readonly commas: number
  readonly colons: number
  /** Signs that stand between the steps of a breadcrumb. */
  readonly crumbs: number
  /** Numbers of five or six digits, as of post codes. */
  readonly postCodes: number
  /** Web and mail addresses, names of files. */
  readonly addresses: number
}

const colon = 0x3a
const wideColon = 0xff1a

export function linesOf(tokens: Tokens, from: number, end: number): Line[] {
  const lines: Line[] = []
  let first = from
  for (let i = from + 1; i <= end; i++) {
    if (i < end && (tokens.shape[i] & (Shape.newLine | Shape.newParagraph)) === 0) continue
    lines.push(lineOf(tokens, first, i))
    first = i
  }
  return lines
}

function lineOf(tokens: Tokens, first: number, end: number): Line {
  let words = 0
  let capitals = 0
  let cjk = 0
  let numbers = 0
  let commas = 0
  let colons = 0
  let crumbs = 0
  let postCodes = 0
  let addresses = 0
  for (let i = first; i < end; i++) {
    const shape = tokens.shape[i]
    const sign = tokens.sign[i]
    if ((shape & Shape.word) !== 0) {
      words++
      if ((shape & Shape.capital) !== 0) capitals++
      if ((shape & Shape.cjk) !== 0) cjk++
    } else if ((shape & Shape.number) !== 0) {
      numbers++
      const size = tokens.end[i] - tokens.start[i]
      if (size === 5 || size === 6) postCodes++
    } else if ((shape & Shape.address) !== 0) addresses++
    else if (sign === 0x2c) commas++
    else if (sign === colon || sign === wideColon) colons++
    else if ((signs[sign] & Sign.breadcrumb) !== 0) crumbs++
  }
  const lower = words - capitals
  return {
    first,
    end,
    words,
    lower,
    capitals,
    cjk,
    numbers,
    commas,
    colons,
    crumbs,
    postCodes,
    addresses,
  }
}

/** Some 14 words in small letters make a line running text, not furniture. */
export const isRunning = (line: Line): boolean => line.lower >= 14

/** Does the line end as a sentence does, or with a colon or semicolon? */
export function endsFinal(tokens: Tokens, line: Line): boolean {
  const sign = tokens.sign[line.end - 1]
  return (signs[sign] & Sign.terminator) !== 0 || sign === colon || sign === 0x3b
}

export const isColon = (tokens: Tokens, i: number): boolean =>
  tokens.sign[i] === colon || tokens.sign[i] === wideColon

export const endsSentence = (tokens: Tokens, line: Line): boolean =>
  (signs[tokens.sign[line.end - 1]] & Sign.terminator) !== 0

/** "Print media lost readers.": a whole sentence, however short. */
export const isSentence = (tokens: Tokens, line: Line): boolean =>
  line.lower >= 3 && endsSentence(tokens, line)

/** Do two lines say the same, letter case aside? */
export function isSame(tokens: Tokens, a: Line, b: Line): boolean {
  if (a.end - a.first !== b.end - b.first) return false
  for (let i = a.first, j = b.first; i < a.end; i++, j++) {
    if (tokens.word[i] !== tokens.word[j] || tokens.sign[i] !== tokens.sign[j]) return false
    if (tokens.end[i] - tokens.start[i] !== tokens.end[j] - tokens.start[j]) return false
  }
  return true
}
