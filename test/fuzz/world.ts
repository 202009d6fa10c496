import { articles } from '../http/archive/app.ts'
import { type Spoken, spoken } from './spoken.ts'

/** What a service under test holds. */
export interface World extends Spoken {
  /** What parts of paths may be, by the part before them. */
  readonly ids: Readonly<Record<string, readonly string[]>>
}

/** How a world is filled: with a key, and JSON. */
export interface Filling {
  readonly ask: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
    // Answers of many shapes.
  ) => Promise<any>
  /** Sends a body that breaks off in its middle, so many milliseconds after that was sent. */
  readonly breakOff: (
    path: string,
    body: string,
    headers: Record<string, string>,
    later: number,
  ) => Promise<void>
}

const lines = { 'content-type': 'application/x-ndjson' }
const ended = /succeeded|failed|cancelled/u

/** Fills an empty service with some of everything, so that requests meet real things. */
export async function fill(filling: Filling): Promise<World> {
  const { ask } = filling
  const hook = await ask('POST', '/v1/webhooks', {
    url: 'https://cms.invalid/hook',
    events: ['article.stored', 'job.finished'],
  })
  const kept = await keep(ask)
  const corrected = await Promise.all(
    ['a0', 'a1'].map((article) =>
      ask('POST', '/v1/corrections', {
        article,
        action: 'reject',
        target: { kind: 'person', quote: { exact: 'Li Ming' } },
        by: 'Ana',
      }),
    ),
  )
  const edits = '/v1/lexicons/organizations.known/entries'
  await ask('POST', edits, { name: 'Zentrix', kind: 'company' })
  const [shipped, ...others] = await namesIn(ask, 'organizations.known')
  await ask('DELETE', `${edits}/${encodeURIComponent(shipped)}`)
  const [title] = await namesIn(ask, 'people.titles')
  const jobs = await startJobs(filling)
  const key = await ask('POST', '/v1/keys', { name: 'Bea', scopes: ['read'] })
  const ids = async (path: string): Promise<string[]> =>
    (await ask('GET', `${path}?limit=200`)).items.map(({ id }: { id: string }) => id)
  const proposals = await ids('/v1/proposals')
  await ask('POST', `/v1/proposals/${proposals[0]}/reject`, {})
  const [people, organizations] = [await ids('/v1/people'), await ids('/v1/organizations')]
  const deliveries = (await ask('GET', `/v1/webhooks/${hook.id}/deliveries`)).items.map(
    ({ id }: { id: string }) => id,
  )
  const things = [...people, ...organizations]
  return {
    ...spoken({ articles: kept, things, shipped: [shipped, ...others.slice(0, 2)] }),
    ids: {
      articles: kept,
      people,
      organizations,
      topics: await ids('/v1/topics'),
      corrections: corrected.map(({ id }) => id),
      jobs,
      keys: [key.id],
      proposals,
      webhooks: [hook.id],
      deliveries,
      lexicons: ['organizations.known', 'people.titles', 'topics.concepts', 'people.never'],
      entries: ['Zentrix', title, shipped, 'vice dean'],
      versions: ['0', '1', '2', '3'],
      entity: things,
      entities: things,
      preview: things,
      type: ['person', 'organization'],
      property: ['title', 'country', 'alias'],
    },
  }
}

type Ask = Filling['ask']

/** Articles about a few, some often enough to be proposed for the lists. */
async function keep(ask: Ask): Promise<string[]> {
  const stored = Object.values(articles)
  const all: Record<string, object> = {
    ...Object.fromEntries(stored.map((article, at) => [`a${at}`, article])),
    topic: {
      publishedAt: '2024-05-09',
      text: 'Eastlake University and Siemens will cooperate on the training of nurses.',
    },
    page: {
      html: `<html><title>Talks</title><article><p>${stored[0].text}</p></article></html>`,
    },
  }
  for (let at = 0; at < 12; at++)
    all[`b${at}`] = { ...stored[at % stored.length], title: `No. ${at}` }
  for (const [at, name] of [
    'Quenby',
    'Halvor',
    'Tressick',
    'Ombry',
    'Norvale',
    'Lyndmoor',
    'Esterby',
    'Calwick',
  ].entries())
    for (const day of [1, 2, 3, 4, 5])
      all[`c${at}${day}`] = {
        publishedAt: `2024-05-0${day}`,
        text: `The Mayor of Norbury met guests on day ${day}. Wang Wei, Dean of ${name} University, came as number ${day}.`,
      }
  for (const [id, article] of Object.entries(all)) await ask('PUT', `/v1/articles/${id}`, article)
  return Object.keys(all)
}

const namesIn = async (ask: Ask, list: string): Promise<string[]> =>
  (await ask('GET', `/v1/lexicons/${list}?limit=10`)).items.map(
    ({ name }: { name: string }) => name,
  )

/** Jobs of which one has ended with a line that failed, some are paused, and some have not come to their end. */
async function startJobs({ ask, breakOff }: Filling): Promise<string[]> {
  const article = (at: number) => `${JSON.stringify({ ...articles.visit, title: `Job ${at}` })}\n`
  const started = await ask('POST', '/v1/jobs', `${article(0)}{\n`, lines)
  for (let tries = 0; tries < 600; tries++) {
    if (ended.test((await ask('GET', `/v1/jobs/${started.id}`)).state)) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  for (let at = 1; at <= 2; at++) {
    const many = Array.from({ length: 200 }, (_, line) => article(line + at)).join('')
    const job = await ask('POST', '/v1/jobs', many, lines)
    await ask('POST', `/v1/jobs/${job.id}/pause`)
  }
  const broken = `${article(1)}${article(1).slice(0, -1)}   `
  for (let tries = 0; tries < 40; tries++) {
    const { items } = await ask('GET', '/v1/jobs')
    if (items.filter(({ state }: { state: string }) => state === 'receiving').length >= 3) break
    // What breaks off at once may be nothing yet where it arrives.
    await breakOff('/v1/jobs', broken, lines, tries * 50)
  }
  return (await ask('GET', '/v1/jobs')).items.map(({ id }: { id: string }) => id)
}
