/** A line or row of a stream: its bytes, or how many there were where they are too many to be kept. */
export type Piece = { readonly bytes: Uint8Array } | { readonly size: number }

/** Where the next line ends at or behind `from`, or -1; asked for every byte once, in order. */
export type FindEnd = (bytes: Uint8Array, from: number) => number

/**
 * The pieces of a stream between its line ends, the ends left out; of those longer than `most` bytes only the
 * size is kept. What the stream breaks off within is thrown away, since it rejects.
 */
export async function* pieces(
  chunks: AsyncIterable<Uint8Array>,
  most: number,
  findEnd: FindEnd,
): AsyncGenerator<Piece> {
  let kept: Uint8Array[] = []
  let size = 0
  const take = (part: Uint8Array): void => {
    size += part.length
    if (size <= most) kept.push(part)
    else kept = []
  }
  const finish = (): Piece => {
    const piece = size > most ? { size } : { bytes: Buffer.concat(kept) }
    kept = []
    size = 0
    return piece
  }
  for await (const chunk of chunks) {
    let from = 0
    for (;;) {
      const end = findEnd(chunk, from)
      if (end === -1) break
      take(chunk.subarray(from, end))
      yield finish()
      from = end + 1
    }
    take(chunk.subarray(from))
  }
  yield finish()
}

const newline = 0x0a
const quote = 0x22

export const lineEnds: FindEnd = (bytes, from) => bytes.indexOf(newline, from)

/**
 * Ends of the rows of a table: those outside quotes (RFC 4180). A quote that does not open a cell is a
 * character like others. `delimiter` is asked for at each cell; undefined: any usual one.
 */
export function rowEnds(delimiter: () => string | undefined): FindEnd {
  let state: 'start' | 'bare' | 'quoted' | 'closed' = 'start'
  return (bytes, from) => {
    const sign = delimiter()
    const delimiters = sign === undefined ? usual : [sign.charCodeAt(0)]
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at]
      if (state === 'quoted') {
        if (byte === quote) state = 'closed'
      } else if (byte === newline) {
        state = 'start'
        return at
      } else if (delimiters.includes(byte)) state = 'start'
      // The second of two quotes within quotes stands for one.
      else if (byte === quote && state !== 'bare') state = 'quoted'
      // A byte order mark stands before the first cell, not in it.
      else if (!(state === 'start' && mark.includes(byte))) state = 'bare'
    }
    return -1
  }
}

const usual = [',', ';', '\t'].map((sign) => sign.charCodeAt(0))
const mark = [0xef, 0xbb, 0xbf]
