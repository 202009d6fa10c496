import type { Context } from 'hono'
import { done, Failed, type Failure, fail, type Result } from '../failure.ts'
import type { Note } from '../html/note.ts'
import { limits } from '../intake/article.ts'
import { decode } from '../intake/decode.ts'
import { decodePage } from '../intake/decode-page.ts'
import { readJson } from '../intake/json.ts'
import { inSpan } from '../tracing/spans.ts'
import { bodyOf } from './limits/pace.ts'

/** The body of a request, and what was noticed while it was decoded. */
export interface Body {
  readonly content: unknown
  readonly notes: readonly Note[]
}

type Reader = (bytes: Uint8Array, charset: string | undefined) => Result<Body>

const decoded =
  (read: (text: string) => Result<unknown>): Reader =>
  (bytes, charset) => {
    const text = decode(bytes, charset)
    const content = text.ok ? read(text.value) : text
    return content.ok ? done({ content: content.value, notes: [] }) : content
  }

const readPage: Reader = (bytes, charset) => {
  const { html, notes } = decodePage(bytes, charset)
  return done({ content: { html }, notes })
}

const readers: Readonly<Record<string, Reader>> = {
  'application/json': decoded((text) => readJson(text, limits.depth)),
  'text/plain': decoded((text) => done({ text })),
  'text/html': readPage,
  'application/xhtml+xml': readPage,
}

/** The same of a file, which says nothing of its encoding but by its first bytes. */
export const readFile = (bytes: Uint8Array, mediaType: 'text/plain' | 'text/html'): Result<Body> =>
  readers[mediaType](bytes, undefined)

/** Reads the body of a request, whichever of the media types it is in; further ones are plain text. */
export async function readBody(
  c: Context,
  furtherTexts: readonly string[] = [],
): Promise<Result<Body>> {
  const packed = contentEncodingFailure(c)
  if (packed) return { ok: false, failure: packed }
  const { mediaType, charset } = contentType(c)
  const known = furtherTexts.includes(mediaType) ? 'text/plain' : mediaType
  const read = Object.hasOwn(readers, known) ? readers[known] : undefined
  if (!read) return unsupported(mediaType)
  const bytes = await inSpan('receive', {}, () => readBytes(c, limits.body))
  return bytes.ok ? read(bytes.value, charset) : bytes
}

/** A body that is packed, which nothing here unpacks. */
export function contentEncodingFailure(c: Context): Failure | undefined {
  const encoding = c.req.header('content-encoding') ?? 'identity'
  if (encoding.toLowerCase() === 'identity') return undefined
  const message = `expected a body without content-encoding, got "${encoding.slice(0, 100)}"; send it unpacked`
  return fail('unsupported-media-type', message).failure
}

export function contentType(c: Context): { mediaType: string; charset?: string } {
  const [mediaType = '', ...parameters] = (c.req.header('content-type') ?? '').split(';')
  const charset = parameters
    .map((parameter) => parameter.trim())
    .find((parameter) => parameter.toLowerCase().startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '')
    .trim()
  const known = mediaType.trim().toLowerCase()
  return charset ? { mediaType: known, charset } : { mediaType: known }
}

function unsupported(mediaType: string): Result<never> {
  const got = mediaType === '' ? 'no content-type' : `"${mediaType.slice(0, 100)}"`
  return fail(
    'unsupported-media-type',
    `expected ${Object.keys(readers).join(' or ')}, got ${got}; set the content-type header`,
  )
}

/** The bytes of the body, at most so many. */
export async function readBytes(c: Context, most: number): Promise<Result<Uint8Array>> {
  const declared = c.req.header('content-length')
  if (declared !== undefined && Number(declared) > most)
    return tooLarge(most, Number(declared), declared)
  try {
    // No more bytes than this can come: Node cuts the request there. And all of them have come.
    if (declared !== undefined && c.env?.incoming?.complete)
      return done(new Uint8Array(await c.req.raw.arrayBuffer()))
    return await collect(bodyOf(c), most)
  } catch (error) {
    if (error instanceof Failed) return { ok: false, failure: error.failure }
    return fail('unreadable-body', 'expected a whole body, got one that broke off; send it again')
  }
}

async function collect(body: AsyncIterable<Uint8Array>, most: number): Promise<Result<Uint8Array>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > most) return tooLarge(most, size, 'more')
    chunks.push(chunk)
  }
  return done(Buffer.concat(chunks))
}

const tooLarge = (most: number, size: number, got: string): Result<never> =>
  fail('body-too-large', `expected a body of at most ${most} bytes, got ${got}; send it in parts`, {
    limit: most,
    size,
  })
