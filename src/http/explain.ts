import type { Service } from '../service/service.ts'
import { acceptable } from './accept.ts'
import { readBody } from './body.ts'
import type { App } from './env.ts'
import { exampleArticle, json, problems, ref } from './openapi.ts'
import { replyFailure } from './reply.ts'

const example = { ...exampleArticle, expected: { type: 'person', text: 'Li Ming' } }

export function addExplain(app: App, explain: NonNullable<Service['explain']>): void {
  app.openAPIRegistry.registerPath({
    method: 'post',
    path: '/v1/explain',
    operationId: 'explain',
    tags: ['Extraction'],
    summary: 'Say why something was, or was not, found in an article',
    description:
      'Found: the rule that made it, and what it beat. Not found: for each place where the words stand, the rules that came near and at which words each failed, what blocked them, and what was read instead. Offsets are UTF-16 code units.',
    request: {
      body: {
        required: true,
        content: { 'application/json': { schema: ref('ExplainInput'), example } },
      },
    },
    responses: {
      200: json('The answer.', 'ExplainAnswer'),
      ...problems(400, 406, 413, 415, 421, 422, 500, 503, 504),
    },
  })

  app.post('/v1/explain', async (c) => {
    const form = acceptable(c, ['application/json'])
    if (!form.ok) return replyFailure(c, form.failure)
    const body = await readBody(c)
    if (!body.ok) return replyFailure(c, body.failure)
    const answer = await explain(body.value.content)
    return answer.ok ? c.json(answer.value) : replyFailure(c, answer.failure)
  })
}
