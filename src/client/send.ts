import { problemIn } from './problem.ts'

export interface ClientOptions {
  /** Where the service is: "http://127.0.0.1:8787", or a path of a proxy before it. */
  readonly baseUrl: string | URL
  /** Sent as `Authorization: Bearer`; none is needed on the service's own machine. */
  readonly key?: string
  readonly fetch?: typeof fetch
  /** How often a request is sent again that was answered 429, 503 or not at all, where that does nothing twice; 3 unless said otherwise. */
  readonly retries?: number
}

export interface CallOptions {
  readonly signal?: AbortSignal
}

type Value = string | number | boolean | undefined

/** A request, before it has an address. */
export interface Call extends CallOptions {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE'
  readonly path: string
  readonly query?: Readonly<Record<string, Value>>
  readonly headers?: Readonly<Record<string, string | undefined>>
  /** Sent as JSON. */
  readonly json?: unknown
  readonly body?: string | Uint8Array<ArrayBuffer> | Blob | ReadableStream<Uint8Array>
  /** Whether a POST may be sent twice: it changes nothing, or the service knows it again. */
  readonly isRepeatable?: boolean
}

/** Sends a request; rejects with a `DossierProblem` where it is refused. */
export type Send = (call: Call) => Promise<Response>

export function createSend({ baseUrl, key, fetch: ask = fetch, retries = 3 }: ClientOptions): Send {
  const base = String(baseUrl).replace(/\/$/u, '')
  return async (call) => {
    const { method, path, query = {}, signal } = call
    const words = new URLSearchParams()
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) words.append(name, String(value))
    const address = `${base}${path}${words.size === 0 ? '' : `?${words}`}`
    const body = call.json === undefined ? call.body : JSON.stringify(call.json)
    const isStream = body instanceof ReadableStream
    const isRepeatable = !isStream && (call.isRepeatable ?? method !== 'POST')
    const init = {
      method,
      headers: headersOf(call, key),
      ...(body !== undefined && { body }),
      ...(isStream && { duplex: 'half' as const }),
      ...(signal && { signal }),
    }
    for (let left = isRepeatable ? retries : 0; ; left--) {
      const response = await ask(address, init).catch((error: unknown) => {
        // A connection that was kept may have been closed by the other side.
        if (left <= 0 || signal?.aborted || !(error instanceof TypeError)) throw error
      })
      if (response === undefined) continue
      if (response.ok) return response
      const isBusy = response.status === 429 || response.status === 503
      if (!isBusy || left <= 0) throw await problemIn(response)
      await response.body?.cancel()
      await wait(secondsIn(response.headers.get('retry-after')) * 1000, signal)
    }
  }
}

function headersOf({ headers = {}, json }: Call, key: string | undefined): Record<string, string> {
  const all = {
    accept: 'application/json',
    ...(key !== undefined && { authorization: `Bearer ${key}` }),
    ...(json !== undefined && { 'content-type': 'application/json' }),
    ...headers,
  }
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

/** Seconds, or a moment: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function secondsIn(retryAfter: string | null): number {
  if (retryAfter === null) return 1
  const seconds = Number(retryAfter)
  if (!Number.isNaN(seconds)) return Math.max(0, seconds)
  const moment = Date.parse(retryAfter)
  return Number.isNaN(moment) ? 1 : Math.max(0, (moment - Date.now()) / 1000)
}

/** Resolves after so many milliseconds; rejects as soon as nobody wants it any more. */
export const wait = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, ms)
    if (signal?.aborted) stop()
    else signal?.addEventListener('abort', stop, { once: true })
  })

/** Writes a path, whatever its parts hold. */
export const at = (words: TemplateStringsArray, ...parts: readonly (string | number)[]): string =>
  words.reduce((path, word, index) => path + encodeURIComponent(parts[index - 1]) + word)

/** Sends a request whose answer is JSON of this type. */
export const ask = async <Answer>(send: Send, call: Call): Promise<Answer> =>
  // The schema of the answer is what its type is made of.
  (await (await send(call)).json()) as Answer
