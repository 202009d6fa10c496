import type { Context } from 'hono'
import { done, fail, type Result } from '../../failure.ts'
import { readListText } from '../../lexicon/list-text.ts'
import type { ListName } from '../../lexicon/lists.ts'
import { contentType, readBody } from '../body.ts'

const textTypes = ['text/plain', 'text/tab-separated-values']

/**
 * Entries as they were sent: one JSON object, an array, `{ "entries": […] }`, or text as the file of
 * the list is written.
 */
export async function readSentEntries(
  c: Context,
  list: ListName,
): Promise<Result<readonly unknown[]>> {
  const body = await readBody(c, textTypes)
  if (!body.ok) return body
  const { content } = body.value
  if (textTypes.includes(contentType(c).mediaType)) {
    const text = isObject(content) && 'text' in content ? String(content.text) : ''
    return readListText(list, text)
  }
  if (Array.isArray(content)) return done(content)
  if (isObject(content) && 'entries' in content) {
    const { entries } = content
    return Array.isArray(entries)
      ? done(entries)
      : fail('invalid-entry', 'expected "entries" to be an array of entries')
  }
  return done([content])
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
