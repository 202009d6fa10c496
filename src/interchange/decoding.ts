import { done, fail, type Result } from '../failure.ts'

/** Bytes to text, slice by slice. */
export interface Decoding {
  text(bytes: Uint8Array): Result<string>
  /** What the last bytes leave. */
  end(): Result<string>
}

/** What begins with these bytes is no text, however it is read. */
const archives: readonly (readonly [start: readonly number[], advice: string])[] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    'a ZIP archive or an Excel workbook; unpack it, or save the sheet as CSV',
  ],
  [[0x1f, 0x8b], 'a gzip archive; unpack it'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel workbook; save the sheet as CSV'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document'],
]

const broken = '\ufffd'

/**
 * Reads UTF-8, and UTF-16 where a byte order mark says so. Bytes that are no text are refused with
 * their line, and so is the sign that other programs put where they lost a character.
 */
export function createDecoding(): Decoding {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  let head = new Uint8Array()
  let line = 1

  function decode(bytes: Uint8Array, isLast: boolean): Result<string> {
    if (decoder === undefined) {
      const [, advice] =
        archives.find(([start]) => start.every((byte, i) => bytes[i] === byte)) ?? []
      if (advice !== undefined) return fail('invalid-import', `expected text, got ${advice}`)
      decoder = new TextDecoder(encodingOf(bytes))
    }
    const text = decoder.decode(bytes, { stream: !isLast })
    const fault = text.search(faults)
    if (fault < 0) {
      line += linesIn(text, text.length)
      return done(text)
    }
    const at = line + linesIn(text, fault)
    const message =
      text[fault] === broken
        ? `line ${at}: expected ${decoder.encoding}, got bytes that are none, or a character that was lost earlier; save the file as UTF-8 (in a spreadsheet "CSV UTF-8")`
        : `line ${at}: expected text, got a NUL; save the file as UTF-8`
    return fail('invalid-encoding', message, { errors: [{ path: `line ${at}`, message }] })
  }

  return {
    text(bytes) {
      if (decoder !== undefined) return decode(bytes, false)
      // The first bytes are kept until there are enough to tell the encoding.
      head = joined(head, bytes)
      return head.length < 4 ? done('') : decode(head, false)
    },
    end: () => (decoder === undefined ? decode(head, true) : decode(new Uint8Array(), true)),
  }
}

const faults = /[\ufffd\0]/u

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

function joined(left: Uint8Array, right: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(left.length + right.length)
  both.set(left)
  both.set(right, left.length)
  return both
}

/** Line ends before an offset. */
function linesIn(text: string, end: number): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++
  return count
}
