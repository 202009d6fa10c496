import { Failed, fail, type Result } from '../failure.ts'
import { decode } from '../intake/decode.ts'

const newline = 0x0a

/**
 * The lines of a body, one at a time, blank ones left out. A line longer than `most` bytes is a failure
 * and is passed over without being kept; a body that breaks off ends the lines, with why where it was cut here.
 */
export async function* lines(
  body: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<Result<string>> {
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
    for await (const chunk of body) {
      let from = 0
      for (;;) {
        const end = chunk.indexOf(newline, from)
        if (end === -1) break
        take(chunk.subarray(from, end))
        const line = finish()
        if (!isBlank(line)) yield line
        from = end + 1
      }
      take(chunk.subarray(from))
    }
  } catch (error) {
    if (error instanceof Failed) yield { ok: false, failure: error.failure }
    return
  }
  const last = finish()
  if (!isBlank(last)) yield last
}

const isBlank = (line: Result<string>): boolean => line.ok && line.value.trim() === ''

const tooLong = (most: number, size: number): Result<string> =>
  fail('line-too-large', `expected lines of at most ${most} bytes, got one of ${size}`, {
    limit: most,
    size,
  })
