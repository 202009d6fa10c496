import fc from 'fast-check'
import { runningService } from '../http/running.ts'
import { fillingOf } from './fuzz.ts'
import { type Form, treeOf } from './page-tree.ts'
import { type Answer, send } from './send.ts'
import { hostileWords } from './words.ts'
import { fill } from './world.ts'

/** Pages whose links are followed, and kinds of pages: addresses with another id, or another query, are of one kind. */
const most = { pages: 150, ofKind: 3 }

const marks = [
  '<x-fuzz onfuzz=1>',
  '"><x-fuzz onfuzz="1">',
  "'><x-fuzz onfuzz='1'>",
  '" onfuzz="1',
  '</textarea><x-fuzz>',
  '</title></script></style><x-fuzz>',
  '--><x-fuzz>',
  '&lt;x-fuzz&gt;',
  'javascript:fuzz()',
  '//elsewhere.invalid/',
  '/\t/elsewhere.invalid/',
  '/.//elsewhere.invalid/',
  'https://elsewhere.invalid/',
] as const

export interface PagesOutcome {
  readonly pages: number
  readonly forms: number
  readonly requests: number
  readonly statuses: Readonly<Record<string, number>>
}

/** Finds every form of the pages of a filled service and sends it so many times with anything; rejects with all that was wrong. */
export async function fuzzPages(
  databaseUrl: string,
  { each, seed }: { each: number; seed: number },
): Promise<PagesOutcome> {
  const { url, key, stop } = await runningService(databaseUrl)
  try {
    const { ids } = await fill(fillingOf(url, key))
    const cookie = await signedIn(url, key)
    const statuses: Record<string, number> = {}
    const wrong: string[] = []
    let requests = 0
    const ask = async (method: string, path: string, more: Headers = {}, body?: Buffer) => {
      requests++
      const headers = { accept: 'text/html', cookie, ...more }
      const answer = await send(url, { method, path, headers, ...(body && { body }) })
      if (!answer) throw new Error(`no answer to ${method} ${path}`)
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
      return answer
    }
    const look = (answer: Answer, said: string): void => {
      for (const fault of faultsOf(answer, url)) wrong.push(`${fault}: ${said.slice(0, 600)}`)
    }

    const { forms, pages } = await formsFrom(
      [...beginnings, ...knownPages(ids)],
      url,
      async (path) => {
        const answer = await ask('GET', path)
        look(answer, `GET ${path}`)
        return answer
      },
    )
    for (const form of forms) {
      for (const strange of foreign) {
        if (form.method === 'GET') break
        const answer = await ask('POST', form.action, { ...strange, ...urlencoded })
        if (answer.status !== 403) wrong.push(`${answer.status} to ${form.action} from elsewhere`)
      }
      if (form.isMultipart) {
        const type = { 'content-type': 'multipart/form-data; boundary=x' }
        const answer = await ask('POST', form.action, { origin: url, ...type }, Buffer.from('x'))
        look(answer, `a broken form to ${form.action}`)
      }
      for (const fields of fc.sample(fieldsOf(form), { seed, numRuns: each })) {
        const { path, headers, body } = written(form, fields)
        const answer = await ask(form.method, path, { origin: url, ...headers }, body)
        const said = `${form.method} ${path} ${JSON.stringify(fields)}`
        look(answer, said)
        const { location } = answer.headers
        if (typeof location === 'string' && new URL(location, url).origin === url)
          look(
            await ask('GET', new URL(location, url).href.slice(url.length)),
            `${said}, then ${location}`,
          )
      }
    }
    if (wrong.length > 0) throw new Error([...new Set(wrong)].slice(0, 30).join('\n\n'))
    return { pages, forms: forms.length, requests, statuses }
  } finally {
    await stop()
  }
}

type Headers = Readonly<Record<string, string>>
const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' }

/** As a browser sends what another website wrote. */
const foreign: readonly Headers[] = [
  { origin: 'https://elsewhere.invalid' },
  { origin: 'null' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
]

async function signedIn(url: string, key: string): Promise<string> {
  const body = Buffer.from(`key=${key}&back=/`)
  const headers = { ...urlencoded, origin: url }
  const answer = await send(url, { method: 'POST', path: '/sign-in', headers, body })
  const [cookie = ''] = [answer?.headers['set-cookie'] ?? []].flat()
  return cookie.split(';')[0]
}

function faultsOf({ status, headers, body }: Answer, url: string): string[] {
  const faults: string[] = []
  if (status >= 500) faults.push(`it failed with ${status}`)
  if (String(headers['content-type']).startsWith('text/html')) {
    for (const broken of treeOf(body).broken) faults.push(`what was sent is ${broken}`)
    if (!String(headers['content-security-policy']).includes("default-src 'none'"))
      faults.push('no content-security-policy')
  }
  const { location } = headers
  if (typeof location === 'string' && new URL(location, url).origin !== url)
    faults.push(`it leads to ${location}`)
  return faults
}

const beginnings = [
  '/',
  '/sign-in',
  '/people',
  '/organizations',
  '/topics',
  '/suggestions',
  '/articles',
  '/batches',
  '/lists',
  '/lists/organizations.known',
  '/lists/organizations.known/new',
  '/lists/history',
  '/lists/proposals',
] as const

const knownPages = (ids: Readonly<Record<string, readonly string[]>>): string[] =>
  ['people', 'organizations', 'topics', 'articles', 'jobs'].flatMap((kind) =>
    ids[kind]
      .slice(0, 6)
      .map((id) => `/${kind === 'jobs' ? 'batches' : kind}/${encodeURIComponent(id)}`),
  )

/** Every form, of each kind one, of the pages that are there. */
async function formsFrom(
  paths: readonly string[],
  url: string,
  get: (path: string) => Promise<Answer>,
): Promise<{ readonly forms: readonly Form[]; readonly pages: number }> {
  const forms = new Map<string, Form>()
  const waiting = [...paths]
  const seen = new Set<string>()
  const kinds = new Map<string, number>()
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(path)
    const count = kinds.get(kind) ?? 0
    if (seen.has(path) || seen.size >= most.pages || count >= most.ofKind) continue
    seen.add(path)
    kinds.set(kind, count + 1)
    const answer = await get(path)
    if (!String(answer.headers['content-type']).startsWith('text/html')) continue
    const tree = treeOf(answer.body)
    for (const form of tree.forms) {
      const action = new URL(form.action, url + path).href.slice(url.length)
      const names = form.fields.map(([name]) => name)
      // It would end the session of all others.
      if (action !== '/sign-out')
        forms.set(`${form.method} ${kindOf(action)} ${names.join(' ')}`, { ...form, action })
    }
    for (const link of tree.links) {
      const { origin, pathname, search } = new URL(link, url + path)
      if (origin === url && !/^\/(?:docs|v1|assets)(?:\/|$)/u.test(pathname))
        waiting.push(pathname + search)
    }
  }
  return { forms: [...forms.values()], pages: seen.size }
}

/** An address without ids and values. */
const kindOf = (path: string): string =>
  path
    .replace(/=[^&]*/gu, '=')
    .replace(
      /^(\/(?:people|organizations|topics|articles|batches|lists\/history))\/[^/?]+/u,
      '$1/*',
    )
    .replace(/^\/lists\/[\w-]+\.[^/?]+/u, '/lists/*')
    .replace(/^\/lists\/proposals\/[^/?]+/u, '/lists/proposals/*')
    .replace(/(\/entries)\/[^/?]+/u, '$1/*')

type Fields = readonly (readonly [name: string, value: string])[]

const fieldsOf = ({ fields }: Form): fc.Arbitrary<Fields> => {
  const values = (value: string) =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constant(value) },
      { weight: 4, arbitrary: fc.constantFrom(...marks) },
      { weight: 2, arbitrary: hostileWords },
    )
  const all = fields.map(([name, value]) => values(value).map((one) => [name, one] as const))
  const strange = fc.tuple(fc.constantFrom('__proto__', 'x', '<x-fuzz>'), fc.constantFrom(...marks))
  return fc
    .tuple(fc.tuple(...all), fc.array(strange, { maxLength: 1 }), fc.nat(5), fc.nat())
    .map(([own, more, how, at]) => [
      // One may be left out.
      ...own.filter((_, place) => how !== 0 || place !== at % own.length),
      ...more,
    ])
}

const boundary = '-'.repeat(40)

function written(
  { method, action, isMultipart }: Form,
  fields: Fields,
): { readonly path: string; readonly headers: Headers; readonly body?: Buffer } {
  const text = new URLSearchParams(
    fields.map(([name, value]): [string, string] => [name, value.toWellFormed()]),
  ).toString()
  if (method === 'GET')
    return { path: `${action.split('?')[0]}?${text.slice(0, 8000)}`, headers: {} }
  if (!isMultipart) return { path: action, headers: urlencoded, body: Buffer.from(text) }
  const parts = fields.map(
    ([name, value]) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="${name.replaceAll('"', '%22')}"${/file/u.test(name) ? '; filename="<x-fuzz>.txt"' : ''}\r\n\r\n${value}\r\n`,
  )
  return {
    path: action,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: Buffer.from(`${parts.join('')}--${boundary}--\r\n`),
  }
}
