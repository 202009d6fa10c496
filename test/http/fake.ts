import { createHash } from 'node:crypto'
import { Problem } from '../../src/answers/problem.ts'
import { createReadPage } from '../../src/html/page.ts'
import { createApp } from '../../src/http/app.ts'
import type { AppOptions } from '../../src/http/env.ts'
import type { Article, Extract } from '../../src/intake/article.ts'
import { KnowledgeRecord } from '../../src/record.ts'
import { serviceOf } from './service-of.ts'

/** Reads "Li Ming" and nothing else: for what the skins do around an extractor. */
export const findsLiMing: Extract = ({ text, language = 'en', ...rest }: Article) => {
  if (text.includes('defect')) throw new Error('secret internals')
  return {
    schemaVersion: '1',
    id: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    extractor: { name: 'fake', version: '0', lexicons: 'none' },
    document: { ...rest, language, wordCount: text.split(/\s+/u).length, offsetUnit: 'utf16' },
    people: [...text.matchAll(/Li Ming/gu)].slice(0, 1).map(({ index }) => liMing(index)),
    organizations: [],
    departments: [],
    dates: [],
    topics: [],
    places: [],
    events: [],
    relations: [],
    tags: [],
    warnings: [],
  }
}

const liMing = (start: number): KnowledgeRecord['people'][number] => ({
  id: 'person:li-ming',
  name: 'Li Ming',
  aliases: [],
  mentions: [
    { start, end: start + 7, text: 'Li Ming', zone: 'body', sentence: 0, rule: 'people/fake' },
  ],
  confidence: 0.8,
  salience: 1,
  positions: [],
})

/** Knows furniture by its build alone. */
export const readPage = createReadPage({
  isFurniture: () => false,
  isComment: () => false,
  isLinkHeading: () => false,
})

export const appWith = (extract: Extract, options: AppOptions = {}) =>
  createApp(serviceOf({ extract, readPage }), options)

export const app = appWith(findsLiMing)

type Body = string | Uint8Array<ArrayBuffer>

export const recordOf = async (response: Response): Promise<KnowledgeRecord> =>
  KnowledgeRecord.parse(await response.json())

export const problemOf = async (response: Response): Promise<Problem> =>
  Problem.parse(await response.json())

export const postJson = (body: unknown, path = '/v1/extract') =>
  app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

export const post = (type: string | undefined, body: Body, path = '/v1/extract') =>
  app.request(path, {
    method: 'POST',
    headers: type === undefined ? {} : { 'content-type': type },
    body,
  })

/** A stream that is made as it is read; `read()` says how many parts were taken. */
export function streamOf(parts: Iterable<string | Uint8Array>): {
  stream: ReadableStream<Uint8Array>
  read: () => number
} {
  const encoder = new TextEncoder()
  const iterator = parts[Symbol.iterator]()
  let count = 0
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const { done, value } = iterator.next()
        if (done) return controller.close()
        count++
        controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
      },
    },
    { highWaterMark: 0 },
  )
  return { stream, read: () => count }
}
