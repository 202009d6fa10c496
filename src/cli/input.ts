import { createReadStream, type ReadStream } from 'node:fs'
import { extname } from 'node:path'
import { done, fail, type Result } from '../failure.ts'
import type { Note } from '../html/note.ts'
import { lines } from '../http/lines.ts'
import { limits } from '../intake/article.ts'
import { decode } from '../intake/decode.ts'
import { decodePage } from '../intake/decode-page.ts'
import { readJson } from '../intake/json.ts'
import { standardInput } from './files.ts'

export interface InputOptions {
  readonly input: AsyncIterable<Uint8Array | string>
  /** Holds a request body whatever its name is. */
  readonly json: boolean
  /** Articles that have no id of their own are called after their file. */
  readonly named: boolean
  readonly publishedAt?: string
}

/** An article as it came, under the name that complaints call it by. */
export interface Input {
  readonly name: string
  /** The body of a request. */
  readonly body: Result<unknown>
  /** What was noticed while it was decoded. */
  readonly notes?: readonly Note[]
}

/** The articles of a file, one in most, or of the standard input. */
export async function* readInputs(file: string, options: InputOptions): AsyncGenerator<Input> {
  const ending = extname(file).toLowerCase()
  if (ending === '.ndjson' && !options.json) {
    yield* linesOf(file, options)
    return
  }
  const name = file === standardInput ? 'standard input' : file
  const bytes = await bytesOf(file, options.input)
  if (bytes.ok && !options.json && (ending === '.html' || ending === '.htm')) {
    const { html, notes } = decodePage(bytes.value)
    yield { name, body: withUsual(done({ html }), file, options), notes }
    return
  }
  const text = bytes.ok ? decode(bytes.value) : bytes
  if (!text.ok) yield { name, body: text }
  else if (options.json || ending === '.json')
    yield { name, body: withUsual(readJson(text.value, limits.depth), file, options) }
  else yield { name, body: withUsual(done({ text: text.value }), file, options) }
}

async function* linesOf(file: string, options: InputOptions): AsyncGenerator<Input> {
  const stream = createReadStream(file)
  const opened = await open(stream)
  if (!opened.ok) {
    yield { name: file, body: opened }
    return
  }
  let line = 0
  for await (const text of lines(ReadableStream.from(stream), limits.line)) {
    line++
    const name = `${file}, article ${line}`
    const body = text.ok ? readJson(text.value, limits.depth) : text
    yield { name, body: withUsual(body, `${file}:${line}`, { ...options, named: true }) }
  }
}

/** What an article has that does not say so itself. */
function withUsual(
  body: Result<unknown>,
  id: string,
  { named, publishedAt }: InputOptions,
): Result<unknown> {
  if (!body.ok || !isObject(body.value)) return body
  return done({
    ...(named && { id }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...body.value,
  })
}

const open = (stream: ReadStream): Promise<Result<undefined>> =>
  new Promise((resolve) => {
    stream.once('ready', () => resolve(done(undefined)))
    stream.once('error', (error) => resolve(unreadable(error)))
  })

async function bytesOf(
  file: string,
  input: AsyncIterable<Uint8Array | string>,
): Promise<Result<Uint8Array>> {
  try {
    const bytes = await collect(file === standardInput ? input : createReadStream(file))
    if (bytes.length <= limits.body) return done(bytes)
    const sizes = { limit: limits.body, size: bytes.length }
    const message = `expected at most ${limits.body} bytes, got ${bytes.length} or more`
    return fail('body-too-large', message, sizes)
  } catch (error) {
    return unreadable(error)
  }
}

async function collect(input: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const bytes of bytesIn(input)) {
    chunks.push(bytes)
    size += bytes.length
    if (size > limits.body) break
  }
  return Buffer.concat(chunks)
}

export async function* bytesIn(
  input: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of input) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk
}

function unreadable(error: unknown): Result<never> {
  const { code, message } = error as NodeJS.ErrnoException
  return fail('unreadable-body', `cannot be read: ${reasons[code ?? ''] ?? message}`)
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder behind a link; name its files',
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
