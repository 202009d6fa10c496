import { fail, type Result } from '../failure.ts'
import { decode } from '../intake/decode.ts'

const newline = 0x0a

/**
 * The lines of a stream, one at a time, blank ones left out. A line longer than `most` bytes is a failure
 * and is passed over without being kept; a stream that breaks off ends the lines.
 */
export async function* lines(
  stream: ReadableStream<Uint8Array>,
  most: number,
): AsyncGenerator<Result<string>> {
  const reader = stream.getReader()
  let kept: Uint8Array[] = []
  let size = 0
  const take = (part: Uint8Array): void => {
    size += part.length
    if (size <= most) kept.push(part)
    else kept = []
  }
  const finish = (): Result<string> => {
    const line = size > most ? tooLong(most, size) : decode(Buffer.concat(kept), 'utf-8')
    kept = []
    size = 0
    return line
  }
  try {
    for (;;) {
      const chunk = await reader.read().catch(() => undefined)
      if (!chunk) return
      if (chunk.done) break
      let from = 0
      for (;;) {
        const end = chunk.value.indexOf(newline, from)
        if (end === -1) break
        take(chunk.value.subarray(from, end))
        const line = finish()
        if (!isBlank(line)) yield line
        from = end + 1
      }
      take(chunk.value.subarray(from))
    }
    const last = finish()
    if (!isBlank(last)) yield last
  } finally {
    reader.cancel().catch(() => {})
  }
}

const isBlank = (line: Result<string>): boolean => line.ok && line.value.trim() === ''

const tooLong = (most: number, size: number): Result<string> =>
  fail('line-too-large', `expected lines of at most ${most} bytes, got one of ${size}`, {
    limit: most,
    size,
  })
