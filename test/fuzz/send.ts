import { Agent, request as open } from 'node:http'
import type { Request } from './requests.ts'

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 })
/** Milliseconds after which an answer is none. */
const patience = 45_000

/** Sends a request byte by byte as it is; gives nothing where the request itself breaks off. */
export const send = (
  url: string,
  { method, path, headers, body, isCut = false, cutAfter = 0 }: Request,
  key?: string,
): Promise<Answer | undefined> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const bearer = key === undefined ? {} : { authorization: `Bearer ${key}` }
    const length = body === undefined ? {} : { 'content-length': body.length }
    const said = { ...bearer, ...length, ...headers }
    const sent = open({ hostname, port, method, path, headers: said, agent }, (answer) => {
      const chunks: Buffer[] = []
      const end = () => {
        clearTimeout(timer)
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks).toString(),
        })
      }
      answer.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        // Events come for as long as the job runs.
        if (answer.headers['content-type'] === 'text/event-stream') {
          end()
          sent.destroy()
        }
      })
      answer.on('end', end)
      answer.on('error', failed)
    })
    const failed = (error: Error) => {
      clearTimeout(timer)
      if (isCut) resolve(undefined)
      else reject(new Error(`${method} ${path.slice(0, 300)}: ${error.message}`))
    }
    const timer = setTimeout(() => {
      reject(new Error(`no answer within ${patience} ms: ${method} ${path.slice(0, 300)}`))
      sent.destroy()
    }, patience)
    sent.on('error', failed)
    if (isCut && body)
      sent.write(body.subarray(0, body.length / 2), () => {
        setTimeout(() => sent.destroy(), cutAfter)
      })
    else sent.end(body)
  })
