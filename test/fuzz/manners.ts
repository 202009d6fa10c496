import type { Described, Operation } from './document.ts'
import type { Request } from './requests.ts'
import type { Answer } from './send.ts'

type Ask = (request: Request) => Promise<Answer | undefined>

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'] as const
const nonsense = 'application/x-nonsense'

/**
 * What is wrong with what an operation does beside its work, of which `done` has succeeded: HEAD answers as GET does, but
 * for the body; other methods, other media types, and forms that nobody has are refused as such.
 */
export async function mannersOf(
  operation: Operation,
  done: Request,
  described: Described,
  ask: Ask,
): Promise<string[]> {
  const { path, headers } = done
  const wrong: string[] = []
  const refused = async (request: Request, status: number): Promise<Answer | undefined> => {
    const answer = await ask(request)
    if (answer?.status !== status)
      wrong.push(
        `expected ${status} for ${request.method} ${path} ${JSON.stringify(request.headers)}, got ${answer?.status} ${answer?.body.slice(0, 200)}`,
      )
    else if (answer.body !== '') {
      const mistakes = described.mistakes(problem, JSON.parse(answer.body))
      if (mistakes !== '') wrong.push(`the problem of ${status}: ${mistakes}`)
    }
    return answer
  }

  if (operation.method === 'GET') {
    const got = await ask(done)
    const head = await ask({ ...done, method: 'HEAD' })
    if (head?.status !== got?.status || head?.body !== '')
      wrong.push(`expected HEAD as GET but for the body, got ${head?.status} "${head?.body}"`)
    if (head?.headers['content-type'] !== got?.headers['content-type'])
      wrong.push(`expected HEAD to tell the type of GET, got ${head?.headers['content-type']}`)
  }
  const [bare] = path.split('?')
  const own = methods.filter((method) => described.operationOf(method, bare))
  for (const method of methods) {
    if (own.includes(method)) continue
    const answer = await refused({ method, path, headers: {} }, 405)
    const allowed = String(answer?.headers.allow ?? '').split(', ')
    if (
      answer?.status === 405 &&
      (allowed.includes(method) || own.some((one) => !allowed.includes(one)))
    )
      wrong.push(`expected Allow to name ${own.join(', ')}, got ${allowed.join(', ')}`)
  }
  const body = Buffer.from('x')
  if (operation.body && !takesAnyType.has(operation.path))
    await refused({ ...done, headers: { ...headers, 'content-type': nonsense }, body }, 415)
  if (operation.responses[406])
    await refused({ ...done, headers: { ...headers, accept: nonsense } }, 406)
  return wrong
}

/** Files are told by their names and first lines too: their types are what a system makes of them. */
const takesAnyType = new Set(['/v1/lexicons/import', '/v1/lexicons/{name}/import'])

const problem = { $ref: '#/components/schemas/Problem' }
