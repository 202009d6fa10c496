/** A text with one blank for any white space, and the place in the original of each of its units. */
export interface Folded {
  readonly text: string
  readonly at: ArrayLike<number>
}

const blanks = /\s+/gu

/** One blank for any white space. */
export const withoutBreaks = (text: string): string => text.replace(blanks, ' ')

export function foldBlanks(text: string): Folded {
  const at = new Int32Array(text.length)
  let size = 0
  let from = 0
  const parts: string[] = []
  const copy = (to: number): void => {
    parts.push(text.slice(from, to))
    for (let i = from; i < to; i++) at[size++] = i
  }
  for (const { index, 0: run } of text.matchAll(blanks)) {
    copy(index)
    parts.push(' ')
    at[size++] = index
    from = index + run.length
  }
  copy(text.length)
  return { text: parts.join(''), at: at.subarray(0, size) }
}
