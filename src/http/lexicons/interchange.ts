import type { Context } from 'hono'
import type { Imported } from '../../answers/lexicons.ts'
import { Failed, type Failure, fail, type Result } from '../../failure.ts'
import { formats } from '../../interchange/formats.ts'
import type { ListName } from '../../lexicon/lists.ts'
import type { LexiconService } from '../../service/lexicons/lexicon-service.ts'
import { listNamed } from '../../service/lexicons/list-named.ts'
import { describe } from '../archive/describe.ts'
import { queryOf } from '../archive/query.ts'
import { contentEncodingFailure } from '../body.ts'
import type { App } from '../env.ts'
import { bodyOf } from '../limits/pace.ts'
import { json, problems } from '../openapi.ts'
import { replyFailure } from '../reply.ts'
import { streamed } from '../streamed.ts'
import { edit, editing } from './edit.ts'
import { ExportQuery, ImportQuery } from './query.ts'

/** Lists of others in and out. */
export function addInterchange(app: App, lexicons: LexiconService): void {
  const tag = 'Lexicons'
  const body = {
    required: true,
    content: {
      'text/csv': { schema: { type: 'string' as const } },
      'text/plain': { schema: { type: 'string' as const } },
      'text/turtle': { schema: { type: 'string' as const } },
      'application/json': { schema: {} },
    },
  }
  const responses = {
    ...editing.responses,
    200: json('It is in force, or what would change; with what became of the source.', 'Imported'),
  }
  const request = {
    ...editing.request,
    query: editing.request.query.extend(ImportQuery.shape),
    body,
  }

  const take = (c: Context, list: Result<ListName | undefined>): Response | Promise<Response> => {
    if (!list.ok) return replyFailure(c, list.failure)
    const packed = contentEncodingFailure(c)
    if (packed) return replyFailure(c, packed)
    const query = queryOf(c, ImportQuery)
    if (!query.ok) return replyFailure(c, query.failure)
    if (c.req.raw.body === null) return replyFailure(c, empty)
    const contentType = c.req.header('content-type')
    let broken: Failure | undefined
    const source = {
      ...query.value,
      chunks: whole(bodyOf(c), (failure) => {
        broken = failure
      }),
      ...(list.value !== undefined && { list: list.value }),
      ...(contentType !== undefined && { contentType }),
    }
    return edit<Imported>(c, async (asked) => {
      try {
        const taken = await lexicons.import(source, asked)
        return broken ? { ok: false, failure: broken } : taken
      } catch (error) {
        if (broken) return { ok: false, failure: broken }
        throw error
      }
    })
  }

  describe(
    app,
    'post',
    '/v1/lexicons/import',
    'Take a list of others whose entries say what they are, such as ROR; nothing of it where it is refused',
    { tag, request, responses },
  )
  app.post('/v1/lexicons/import', (c) => take(c, { ok: true, value: undefined }))

  describe(
    app,
    'post',
    '/v1/lexicons/{name}/import',
    'Take a list of others: a spreadsheet, a gazetteer, patterns, a vocabulary',
    { tag, request, responses },
  )
  app.post('/v1/lexicons/:name/import', (c) => take(c, listNamed(c.req.param('name'))))

  describe(app, 'get', '/v1/lexicons/{name}/export', 'A list in a format of others', {
    tag,
    request: { query: ExportQuery },
    responses: {
      200: { description: 'The list.', content: files },
      ...problems(404, 422, 503),
    },
  })
  app.get('/v1/lexicons/:name/export', async (c) => {
    const query = queryOf(c, ExportQuery)
    if (!query.ok) return replyFailure(c, query.failure)
    const out = await lexicons.export(c.req.param('name'), query.value.format)
    if (!out.ok) return replyFailure(c, out.failure)
    const { mediaType, fileName, text } = out.value
    return c.body(streamed(text), 200, {
      'content-type': `${mediaType}; charset=utf-8`,
      'content-disposition': `attachment; filename="${fileName}"`,
    })
  })
}

/** A list comes in the media type of its format. */
const files = Object.fromEntries(
  Object.values(formats).map(({ mediaType }) => [
    mediaType,
    { schema: mediaType.endsWith('json') ? {} : { type: 'string' as const } },
  ]),
)

/** The chunks of a body; one that breaks off is an error, and not the end of the list. */
async function* whole(
  body: AsyncIterable<Uint8Array>,
  onBreak: (failure: Failure) => void,
): AsyncGenerator<Uint8Array> {
  try {
    yield* body
  } catch (error) {
    onBreak(error instanceof Failed ? error.failure : brokenOff)
    throw error
  }
}

const brokenOff = fail(
  'unreadable-body',
  'expected a whole list, got one that broke off; nothing was taken, send it again',
).failure

const empty = fail('invalid-import', 'expected a list, got an empty body').failure
