import type { Tokens } from './document.ts'

/** Tokens while they are being cut; the arrays grow with the text. */
export interface TokenList {
  push(start: number, end: number, word: number, shape: number, sign: number): void
  done(): Tokens
}

export function createTokenList(textLength: number): TokenList {
  let capacity = (textLength >> 2) + 16
  let starts = new Int32Array(capacity)
  let ends = new Int32Array(capacity)
  let words = new Int32Array(capacity)
  let shapes = new Uint16Array(capacity)
  let signs = new Uint16Array(capacity)
  let count = 0

  const grow = (): void => {
    // No text has more tokens than units.
    capacity = Math.min(capacity * 2, textLength + 16)
    starts = larger(starts, new Int32Array(capacity))
    ends = larger(ends, new Int32Array(capacity))
    words = larger(words, new Int32Array(capacity))
    shapes = larger(shapes, new Uint16Array(capacity))
    signs = larger(signs, new Uint16Array(capacity))
  }

  return {
    push(start, end, word, shape, sign) {
      if (count === capacity) grow()
      starts[count] = start
      ends[count] = end
      words[count] = word
      shapes[count] = shape
      signs[count] = sign
      count++
    },
    done: () => ({
      count,
      start: starts.subarray(0, count),
      end: ends.subarray(0, count),
      word: words.subarray(0, count),
      shape: shapes.subarray(0, count),
      sign: signs.subarray(0, count),
    }),
  }
}

function larger<T extends Int32Array | Uint16Array>(from: T, to: T): T {
  to.set(from)
  return to
}
