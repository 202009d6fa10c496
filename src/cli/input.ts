import { readFile } from 'node:fs/promises'
import { limits } from '../article.ts'
import { decode } from '../decode.ts'
import { done, fail, type Result } from '../failure.ts'
import { readJson } from '../json.ts'

export interface InputOptions {
  readonly input: AsyncIterable<Uint8Array | string>
  /** Holds a request body whatever its name is. */
  readonly json: boolean
  /** What an article has that does not say so itself. */
  readonly id?: string
  readonly publishedAt?: string
}

/** Reads a file, or the standard input for `-`, into the body of a request. */
export async function readInput(file: string, options: InputOptions): Promise<Result<unknown>> {
  const { input, json, ...usual } = options
  const bytes = await bytesOf(file, input)
  if (!bytes.ok) return bytes
  const text = decode(bytes.value)
  if (!text.ok) return text
  if (!json && !file.toLowerCase().endsWith('.json')) return done({ ...usual, text: text.value })
  const body = readJson(text.value, limits.depth)
  if (!body.ok || !isObject(body.value)) return body
  return done({ ...usual, ...body.value })
}

async function bytesOf(
  file: string,
  input: AsyncIterable<Uint8Array | string>,
): Promise<Result<Uint8Array>> {
  try {
    const bytes = file === '-' ? await collect(input) : await readFile(file)
    if (bytes.length <= limits.body) return done(bytes)
    const sizes = { limit: limits.body, size: bytes.length }
    const message = `expected at most ${limits.body} bytes, got ${bytes.length} or more`
    return fail('body-too-large', message, sizes)
  } catch (error) {
    return fail('unreadable-body', `cannot be read: ${reason(error)}`)
  }
}

async function collect(input: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    chunks.push(bytes)
    size += bytes.length
    if (size > limits.body) break
  }
  return Buffer.concat(chunks)
}

const reason = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EISDIR') return 'it is a folder; name its files'
  return message
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
