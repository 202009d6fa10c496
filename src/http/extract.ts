import type { Service } from '../service/service.ts'
import { ViewQuery } from '../view/options.ts'
import { acceptable } from './accept.ts'
import { readBody } from './body.ts'
import type { App } from './env.ts'
import { recordContent, recordForms, replyRecord } from './forms.ts'
import { exampleArticle, examplePage, problems, ref } from './openapi.ts'
import { viewOptionsOf } from './query.ts'
import { replyFailure } from './reply.ts'

export function addExtract(app: App, service: Service): void {
  app.openAPIRegistry.registerPath({
    method: 'post',
    path: '/v1/extract',
    operationId: 'extract',
    tags: ['Extraction'],
    summary: 'Read one article into a knowledge record',
    request: {
      query: ViewQuery,
      body: {
        required: true,
        content: {
          'application/json': { schema: ref('ArticleInput'), example: exampleArticle },
          'text/plain': { schema: { type: 'string' }, example: exampleArticle.text },
          'text/html': { schema: { type: 'string', description: page }, example: examplePage },
        },
      },
    },
    responses: {
      200: { description: 'The record, in the form that Accept asks for.', content: recordContent },
      ...problems(400, 406, 413, 415, 421, 422, 500, 503, 504),
    },
  })

  app.post('/v1/extract', async (c) => {
    c.header('vary', 'Accept')
    const form = acceptable(c, recordForms)
    if (!form.ok) return replyFailure(c, form.failure)
    const options = viewOptionsOf(c)
    if (!options.ok) return replyFailure(c, options.failure)
    const body = await readBody(c)
    if (!body.ok) return replyFailure(c, body.failure)
    const { content, notes } = body.value
    return replyRecord(c, form.value, options.value, (shown) =>
      service.extract(content, { ...shown, noticed: notes }),
    )
  })
}

const page =
  'A page, in any encoding that browsers know: a byte order mark, the content type, or the page itself names it. Spans count in the readable text of its article, which include=text returns.'
