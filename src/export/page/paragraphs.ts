/** Where the headline ends that a text begins with, in a line of its own; else 0. */
export function headlineEnd(text: string, title: string): number {
  const from = text.search(/\S/u)
  if (title === '' || from < 0 || !text.startsWith(title, from)) return 0
  const end = from + title.length
  return end === text.length || /[\r\n]/u.test(text.charAt(end)) ? end : 0
}

/** Half-open ranges of the paragraphs behind an offset: parted by blank lines, else by every line. */
export function paragraphs(text: string, from: number): [number, number][] {
  const rest = text.slice(from).trimEnd()
  const gap = rest.trimStart().search(blankLines) >= 0 ? blankLines : lineEnd
  const ranges: [number, number][] = []
  let start = from
  for (const { index, 0: between } of rest.matchAll(gap)) {
    ranges.push([start, from + index])
    start = from + index + between.length
  }
  ranges.push([start, from + rest.length])
  return ranges.filter(([first, end]) => /\S/u.test(text.slice(first, end)))
}

const lineEnd = /\r?\n|\r(?!\n)/gu
const blankLines = /(?:\r?\n|\r(?!\n))[^\S\r\n]*(?:\r?\n|\r(?!\n))\s*/gu
