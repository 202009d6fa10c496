import { articles } from '../http/archive/app.ts'

/** What a service under test holds: ids by the part of the path before them. */
export type World = Readonly<Record<string, readonly string[]>>

/** Asks with a key, and reads JSON. */
export type Ask = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
  // Answers of many shapes.
) => Promise<any>

/** Fills an empty service with some of everything, so that requests meet real things. */
export async function fill(ask: Ask): Promise<World> {
  const stored = Object.values(articles)
  for (const [at, article] of stored.entries()) await ask('PUT', `/v1/articles/a${at}`, article)
  for (let at = 0; at < 12; at++)
    await ask('PUT', `/v1/articles/b${at}`, { ...stored[at % stored.length], title: `No. ${at}` })
  const page = `<html><title>Talks</title><article><p>${stored[0].text}</p></article></html>`
  await ask('PUT', '/v1/articles/page', { html: page })
  const corrected = await ask('POST', '/v1/corrections', {
    article: 'a0',
    action: 'hide',
    target: { kind: 'person', quote: { exact: 'Anna Schmidt' } },
    by: 'Ana',
  })
  await ask('POST', '/v1/lexicons/organizations.known/entries', {
    name: 'Zentrix',
    kind: 'company',
  })
  const line = `${JSON.stringify(stored[0])}\n`
  const lines = { 'content-type': 'application/x-ndjson' }
  const job = await ask('POST', '/v1/jobs', `${line}{\n`, lines)
  const key = await ask('POST', '/v1/keys', { name: 'Bea', scopes: ['read'] })
  const ids = async (path: string): Promise<string[]> =>
    (await ask('GET', path)).items.map(({ id }: { id: string }) => id)
  return {
    articles: [...stored.keys()].map((at) => `a${at}`).concat('b0', 'b1', 'page'),
    people: await ids('/v1/people'),
    organizations: await ids('/v1/organizations'),
    topics: await ids('/v1/topics'),
    corrections: [corrected.id],
    jobs: [job.id],
    keys: [key.id],
    proposals: await ids('/v1/proposals'),
    lexicons: ['organizations.known', 'people.titles', 'topics.concepts', 'people.never'],
    entries: ['Zentrix', 'dean'],
    versions: ['0', '1'],
  }
}
