import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Something that came. */
export interface Arrived {
  readonly path: string
  readonly headers: Record<string, string>
  readonly body: string
}

export interface Receiver {
  readonly url: string
  readonly arrived: Arrived[]
  /** Resolves when so much has come. */
  readonly until: (count: number) => Promise<readonly Arrived[]>
  readonly close: () => Promise<void>
}

type Answering = (response: ServerResponse, arrived: Arrived, nth: number) => void

export const answers =
  (status: number, headers: Record<string, string> = {}): Answering =>
  (response) =>
    response.writeHead(status, headers).end()

/** A real server that keeps what comes, and answers as it is told. */
export async function startReceiver(answer: Answering = answers(204)): Promise<Receiver> {
  const arrived: Arrived[] = []
  let waiting: { readonly count: number; readonly wake: () => void }[] = []
  const server = createServer(async (request, response) => {
    const own = await read(request)
    arrived.push(own)
    const nth = arrived.length
    answer(response, own, nth)
    for (const { count, wake } of waiting) if (arrived.length >= count) wake()
    waiting = waiting.filter(({ count }) => arrived.length < count)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/hook`,
    arrived,
    async until(count) {
      if (arrived.length < count) await new Promise<void>((wake) => waiting.push({ count, wake }))
      return arrived
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function read(request: IncomingMessage): Promise<Arrived> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return {
    path: request.url ?? '',
    headers: request.headers as Record<string, string>,
    body: Buffer.concat(chunks).toString(),
  }
}
