import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'

const gzip = [0x1f, 0x8b]

/** Bytes as they are, or what they hold where they begin as gzip does. Rejects, with words for people, where that is broken. */
export async function* unpacked(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]()
  const head: Uint8Array[] = []
  let size = 0
  while (size < gzip.length) {
    const { value, done } = await iterator.next()
    if (done) break
    head.push(value)
    size += value.length
  }
  const all = (async function* () {
    yield* head
    yield* { [Symbol.asyncIterator]: () => iterator }
  })()
  const start = Buffer.concat(head)
  if (!gzip.every((byte, at) => start[at] === byte)) {
    yield* all
    return
  }
  const packed = Readable.from(all, { objectMode: false })
  const gunzip = createGunzip()
  // What goes wrong is thrown where the result is read.
  pipeline(packed, gunzip).catch(() => {})
  try {
    yield* gunzip
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new Error(reasons[code ?? ''] ?? message)
  }
}

const reasons: Readonly<Record<string, string>> = {
  Z_BUF_ERROR: 'the gzip archive is cut off; fetch it again',
  Z_DATA_ERROR: 'the gzip archive is broken; fetch it again',
}
