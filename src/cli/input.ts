import { createReadStream } from 'node:fs'
import { done, fail, type Result } from '../failure.ts'
import { limits } from '../intake/article.ts'
import { decode } from '../intake/decode.ts'
import { decodePage } from '../intake/decode-page.ts'
import { sentLines } from '../jobs/intake/sent-lines.ts'
import type { Item } from '../threads/read-many.ts'
import { endingOf, standardInput } from './files.ts'
import { messageOf } from './surroundings.ts'
import { unpacked } from './unpacked.ts'

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
  readonly item: Result<Item>
}

/** What a file holds: one article, or many in lines or rows. */
export type Contents = 'text' | 'page' | 'json' | 'lines' | 'rows'

const contents: Readonly<Record<string, Contents>> = {
  '.html': 'page',
  '.htm': 'page',
  '.json': 'json',
  '.ndjson': 'lines',
  '.jsonl': 'lines',
  '.csv': 'rows',
}

export const contentsOf = (file: string): Contents => contents[endingOf(file)] ?? 'text'

export const holdsMany = (file: string): boolean => ['lines', 'rows'].includes(contentsOf(file))

/** The articles of a file, or of the standard input; packed ones are unpacked. */
export async function* readInputs(
  file: string,
  options: InputOptions,
  holds: Contents = options.json ? 'json' : contentsOf(file),
): AsyncGenerator<Input> {
  const name = file === standardInput ? 'standard input' : file
  if (holds === 'lines' || holds === 'rows') yield* articlesOf(file, name, holds, options)
  else {
    const bytes = await bytesOf(file, options.input)
    const item = bytes.ok ? itemOf(bytes.value, holds) : bytes
    yield { name, item: withUsual(item, file, options) }
  }
}

function itemOf(bytes: Uint8Array, holds: 'text' | 'page' | 'json'): Result<Item> {
  if (holds === 'page') {
    const { html, notes } = decodePage(bytes)
    return done({ body: { html }, noticed: notes })
  }
  const text = decode(bytes)
  if (!text.ok) return text
  return done(holds === 'json' ? { line: text.value } : { body: { text: text.value } })
}

async function* articlesOf(
  file: string,
  name: string,
  holds: 'lines' | 'rows',
  options: InputOptions,
): AsyncGenerator<Input> {
  let count = 0
  const format = holds === 'rows' ? 'csv' : 'ndjson'
  for await (const sent of sentLines(openBytes(file, options.input), format)) {
    if ('table' in sent) continue
    if ('line' in sent) {
      count++
      const { line } = sent
      const item = line.ok ? done({ line: line.value }) : line
      yield {
        name: `${name}, article ${count}`,
        item: withUsual(item, `${file}:${count}`, { ...options, named: file !== standardInput }),
      }
    } else
      yield {
        name,
        item:
          'refused' in sent
            ? { ok: false, failure: sent.refused }
            : unreadable(sent.broken.message),
      }
  }
}

/** What an article has that does not say so itself. */
function withUsual(
  item: Result<Item>,
  id: string,
  { named, publishedAt }: InputOptions,
): Result<Item> {
  if (!item.ok) return item
  const usual = { ...(named && { id }), ...(publishedAt !== undefined && { publishedAt }) }
  return done({ ...item.value, usual })
}

async function bytesOf(
  file: string,
  input: AsyncIterable<Uint8Array | string>,
): Promise<Result<Uint8Array>> {
  try {
    const bytes = await collect(openBytes(file, input))
    if (bytes.length <= limits.body) return done(bytes)
    const sizes = { limit: limits.body, size: bytes.length }
    const message = `expected at most ${limits.body} bytes, got ${bytes.length} or more`
    return fail('body-too-large', message, sizes)
  } catch (error) {
    return unreadable(messageOf(error))
  }
}

async function collect(input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const bytes of input) {
    chunks.push(bytes)
    size += bytes.length
    if (size > limits.body) break
  }
  return Buffer.concat(chunks)
}

/** The bytes of a file, unpacked. */
const openBytes = (
  file: string,
  input: AsyncIterable<Uint8Array | string>,
): AsyncIterable<Uint8Array> =>
  unpacked(file === standardInput ? bytesIn(input) : bytesIn(createReadStream(file)))

async function* bytesIn(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of input) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk
  } catch (error) {
    throw new Error(reasonOf(error))
  }
}

const unreadable = (reason: string): Result<never> =>
  fail('unreadable-body', `cannot be read: ${reason}`)

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return reasons[code ?? ''] ?? message
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder behind a link; name its files',
}
