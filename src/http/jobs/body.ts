import type { Context } from 'hono'
import { done, fail, type Result } from '../../failure.ts'
import { type JobFormat, jobFormats } from '../../jobs/intake/sent-lines.ts'
import { contentType } from '../body.ts'
import { bodyOf } from '../limits/pace.ts'

/** A body of lines, unpacked as it comes. */
export interface SentBody {
  readonly chunks: AsyncIterable<Uint8Array>
  readonly format: JobFormat
}

const formats: ReadonlyMap<string, JobFormat> = new Map([
  ['application/x-ndjson', 'ndjson'],
  ['application/ndjson', 'ndjson'],
  ['application/jsonl', 'ndjson'],
  ['application/x-jsonlines', 'ndjson'],
  ['text/csv', 'csv'],
])
const archives = ['application/gzip', 'application/x-gzip']

/** The body of a request by its headers; `format` says what an archive holds. */
export function sentBody(c: Context, format: JobFormat = 'ndjson'): Result<SentBody> {
  const { mediaType, charset = 'utf-8' } = contentType(c)
  const isArchive = archives.includes(mediaType)
  const found = isArchive ? format : formats.get(mediaType)
  if (found === undefined || !/^(?:utf-?8|us-ascii)$/iu.test(charset)) {
    const got = c.req.header('content-type')?.slice(0, 100) ?? 'none'
    const message = `expected content-type application/x-ndjson or text/csv in utf-8, or application/gzip with format=${jobFormats.join(' or ')}, got ${got}`
    return fail('unsupported-media-type', message)
  }
  const encoding = (c.req.header('content-encoding') ?? 'identity').trim().toLowerCase()
  if (!['identity', 'gzip', 'x-gzip'].includes(encoding)) {
    const message = `expected content-encoding gzip or none, got "${encoding.slice(0, 100)}"`
    return fail('unsupported-media-type', message)
  }
  const body = bodyOf(c)
  const isPacked = isArchive || encoding !== 'identity'
  return done({ chunks: isPacked ? unpacked(body) : body, format: found })
}

/** What is in an archive; it breaks off where that does. */
async function* unpacked(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const bytes: ReadableStream<Uint8Array> = ReadableStream.from(packed).pipeThrough(
    // The types of Node's streams and of the web's differ in what they may be made of.
    new DecompressionStream('gzip') as never,
  )
  yield* bytes
}
