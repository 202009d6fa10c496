import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** Some lines of a file: as they stand there, and without the last line break. */
export interface Slice {
  readonly bytes: Uint8Array
  readonly text: string
}

const lineBreak = 0x0a

/** A file in slices of whole lines, each of about `size` bytes; a slice counts until the next one is asked for. */
export function* slicesOf(path: string, size = 1 << 16): Generator<Slice> {
  const file = openSync(path, 'r')
  try {
    let buffer = Buffer.allocUnsafe(Math.min(size, fstatSync(file).size + 1))
    let filled = 0
    for (;;) {
      if (filled === buffer.length) buffer = Buffer.concat([buffer], buffer.length * 2)
      const read = readSync(file, buffer, filled, buffer.length - filled, null)
      const isLast = read === 0
      const newest = buffer.subarray(filled, filled + read).lastIndexOf(lineBreak)
      const end = isLast ? filled : filled + newest
      filled += read
      if (isLast) {
        yield { bytes: buffer.subarray(0, filled), text: buffer.toString('utf8', 0, end) }
        return
      }
      if (newest < 0) continue
      yield { bytes: buffer.subarray(0, end + 1), text: buffer.toString('utf8', 0, end) }
      buffer.copyWithin(0, end + 1, filled)
      filled -= end + 1
    }
  } finally {
    closeSync(file)
  }
}
