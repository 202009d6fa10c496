import { TextDecoder } from 'node:util'
import { done, fail, type Result } from '../failure.ts'

/** Bytes to text, strictly: a byte order mark decides, then the declared charset, then UTF-8. */
export function decode(bytes: Uint8Array, declared?: string): Result<string> {
  const charset = marked(bytes) ?? declared ?? 'utf-8'
  const decoder = strictDecoder(charset)
  if (!decoder) {
    const message = `expected a charset such as utf-8 or windows-1252, got "${charset.slice(0, 40)}"`
    return fail('unsupported-media-type', message)
  }
  try {
    return done(decodeAll(decoder, bytes))
  } catch {
    const { encoding } = decoder
    const where = `byte ${firstBadByte(bytes, encoding)} of ${bytes.length}`
    const message = `expected text in ${encoding}, got bytes that are none at ${where}; send UTF-8 or declare the charset of the text`
    return fail('invalid-encoding', message)
  }
}

/** What a decoder makes of all bytes. */
export function decodeAll(decoder: TextDecoder, bytes: Uint8Array): string {
  // Without a stream, Node takes windows-1252 for Latin-1 and loses its dashes and quotes.
  return decoder.decode(bytes, { stream: decoder.encoding === 'windows-1252' })
}

/** The encoding that a byte order mark names. */
export function marked(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

function strictDecoder(charset: string): TextDecoder | undefined {
  try {
    return new TextDecoder(charset, { fatal: true })
  } catch {
    return undefined
  }
}

/** About where the bytes stop being text: found by steps, then byte by byte. */
const firstBadByte = (bytes: Uint8Array, encoding: string): number =>
  failsAt(bytes, encoding, failsAt(bytes, encoding, 0, 4096), 1)

function failsAt(bytes: Uint8Array, encoding: string, from: number, step: number): number {
  const decoder = new TextDecoder(encoding, { fatal: true })
  decoder.decode(bytes.subarray(0, from), { stream: true })
  for (let at = from; at < bytes.length; at += step) {
    try {
      decoder.decode(bytes.subarray(at, at + step), { stream: true })
    } catch {
      return at
    }
  }
  return bytes.length
}
