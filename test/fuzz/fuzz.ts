import fc from 'fast-check'
import { runningService } from '../http/running.ts'
import { wrongWith } from './check.ts'
import { type Described, describedBy, type Operation } from './document.ts'
import { mannersOf } from './manners.ts'
import { meantOf } from './meant.ts'
import { type Request, requestsOf } from './requests.ts'
import { type Answer, send } from './send.ts'
import { type Filling, fill, type World } from './world.ts'

export interface Outcome {
  readonly requests: number
  readonly statuses: Readonly<Record<string, number>>
  /** The longest that anybody else had to wait meanwhile, in milliseconds. */
  readonly longestWait: number
}

/** Requests that are meant after which an operation counts as one that nothing is asked of with success. */
const patience = 80

interface Fuzzing {
  readonly each: number
  readonly seed: number
  readonly described: Described
  readonly world: World
  readonly ask: (request: Request) => Promise<Answer | undefined>
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
    const filling = fillingOf(url, key)
    const world = await fill(filling)
    const statuses: Record<string, number> = {}
    let requests = 0
    const ask = async (request: Request) => {
      requests++
      const answer = await send(url, request, key)
      if (answer) statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
      return answer
    }
    const wrongs: string[] = []
    const fuzzing = { each, seed, described, world, ask }
    // What is done at random uses up what is there: nobody has begun with it before all has been done once.
    for (const round of [doOnce, doAnything])
      for (const operation of inOrder(described.operations))
        await round(operation, fuzzing).catch((error: Error) =>
          wrongs.push(`${nameOf(operation)}: ${error.cause ?? error}`),
        )
    if (wrongs.length > 0) throw new Error(wrongs.join('\n\n'))
    await filling.ask('GET', '/readyz')
    return { requests, statuses, longestWait: waits.longest() }
  } finally {
    waits.end()
    await stop()
    const { complaints } = await process.ended
    if (complaints !== '') console.log(complaints.slice(0, 3000))
  }
}

/** Asks, and rejects where the answer is none that is described. */
async function look(
  operation: Operation,
  request: Request,
  { described, ask }: Fuzzing,
): Promise<Answer | undefined> {
  const answer = await ask(request)
  const wrong = answer ? wrongWith(answer, operation, described) : []
  if (wrong.length > 0)
    throw new Error(
      `${wrong.join('; ')}\n${answer?.status} ${answer?.body.slice(0, 500)}\nsent ${said(request)}`,
    )
  return answer
}

/** Asks as it is meant until it is done, then how it behaves beside that. */
async function doOnce(operation: Operation, fuzzing: Fuzzing): Promise<void> {
  const { seed, described, world, ask } = fuzzing
  const meant = meantOf(operation, described, world)
  const refusals = new Set<string>()
  let done: Request | undefined
  for (const request of fc.sample(meant, { seed, numRuns: patience })) {
    const answer = await look(operation, request, fuzzing)
    if (answer !== undefined && isSuccess(answer.status, operation)) {
      done = request
      break
    }
    refusals.add(`${answer?.status} ${answer?.body.slice(0, 300)} to ${said(request)}`)
  }
  if (done === undefined)
    throw new Error(`nothing is asked of it with success:\n${[...refusals].slice(0, 5).join('\n')}`)
  const manners = await mannersOf(operation, done, described, ask)
  if (manners.length > 0) throw new Error(manners.join('\n'))
}

async function doAnything(operation: Operation, fuzzing: Fuzzing): Promise<void> {
  const { each, seed, described, world } = fuzzing
  const any = fc.oneof(
    { weight: 1, arbitrary: meantOf(operation, described, world) },
    { weight: 3, arbitrary: requestsOf(operation, described, world) },
  )
  await fc.assert(
    fc.asyncProperty(any, async (request) => {
      await look(operation, request, fuzzing)
    }),
    { numRuns: each, seed },
  )
}

/** What an operation is for: where that is to lead elsewhere, to do so. */
const isSuccess = (status: number, { responses }: Operation): boolean =>
  Object.keys(responses).some((one) => one.startsWith('2'))
    ? status >= 200 && status < 300
    : status >= 300 && status < 400 && status !== 304

const nameOf = ({ method, path }: Operation): string => `${method} ${path}`

const said = ({ path, headers, body }: Request): string =>
  `${path.slice(0, 300)} ${JSON.stringify(headers)} ${body?.toString().slice(0, 500)}`

/** What takes away comes last. */
const inOrder = (operations: readonly Operation[]): readonly Operation[] =>
  ['GET', 'POST', 'PUT', 'DELETE'].flatMap((method) =>
    operations.filter((operation) => operation.method === method),
  )

export function fillingOf(url: string, key: string): Filling {
  return {
    async ask(method, path, body, headers = {}) {
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      const json = body === undefined ? {} : { 'content-type': 'application/json' }
      const sent = { ...json, ...headers }
      const bytes = body === undefined ? {} : { body: Buffer.from(text) }
      const answer = await send(url, { method, path, headers: sent, ...bytes }, key)
      if (!answer || answer.status >= 300)
        throw new Error(`${method} ${path}: ${answer?.status} ${answer?.body}`)
      return answer.body === '' ? undefined : JSON.parse(answer.body)
    },
    async breakOff(path, body, headers, cutAfter) {
      const request = { method: 'POST', path, headers, body: Buffer.from(body) }
      await send(url, { ...request, isCut: true, cutAfter }, key)
    },
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
