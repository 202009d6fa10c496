import type { Described, Operation, Schema } from './document.ts'
import type { Answer } from './send.ts'

/** Nothing of how the program is made may be told: stacks, places of files, what is asked of the database. */
const inside =
  /\n\s+at |node_modules|\.js:\d|file:\/\/|\/dist\/|SQLITE|syntax error at or near|select .+ from |insert into|relation "|column "/iu

/** What is wrong with an answer to a request of the operation; nothing for nothing. */
export function wrongWith(
  { status, headers, body }: Answer,
  operation: Operation,
  described: Described,
): string[] {
  const wrong: string[] = []
  const type = String(headers['content-type'] ?? '').split(';')[0]
  if (status >= 500) wrong.push(`it failed with ${status}`)
  // It has nothing that could be taken for something else.
  if (status === 304) return body === '' ? wrong : ['a body where there is none']
  if (headers['x-content-type-options'] !== 'nosniff') wrong.push('no x-content-type-options')
  if (headers['x-request-id'] === undefined) wrong.push('no x-request-id')
  const response = operation.responses[status]
  if (response === undefined) return [...wrong, `${status} is not documented`]
  if (body === '') return wrong
  const content = response.content?.[type]
  if (content === undefined) return [...wrong, `${type} is not documented for ${status}`]
  if (content.schema) wrong.push(...wrongWithBody(body, type, content.schema, described))
  if (type === 'application/problem+json') {
    if (!body.includes('expected')) wrong.push('it does not say what was expected')
    if (inside.test(JSON.stringify(JSON.parse(body).detail)))
      wrong.push('it tells of the inside of the program')
  }
  return wrong
}

function wrongWithBody(body: string, type: string, schema: Schema, described: Described): string[] {
  if (schema.type === 'string') return []
  const texts = type.includes('ndjson') ? body.split('\n').filter((line) => line !== '') : [body]
  return texts.flatMap((text) => {
    const mistakes = described.mistakes(schema, JSON.parse(text))
    return mistakes === '' ? [] : [mistakes]
  })
}
