import { createApplyCorrections } from '../../../src/archive/corrections/replay.ts'
import { createNameFacts } from '../../../src/archive/identity/name-facts.ts'
import { createApp } from '../../../src/http/app.ts'
import type { App } from '../../../src/http/env.ts'
import { readingFacts } from '../../../src/lexicon/reading-facts.ts'
import { createArchive } from '../../../src/service/archive/archive.ts'
import { createReader } from '../../../src/service/reader.ts'
import { createService, type Service, type ServiceParts } from '../../../src/service/service.ts'
import { newId } from '../../../src/store/ids.ts'
import type { Store } from '../../../src/store/store.ts'
import { version } from '../../../src/version.ts'
import { extract, lexicons } from '../../support/extractor.ts'
import { readPage } from '../fake.ts'

const names = createNameFacts(lexicons)
const applyCorrections = createApplyCorrections(readingFacts(lexicons))

/** What storing takes, by the real lists. */
export const storingFor = (store: Store) => ({
  names,
  newId,
  applyCorrections,
  database: store.kind,
})

/** The service over a store, with the real extractor; `lexiconsHash` stands for other lists. */
export const archiveApp = (store: Store, lexiconsHash = lexicons.hash): App =>
  createApp(archiveService(store, lexiconsHash))

export function archiveService(
  store: Store,
  lexiconsHash = lexicons.hash,
  more: Pick<ServiceParts, 'webhooks'> = {},
): Service {
  const reader = createReader({ extract, readPage })
  const storing = storingFor(store)
  const madeWith = { extractor: version, lexicons: lexiconsHash, base: lexiconsHash }
  const none = () => []
  const sameAs = { person: none, organization: none }
  const archive = createArchive({
    store,
    reading: () => ({ reader, storing, sameAs, madeWith }),
    now: () => '2024-08-01T00:00:00.000Z',
  })
  return createService({ reader: () => reader, archive, ...more })
}

interface Answer {
  readonly status: number
  // Tests look into answers of many shapes.
  readonly body: any
  readonly headers: Headers
}

/** Asks the app, and reads the answer as JSON where it is. */
export async function ask(
  app: App,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await app.request(path, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  return {
    status: response.status,
    body: isJson ? JSON.parse(text) : text,
    headers: response.headers,
  }
}

export const articles = {
  visit: {
    title: 'Nurses to train together',
    text: 'Li Ming, Dean of the School of Medicine of Eastlake University, met Anna Schmidt, Vice President of Siemens Healthineers, on 3 May 2024 to discuss joint training of nurses.',
    publishedAt: '2024-05-04',
  },
  signing: {
    title: 'Agreement on nurse training',
    text: 'On 3 June, Li Ming, Dean of the School of Medicine of Eastlake University, and Dr. Anna Schmidt, Vice President of Siemens Healthineers, signed an agreement on nurse training in Wuhan.',
    publishedAt: '2024-06-04',
  },
  conference: {
    title: 'Imaging conference opens',
    text: 'Li Ming, Dean of the School of Medicine of Eastlake University, and Prof. Carlos Ruiz, Rector of the University of Granada, opened a conference on medical imaging on 1 July 2024.',
    publishedAt: '2024-07-02',
  },
} as const

/** Puts articles into the archive under their names; all are new. */
export async function putAll(app: App, all: Readonly<Record<string, object>>): Promise<void> {
  for (const [id, article] of Object.entries(all)) {
    const { status, body } = await ask(app, 'PUT', `/v1/articles/${id}`, article)
    if (status !== 201)
      throw new Error(`expected 201 for ${id}, got ${status}: ${JSON.stringify(body)}`)
  }
}

export async function idOf(
  app: App,
  kind: 'people' | 'organizations',
  name: string,
): Promise<string> {
  const { body } = await ask(app, 'GET', `/v1/${kind}?q=${encodeURIComponent(name)}`)
  return body.items[0]?.id ?? ''
}
