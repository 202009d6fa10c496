/** Texts as the body of an answer: each is made when what came before it was taken, none once nobody takes them. */
export const streamed = (texts: AsyncIterable<string> | Iterable<string>): ReadableStream =>
  ReadableStream.from(encoded(texts))

async function* encoded(
  texts: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const text of texts) yield encoder.encode(text)
}
