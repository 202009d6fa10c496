import { holdingsOf } from '../derived/holdings.ts'
import { defectOf, done, type Failure, fail, type Result } from '../failure.ts'
import { limits } from '../intake/article.ts'
import { readJson } from '../intake/json.ts'
import type { KnowledgeRecord } from '../record.ts'
import { type ReadingParts, readBody, readChecked } from '../view/read-body.ts'
import type { Answer, Item, ReadManyOptions } from './read-many.ts'

/** What all items of a group are read with. */
export interface ItemOptions extends ReadManyOptions {
  /** Whose "our university" it is where an article does not say. */
  readonly publisher?: string
}

/** Reads one of many articles, here and now; a defect fails the item alone. */
export function readItem(parts: ReadingParts, item: Item, options: ItemOptions = {}): Answer {
  const body = bodyOf(item)
  const head = body.ok ? idOf(body.value) : undefined
  try {
    const read = body.ok ? recordOf(parts, item, body.value, options) : body
    if (!read.ok) return { ...head, failure: read.failure }
    const { value } = read
    return { ...head, record: JSON.stringify(value), holdings: holdingsOf(value) }
  } catch (error) {
    return { ...head, failure: internal, defect: defectOf(error) }
  }
}

function recordOf(
  parts: ReadingParts,
  item: Item,
  body: unknown,
  { view = {}, publisher }: ItemOptions,
): Result<KnowledgeRecord> {
  const noticed = [...(view.noticed ?? []), ...(item.noticed ?? [])]
  const options = { ...view, noticed }
  return 'article' in item
    ? done(readChecked(parts.extract, { article: item.article, warnings: [] }, options))
    : readBody(parts, body, options, publisher)
}

/** What was sent, with what it lacks. */
export function bodyOf(item: Item): Result<unknown> {
  if ('article' in item) return done(item.article)
  const body = 'line' in item ? readJson(item.line, limits.depth) : done(item.body)
  if (!body.ok || item.usual === undefined || !isObject(body.value)) return body
  return done({ ...item.usual, ...body.value })
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What the sender calls an item that could not be read to its end. */
export function nameOf(item: Item): { id: string } | undefined {
  const body = bodyOf(item)
  return body.ok ? idOf(body.value) : undefined
}

/** About how long an item is, in UTF-16 units. */
export function lengthOf(item: Item): number {
  if ('line' in item) return item.line.length
  const body = 'article' in item ? item.article : item.body
  if (!isObject(body)) return 0
  const text = 'text' in body ? body.text : 'html' in body ? body.html : undefined
  return typeof text === 'string' ? text.length : 0
}

/** What the sender calls an article, as far as that is a name. */
const idOf = (body: unknown): { id: string } | undefined =>
  typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string'
    ? { id: body.id.slice(0, limits.id) }
    : undefined

/** What the sender is told of a defect. */
export const internal: Failure = fail(
  'internal-error',
  'reading this article failed for a reason that is not in it; the log tells more',
).failure
