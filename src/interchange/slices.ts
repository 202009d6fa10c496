/** In bytes: so much is read, in a few milliseconds, before those who wait get their turn. */
const sliceLength = 4096

/** The bytes in small pieces, behind each of which everything else that waits comes first. */
export async function* slicesOf(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks)
    for (let from = 0; from < chunk.length; from += sliceLength) {
      yield chunk.subarray(from, from + sliceLength)
      await new Promise((resolve) => setImmediate(resolve))
    }
}
