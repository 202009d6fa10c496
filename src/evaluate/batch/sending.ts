/** Sends lines to the endpoint of batches at the address and gives each piece of answers as it comes. */
export async function* send(
  address: string,
  lines: AsyncIterable<string>,
): AsyncGenerator<Uint8Array> {
  const request: RequestInit = {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: ReadableStream.from(encoded(lines)),
    duplex: 'half',
  }
  const response = await fetch(`${address}/v1/extract/batch`, request)
  if (!response.ok || response.body === null)
    throw new Error(`expected answers, got ${response.status} ${await response.text()}`)
  yield* response.body
}

async function* encoded(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const line of lines) yield encoder.encode(line)
}
