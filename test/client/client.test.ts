import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, createClient, DossierProblem } from '../../src/client/client.ts'
import { type Described, describedBy } from '../fuzz/document.ts'
import { articles } from '../http/archive/app.ts'
import { type RunningService, runningService } from '../http/running.ts'

/** What a CMS does not ask for, with the reason. */
const exceptions = [
  // OpenRefine has its own client.
  /^\w+ \/reconcile/u,
  // For browsers, monitors and tools.
  /^GET \/(?:related\.js|openapi\.json|healthz|metrics)$/u,
]

let service: RunningService
let described: Described
let client: Client
/** Operations that were asked, and answered as the document says. */
const reached = new Set<string>()
/** What was wrong with answers, by the document. */
const undocumented: string[] = []

/** Asks, and holds each answer to what the document says of it. */
const watched: typeof fetch = async (input, init) => {
  const response = await fetch(input, init)
  const method = init?.method ?? 'GET'
  const { pathname } = new URL(String(input))
  const operation = described.operationOf(method, pathname)
  const documented = operation?.responses[response.status]
  if (operation === undefined || documented === undefined) {
    undocumented.push(`${method} ${pathname}: ${response.status}`)
    return response
  }
  reached.add(`${method} ${operation.path}`)
  const type = response.headers.get('content-type')?.split(';')[0] ?? ''
  const schema = documented.content?.[type]?.schema
  if (type !== 'application/json' || schema === undefined) return response
  const mistakes = described.mistakes(schema, await response.clone().json())
  if (mistakes !== '') undocumented.push(`${method} ${pathname}: ${mistakes}`)
  return response
}

beforeAll(async () => {
  service = await runningService('sqlite::memory:')
  described = await describedBy(service.url)
  client = createClient({ baseUrl: `${service.url}/`, key: service.key, fetch: watched })
})
afterAll(() => service.stop())

async function collected<Item>(all: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = []
  for await (const item of all) items.push(item)
  return items
}
const { visit, signing, conference } = articles

describe('a CMS', () => {
  test('reads articles, one and many', async () => {
    const record = await client.extract(visit, { include: 'text' })
    expect(record.people.map(({ name }) => name)).toContain('Li Ming')
    expect(await client.extractAs('text/csv', visit)).toContain('Li Ming')
    const explained = await client.explain({
      ...visit,
      expected: { type: 'person', text: 'Li Ming' },
    })
    expect(explained.found).toBe(true)
    const lines = await collected(client.batch([visit, { text: '' }, signing], { atOnce: 2 }))
    expect(lines.map((line) => [line.index, 'record' in line])).toEqual([
      [0, true],
      [1, false],
      [2, true],
    ])
    expect((await client.limits()).text).toBeGreaterThan(0)
    expect(await client.isReady()).toBe(true)
  })

  test('keeps articles, and asks who and what they tell of', async () => {
    const strange = 'a/b ?#%é'
    const kept = await client.articles.put(strange, visit)
    expect(kept).toMatchObject({ id: strange, isNew: true })
    expect(await client.articles.put(strange, visit)).toMatchObject({ isNew: false })
    await client.articles.put('signing', signing)
    const page = `<html><title>Talks</title><article><p>${conference.text}</p></article></html>`
    const { id } = await client.articles.add({ html: page, url: 'https://news.example/1' })
    expect(id).toBe('https://news.example/1')
    expect(await client.articles.html(id, { link: '/people/{id}' })).toContain('/people/')
    expect((await client.articles.get(strange)).people).not.toEqual([])
    expect(await client.articles.getAs('application/ld+json', strange)).toContain('schema.org')
    expect((await collected(client.articles.all({ limit: 1 }))).map((one) => one.id)).toHaveLength(
      3,
    )
    expect((await client.articles.page({ facets: true })).facets?.counted).toBe(3)
    await client.articles.related(strange)
    await client.articles.relatedPeople(strange, { limit: 3 })
    expect((await client.articles.difference(strange)).items).toEqual([])
    await client.articles.reread(strange)

    const [person] = await collected(client.people.all({ q: 'Li Ming' }))
    expect((await client.people.get(person.id)).name).toBe('Li Ming')
    expect(await collected(client.people.articles(person.id).all({ limit: 1 }))).not.toEqual([])
    await client.people.related(person.id, { limit: 5 })
    await collected(client.people.suggestions.all())

    const organizations = await collected(client.organizations.all({ limit: 2 }))
    const eastlake = organizations[0].id
    await client.organizations.get(eastlake)
    await collected(client.organizations.articles(eastlake).all())
    await client.organizations.related(eastlake)
    await client.organizations.people(eastlake)
    await client.organizations.departments(eastlake)
    await client.organizations.partners(eastlake)
    await collected(client.organizations.suggestions.all())
    await collected(client.topics.all())
    await expect(client.topics.get('none')).rejects.toMatchObject({ code: 'not-found' })
  })

  test('says what is right, and takes it back', async () => {
    const { id } = await client.corrections.make({
      article: 'signing',
      action: 'confirm',
      target: { kind: 'person', quote: { exact: 'Li Ming' } },
      by: 'Ana',
    })
    expect((await collected(client.corrections.all())).map((one) => one.id)).toContain(id)
    await client.corrections.precision()
    await client.corrections.undo(id)
    const [one, two] = await collected(client.people.all())
    await client.people.keepApart(one.id, two.id)
    const { decision } = await client.people.merge(one.id, two.id)
    expect((await client.people.get(one.id)).id).toBe(two.id)
    await client.corrections.undo(decision)
    const [person] = await collected(client.people.all({ q: 'Li Ming' }))
    await client.people.split(person.id, ['signing'])
    const [first, second] = await collected(client.organizations.all())
    await client.organizations.keepApart(first.id, second.id)
    const merged = await client.organizations.merge(first.id, second.id)
    await client.corrections.undo(merged.decision)
    const eastlake = await collected(client.organizations.all({ q: 'Eastlake University' }))
    await client.organizations.split(eastlake[0].id, ['signing'])
    await client.articles.remove('signing')
  })

  test('sends batches, follows them, and fetches what was found', async () => {
    const job = await client.jobs.submit([visit, { text: '' }, signing], {
      idempotencyKey: 'a',
      name: 'Two of three',
    })
    const seen = await collected(client.jobs.events(job.id))
    expect(seen.at(-1)?.state).toBe('partially-succeeded')
    expect((await collected(client.jobs.results(job.id))).map(({ index }) => index)).toEqual([0, 2])
    expect(await collected(client.jobs.results(job.id, { after: 0 }))).toHaveLength(1)
    expect(await collected(client.jobs.errors(job.id))).toHaveLength(1)
    expect((await client.jobs.report(job.id)).records).toBe(2)
    expect((await client.jobs.get(job.id)).name).toBe('Two of three')
    await client.jobs.retry(job.id)
    await collected(client.jobs.events(job.id))
    expect(await collected(client.jobs.all())).toHaveLength(1)
    await client.jobs.remove(job.id)
  })

  test('goes on with a job whose body broke off, stops it and lets it go on', async () => {
    const broken = async function* () {
      yield visit
      yield signing
      // Both are on their way before it breaks.
      await new Promise((resolve) => setTimeout(resolve, 300))
      throw new Error('the line is gone')
    }
    await expect(client.jobs.submit(broken(), { idempotencyKey: 'b' })).rejects.toThrow()
    const [{ id }] = await collected(client.jobs.all())
    await expect
      .poll(async () => (await client.jobs.get(id)).state, { interval: 50 })
      .toBe('receiving')
    await expect
      .poll(async () => {
        const { counts } = await client.jobs.get(id)
        return client.jobs.goOn(id, counts.received, [conference]).catch(String)
      })
      .toMatchObject({ counts: { received: 3 } })
    await collected(client.jobs.events(id))
    expect(await collected(client.jobs.results(id))).toHaveLength(3)

    const many = Array.from({ length: 300 }, (_, at) => ({ ...visit, id: `n${at}` }))
    const long = await client.jobs.submit(many)
    await client.jobs.pause(long.id)
    await client.jobs.resume(long.id)
    await client.jobs.cancel(long.id)
    expect((await collected(client.jobs.events(long.id))).at(-1)?.state).toBe('cancelled')
  })

  test('edits the word lists', { timeout: 180_000 }, async () => {
    const list = 'organizations.known'
    const { lexicons } = client
    const zentrix = { name: 'Zentrix', kind: 'company' }
    expect((await lexicons.summary()).items).not.toEqual([])
    const tried = await lexicons.add(list, [zentrix], { dryRun: true })
    expect(tried.affected).toBe(0)
    expect((await lexicons.add(list, [zentrix], { by: 'Ana' })).version).toBe(1)
    expect(await collected(lexicons.entries(list).all({ q: 'Zentrix' }))).toHaveLength(1)
    expect(await lexicons.entry(list, 'Zentrix')).toMatchObject({ origin: 'added' })
    await lexicons.put(list, 'Zentrix', { ...zentrix, country: 'DE' })
    await lexicons.undo(2)
    await lexicons.putBack(list, 'Zentrix', { dryRun: true })
    await lexicons.remove(list, 'Zentrix')
    await lexicons.restore(1)
    const tag = await lexicons.tag('people.never')
    await lexicons.replace('people.never', tag, [{ name: 'Great Hall' }])
    const text = 'name,kind\nVoltaren Works,company\n'
    const taken = await lexicons.import({ list, text, type: 'text/csv' })
    expect(taken.report.taken).toBe(1)
    expect(await lexicons.export(list, { format: 'csv' })).toContain('Voltaren Works')
    await lexicons.import({ text: ror, format: 'ror' }, { dryRun: true })
    expect(await collected(lexicons.versions.all({ limit: 4 }))).toHaveLength(7)
    expect(await collected(lexicons.changes(1).all())).toHaveLength(1)
  })

  test('takes up what the archive proposes', async () => {
    const { proposals } = client.lexicons
    expect(await collected(proposals.all())).toEqual([])
    const { accept, reject, never, reconsider } = proposals
    for (const say of [accept, reject, never, reconsider])
      await expect(say('none')).rejects.toMatchObject({ code: 'not-found' })
  })

  test('has others told of what happens', async () => {
    const { webhooks } = client
    const url = 'https://cms.example/hooks'
    const { id, secret } = await webhooks.add({ url, events: ['article.stored'] })
    expect(secret).toMatch(/^whsec_/u)
    expect(await webhooks.get(id)).not.toHaveProperty('secret')
    expect((await webhooks.rotate(id)).secret).not.toBe(secret)
    const ping = await webhooks.test(id)
    expect(await webhooks.delivery(id, ping.id)).toMatchObject({ type: 'webhook.ping' })
    expect(await collected(webhooks.deliveries(id).all())).toHaveLength(1)
    await webhooks.retry(id, ping.id)
    await webhooks.put(id, { url, events: ['job.finished'], enabled: false })
    expect(await webhooks.list()).toMatchObject([{ id, enabled: false }])
    await webhooks.remove(id)
    expect(await webhooks.list()).toEqual([])
  })

  test('gives keys', async () => {
    const { id, secret } = await client.access.addKey('Bea', ['read'])
    const reader = createClient({ baseUrl: service.url, key: secret, fetch: watched })
    await expect(reader.articles.remove('x')).rejects.toMatchObject({ code: 'scope-missing' })
    expect((await client.access.keys()).map(({ name }) => name)).toContain('Bea')
    await client.access.revoke(id)
    await expect(reader.people.page()).rejects.toMatchObject({ code: 'key-missing', status: 401 })
    expect(await collected(client.access.audit.all({ limit: 50 }))).not.toEqual([])
  })

  test('is told what was wrong', async () => {
    const wrong = client.extract({ text: 'Li Ming spoke.', publishedAt: 'soon', url: 'here' })
    await expect(wrong).rejects.toBeInstanceOf(DossierProblem)
    const { code, status, errors } = await wrong.catch((error) => error)
    expect({ code, status }).toEqual({ code: 'invalid-article', status: 422 })
    expect(errors.map(({ path }: { path: string }) => path)).toEqual(['url', 'publishedAt'])
  })
})

const ror = JSON.stringify([
  {
    id: 'https://ror.org/0000va1rn',
    names: [{ value: 'Varn University', types: ['ror_display', 'label'], lang: 'en' }],
    types: ['education'],
    locations: [{ geonames_details: { country_code: 'DE', name: 'Varn' } }],
    status: 'active',
  },
])
describe('the document', () => {
  test('knows every answer that was given', () => {
    expect(undocumented).toEqual([])
  })

  test('has no operation that the client does not reach, but those that are not for it', () => {
    const missing = described.operations
      .map(({ method, path }) => `${method} ${path}`)
      .filter((name) => !reached.has(name) && !exceptions.some((one) => one.test(name)))
    expect(missing).toEqual([])
  })
})
