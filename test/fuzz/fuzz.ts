import fc from 'fast-check'
import { runningService } from '../http/running.ts'
import { wrongWith } from './check.ts'
import { describedBy } from './document.ts'
import { requestsOf } from './requests.ts'
import { send } from './send.ts'
import { type Ask, fill } from './world.ts'

export interface Outcome {
  readonly requests: number
  readonly statuses: Readonly<Record<string, number>>
  /** The longest that anybody else had to wait meanwhile, in milliseconds. */
  readonly longestWait: number
  /** Operations that nothing was asked of with success. */
  readonly neverDone: readonly string[]
}

/** Asks a running service, over this database, so many things of each operation; rejects with what was wrong of each. */
export async function fuzz(
  databaseUrl: string,
  { each, seed }: { each: number; seed: number },
): Promise<Outcome> {
  const { url, key, process, stop } = await runningService(databaseUrl)
  const waits = watch(url)
  try {
    const described = await describedBy(url)
    const ask: Ask = async (method, path, body, headers = {}) => {
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      const json = body === undefined ? {} : { 'content-type': 'application/json' }
      const sent = { ...json, ...headers }
      const bytes = body === undefined ? {} : { body: Buffer.from(text) }
      const answer = await send(url, { method, path, headers: sent, ...bytes }, key)
      if (!answer || answer.status >= 300) throw new Error(`${method} ${path}: ${answer?.body}`)
      return answer.body === '' ? undefined : JSON.parse(answer.body)
    }
    const world = await fill(ask)
    const statuses: Record<string, number> = {}
    const done = new Set<string>()
    let requests = 0
    const wrongs: string[] = []
    for (const operation of described.operations) {
      const name = `${operation.method} ${operation.path}`
      await fc
        .assert(
          fc.asyncProperty(requestsOf(operation, described, world), async (request) => {
            requests++
            const answer = await send(url, request, key)
            if (answer === undefined) return
            statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
            if (answer.status < 400) done.add(name)
            const wrong = wrongWith(answer, operation, described)
            if (wrong.length > 0)
              throw new Error(
                `${name}: ${wrong.join('; ')}\n${answer.status} ${answer.body.slice(0, 500)}\nsent ${request.path.slice(0, 300)} ${JSON.stringify(request.headers)} ${request.body?.toString().slice(0, 500)}`,
              )
          }),
          { numRuns: each, seed },
        )
        .catch((error: Error) => wrongs.push(String(error.cause ?? error)))
    }
    if (wrongs.length > 0) throw new Error(wrongs.join('\n\n'))
    await ask('GET', '/readyz')
    return {
      requests,
      statuses,
      longestWait: waits.longest(),
      neverDone: described.operations
        .map(({ method, path }) => `${method} ${path}`)
        .filter((name) => !done.has(name)),
    }
  } finally {
    waits.end()
    await stop()
    const { complaints } = await process.ended
    if (complaints !== '') console.log(complaints.slice(0, 3000))
  }
}

/** Asks again and again whether the service is alive, and how long that takes. */
function watch(url: string) {
  let longest = 0
  let isOver = false
  const look = async () => {
    while (!isOver) {
      const from = performance.now()
      await fetch(`${url}/healthz`).catch(() => undefined)
      longest = Math.max(longest, performance.now() - from)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  void look()
  return {
    longest: () => longest,
    end: () => {
      isOver = true
    },
  }
}
