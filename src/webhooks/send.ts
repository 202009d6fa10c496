import { type LookupAddress, lookup } from 'node:dns'
import { type IncomingMessage, request as overHttp, type RequestOptions } from 'node:http'
import { request as overHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Answer } from './schedule.ts'
import { hostOf, isPublic } from './target.ts'

/** Bytes of an answer that are read, only to end it well; nothing is made of them. */
const mostRead = 64 * 1024

export interface Letter {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface Sending {
  /** Milliseconds for all of it. */
  readonly deadline: number
  readonly allowsPrivate: boolean
  /** Addresses of a name, as `dns.lookup` gives them. */
  readonly resolve?: typeof lookup
  /** Ends it at once, as if it had not been tried. */
  readonly signal?: AbortSignal
}

/**
 * Posts a body once and tells what came of it; never rejects. Redirections are not followed. The addresses that a name
 * leads to are looked at when the connection is made to them, so that no later answer of a name server can be another.
 */
export function send(
  { url, headers, body }: Letter,
  { deadline, allowsPrivate, resolve = lookup, signal }: Sending,
): Promise<Answer> {
  const target = new URL(url)
  const host = hostOf(target)
  if (!allowsPrivate && isIP(host) !== 0 && !isPublic(host))
    return Promise.resolve({ error: inside(host) })
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    // A connection for each, which nobody has to look after.
    agent: false,
    lookup: allowsPrivate ? asLookup(resolve, () => true) : asLookup(resolve, isPublic),
  }
  return new Promise((settle) => {
    let answer: Answer | undefined
    const end = (otherwise: Answer): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
      settle(answer ?? otherwise)
      sent.destroy()
    }
    const timer = setTimeout(
      () => end({ error: `expected an answer within ${deadline / 1000} s, got none` }),
      deadline,
    )
    const abort = (): void => end({ isUntried: true })
    const sent = (target.protocol === 'https:' ? overHttps : overHttp)(target, options)
    sent.on('error', (error) => end({ error: reasonOf(error) }))
    // Without a listener the connection would be given up in silence.
    sent.on('upgrade', (_response, socket) => {
      socket.destroy()
      end({ error: 'expected an answer, got 101: another protocol' })
    })
    sent.on('response', (response: IncomingMessage) => {
      const { statusCode = 0, headers } = response
      const retryAfter = headers['retry-after']
      answer = { status: statusCode, ...(retryAfter !== undefined && { retryAfter }) }
      let read = 0
      // Whatever becomes of the rest, the status has come.
      const over = (): void => end({ status: statusCode })
      response.on('data', (chunk: Buffer) => {
        read += chunk.length
        if (read > mostRead) over()
      })
      response.on('end', over)
      response.on('error', over)
      response.on('close', over)
    })
    if (signal?.aborted) abort()
    signal?.addEventListener('abort', abort)
    sent.end(body)
  })
}

/** A look-up that refuses a name when any address that it leads to is refused. */
const asLookup =
  (resolve: typeof lookup, allows: (address: string) => boolean): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      const refused = error ? undefined : found.find(({ address }) => !allows(address))
      const failure =
        error ?? (refused && new Error(inside(`${hostname}, which is ${refused.address}`)))
      if (failure) callback(failure, [])
      else if (options.all) callback(null, found)
      else callback(null, found[0].address, found[0].family)
    })
  }

const inside = (what: string): string =>
  `expected an address of the internet, got ${what}, of a network inside; WEBHOOK_PRIVATE=true allows these`

function reasonOf(error: Error): string {
  // Where all addresses of a name refuse, each says so.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error
  const reason = first instanceof Error ? first.message : error.message
  return reason.slice(0, 300)
}
