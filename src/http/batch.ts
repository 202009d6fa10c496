import { done, fail, type Result } from '../failure.ts'
import { limits } from '../intake/article.ts'
import type { Log } from '../log.ts'
import type { Service } from '../service/service.ts'
import type { Item } from '../threads/read-many.ts'
import { type ViewOptions, ViewQuery } from '../view/options.ts'
import { acceptable } from './accept.ts'
import { batchLine } from './batch-line.ts'
import { contentEncodingFailure, contentType } from './body.ts'
import type { App } from './env.ts'
import { inContext } from './in-context.ts'
import { bodyOf } from './limits/pace.ts'
import { lines } from './lines.ts'
import { exampleArticle, problems, ref } from './openapi.ts'
import { viewOptionsOf } from './query.ts'
import { replyFailure } from './reply.ts'

const ndjson = 'application/x-ndjson'
const mediaTypes = [ndjson, 'application/ndjson', 'application/jsonl', 'application/x-jsonlines']

export function addBatch(app: App, service: Service, log: Log): void {
  app.openAPIRegistry.registerPath({
    method: 'post',
    path: '/v1/extract/batch',
    operationId: 'extractBatch',
    tags: ['Extraction'],
    summary: 'Read a stream of articles, one JSON object a line, into a stream of records',
    description:
      'Answers come in the order of the input, while it still streams in. A line that cannot be read is answered by an error and ends nothing; blank lines are skipped and not counted.',
    request: {
      query: ViewQuery,
      body: {
        required: true,
        content: {
          [ndjson]: {
            schema: { type: 'string', description: 'One ArticleInput a line.' },
            example: `${JSON.stringify(exampleArticle)}\n`,
          },
        },
      },
    },
    responses: {
      200: {
        description: 'One BatchLine a line.',
        content: { [ndjson]: { schema: ref('BatchLine') } },
      },
      ...problems(406, 415, 421, 422, 500),
    },
  })

  app.post('/v1/extract/batch', (c) => {
    const form = acceptable(c, [ndjson, 'application/ndjson', 'application/jsonl'])
    if (!form.ok) return replyFailure(c, form.failure)
    const packed = contentEncodingFailure(c)
    if (packed) return replyFailure(c, packed)
    const { mediaType, charset = 'utf-8' } = contentType(c)
    if (!mediaTypes.includes(mediaType) || !/^utf-?8$/iu.test(charset)) {
      const got = c.req.header('content-type') ?? 'none'
      const message = `expected content-type ${ndjson} in utf-8, got ${got.slice(0, 100)}`
      return replyFailure(c, fail('unsupported-media-type', message).failure)
    }
    const options = viewOptionsOf(c)
    if (!options.ok) return replyFailure(c, options.failure)
    c.set('isAnsweredMeanwhile', true)
    const batch = { service, options: options.value, requestId: c.get('requestId'), log }
    return c.body(ReadableStream.from(inContext(answers(bodyOf(c), batch))), 200, {
      'content-type': form.value,
    })
  })
}

interface Batch {
  readonly service: Service
  readonly options: ViewOptions
  readonly requestId: string
  readonly log: Log
}

/** One line of answer for one of input. */
async function* answers(
  body: AsyncIterable<Uint8Array>,
  { service, options, requestId, log }: Batch,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let index = 0
  for await (const answer of service.extractMany(itemsOf(body), options)) {
    if ('defect' in answer && answer.defect !== undefined)
      log('error', { event: 'failure', requestId, index, message: answer.defect })
    yield encoder.encode(batchLine(answer, index++, requestId))
  }
}

async function* itemsOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<Result<Item>> {
  for await (const line of lines(body, limits.line))
    yield line.ok ? done({ line: line.value }) : line
}
