import { type PlacedText, placedTexts } from './places.ts'

/** Half-open range of UTF-16 offsets. */
export interface Range {
  readonly start: number
  readonly end: number
}

/**
 * Where words of the readable text stand in the source of its page; nothing where markup divides them, or where they
 * cannot become a link. Each line is looked for as a whole, whatever its white space, so that words are found where
 * the article has them and not in a teaser before it. `wanted` are ranges of `text`; answers are in their order.
 */
export function findWords(
  page: string,
  text: string,
  wanted: readonly Range[],
): (Range | undefined)[] {
  const source = squeeze(placedTexts(page))
  const lines = linesOf(text)
  const found = new Map<Range, number>()
  const inOrder = wanted.map((range) => lineAt(lines, range)).sort(byStart)
  let behind = 0
  let misses = 0
  for (const line of inOrder) {
    if (line === undefined || found.has(line)) continue
    const letters = squeezed(text.slice(line.start, line.end))
    let at = source.letters.indexOf(letters, behind)
    if (at < 0 && misses < mostMisses) {
      misses++
      at = source.letters.indexOf(letters)
    }
    found.set(line, at)
    if (at >= 0) behind = at + letters.length
  }
  return wanted.map((range) => {
    const line = lineAt(lines, range)
    const at = line && found.get(line)
    if (line === undefined || at === undefined || at < 0) return undefined
    const first = at + squeezed(text.slice(line.start, range.start)).length
    const length = squeezed(text.slice(range.start, range.end)).length
    return length === 0 ? undefined : source.range(first, first + length - 1)
  })
}

/** Lines that are not where they should be are looked for from the beginning so often; a page is no such puzzle. */
const mostMisses = 50

const squeezed = (text: string): string => text.replace(/\s+/gu, '')

interface Squeezed {
  /** All texts of the page without white space. */
  readonly letters: string
  /** Where letters `first` to `last` stand, if in one text that may become a link. */
  readonly range: (first: number, last: number) => Range | undefined
}

function squeeze(texts: readonly PlacedText[]): Squeezed {
  const all = texts.reduce((sum, { text }) => sum + text.length, 0)
  const starts = new Int32Array(all)
  const ends = new Int32Array(all)
  const owners = new Int32Array(all)
  const parts: string[] = []
  let count = 0
  for (const [owner, { text, at }] of texts.entries()) {
    parts.push(squeezed(text))
    for (let unit = 0; unit < text.length; unit++) {
      if (/\s/u.test(text.charAt(unit))) continue
      starts[count] = at[unit]
      ends[count] = at[unit + 1]
      owners[count] = owner
      count++
    }
  }
  return {
    letters: parts.join(''),
    range: (first, last) =>
      owners[first] === owners[last] && texts[owners[first]].isFree
        ? { start: starts[first], end: ends[last] }
        : undefined,
  }
}

/** Lines of the readable text, without the bullets and bars that pages do not hold. */
function linesOf(text: string): Range[] {
  const lines: Range[] = []
  let start = 0
  for (const { index, 0: sign } of text.matchAll(/\n(?:• )?| \| /gu)) {
    lines.push({ start, end: index })
    start = index + sign.length
  }
  lines.push({ start: text.startsWith('• ') && start === 0 ? 2 : start, end: text.length })
  return lines
}

/** The line that holds a whole range. */
function lineAt(lines: readonly Range[], { start, end }: Range): Range | undefined {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lines[middle].start <= start) low = middle
    else high = middle - 1
  }
  const line = lines[low]
  return line.start <= start && end <= line.end ? line : undefined
}

const byStart = (a: Range | undefined, b: Range | undefined): number =>
  (a?.start ?? 0) - (b?.start ?? 0)
