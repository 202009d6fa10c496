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
  const texts = placedTexts(page)
  const source = squeeze(texts.map((one) => one.text))
  const own = squeeze([text])
  const lines = linesOf(text)
  const starts = lines.map(({ start }) => start)
  const lineOf = ({ start, end }: Range): Range | undefined => {
    const line = lines[lastUpTo(starts, start)]
    return line.start <= start && end <= line.end ? line : undefined
  }
  const found = placesOf(
    wanted.flatMap((range) => lineOf(range) ?? []),
    (line) => own.letters.slice(own.before(line.start), own.before(line.end)),
    source.letters,
  )
  return wanted.map((range) => {
    const line = lineOf(range)
    const place = line && found.get(line)
    if (line === undefined || place === undefined) return undefined
    const [from, to] = [range.start, range.end].map(
      (at) => place + own.before(at) - own.before(line.start),
    )
    return from < to ? linkable(texts, source.at(from), source.at(to - 1)) : undefined
  })
}

/** Lines that are not where they should be are missed so often; a page is no puzzle. */
const mostMisses = 50

/** Where lines begin among the letters of the page, each behind the one before it if it is there too. */
function placesOf(
  lines: readonly Range[],
  lettersOf: (line: Range) => string,
  letters: string,
): Map<Range, number> {
  const found = new Map<Range, number>()
  const missed = new Set<Range>()
  let behind = 0
  for (const line of lines.toSorted((a, b) => a.start - b.start)) {
    if (found.has(line) || missed.has(line) || missed.size >= mostMisses) continue
    const wanted = lettersOf(line)
    const ahead = letters.indexOf(wanted, behind)
    const at = ahead < 0 ? letters.indexOf(wanted) : ahead
    if (at < 0) missed.add(line)
    else {
      found.set(line, at)
      behind = at + wanted.length
    }
  }
  return found
}

/** Words from one letter to another, if they stand in one text that may hold a link. */
function linkable(texts: readonly PlacedText[], first: Letter, last: Letter): Range | undefined {
  const { at, isFree } = texts[first.text]
  if (first.text !== last.text || !isFree) return undefined
  return { start: at[first.unit], end: at[last.unit + 1] }
}

/** Where a letter stands: in which text, at which unit of it. */
interface Letter {
  readonly text: number
  readonly unit: number
}

/** Texts one after the other without white space. */
interface Squeezed {
  readonly letters: string
  readonly at: (letter: number) => Letter
  /** How many letters stand before a unit of the first text. */
  readonly before: (unit: number) => number
}

function squeeze(texts: readonly string[]): Squeezed {
  const parts = texts.map((text) => text.replace(/\s+/gu, ''))
  const letters = parts.join('')
  const units = new Int32Array(letters.length)
  const begins: number[] = []
  let count = 0
  for (const text of texts) {
    begins.push(count)
    for (let unit = 0; unit < text.length; unit++) if (!isWhite(text, unit)) units[count++] = unit
  }
  const own = units.subarray(0, parts[0]?.length ?? 0)
  return {
    letters,
    at: (letter) => ({ text: lastUpTo(begins, letter), unit: units[letter] }),
    before: (unit) => (own.length === 0 || own[0] >= unit ? 0 : lastUpTo(own, unit - 1) + 1),
  }
}

/** As `\s` has it; asked of every unit of a page. */
function isWhite(text: string, unit: number): boolean {
  const code = text.charCodeAt(unit)
  if (code <= 0x20) return code === 0x20 || (code >= 9 && code <= 13)
  return code >= 0xa0 && /\s/u.test(text.charAt(unit))
}

/** Lines of the readable text, without the bullets and bars that pages do not hold. */
function linesOf(text: string): Range[] {
  const lines: Range[] = []
  let start = text.startsWith('• ') ? 2 : 0
  for (const { index, 0: sign } of text.matchAll(/\n(?:• )?| \| /gu)) {
    lines.push({ start, end: Math.max(start, index) })
    start = index + sign.length
  }
  lines.push({ start, end: text.length })
  return lines
}

/** The last place of an ascending list whose value is at most `most`; 0 where there is none. */
function lastUpTo(values: ArrayLike<number>, most: number): number {
  let low = 0
  let high = values.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (values[middle] <= most) low = middle
    else high = middle - 1
  }
  return low
}
