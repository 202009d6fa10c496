import type { Result } from '../failure.ts'
import { lines } from '../http/lines.ts'
import { problem } from '../http/reply.ts'
import { limits } from '../intake/article.ts'
import { readJson } from '../intake/json.ts'
import type { KnowledgeRecord } from '../record.ts'
import type { AddCommand } from './command.ts'
import { bytesIn } from './input.ts'
import { createProgress } from './progress.ts'
import { addReadingOptions, createRead, type Read, type ReadingOptions } from './reading.ts'
import { print, type Surroundings, wrongUse } from './surroundings.ts'

export const addBatch: AddCommand = (program, surroundings, end) => {
  const command = program
    .command('batch')
    .description(
      'Read request bodies from the standard input, one a line, and print one line for each as it comes: { index, id?, record } or { index, id?, error }.',
    )
  addReadingOptions(command).action(async (options: ReadingOptions) => {
    end(await batch(options, surroundings))
  })
}

/** The next line is read when the answer to this one was taken. */
async function batch(options: ReadingOptions, surroundings: Surroundings): Promise<number> {
  const read = await createRead(options, surroundings)
  if (read === undefined) return wrongUse
  const { input, output, complaints } = surroundings
  const progress = await createProgress(complaints, undefined)
  const stream = ReadableStream.from(bytesIn(input))
  let index = 0
  let failed = 0
  for await (const line of lines(stream, limits.line)) {
    const answer = await answerTo(line, index++, read)
    if ('error' in answer) failed++
    await progress.aside(() => print(output, `${JSON.stringify(answer)}\n`))
    progress.advance(!('error' in answer))
  }
  progress.stop()
  return failed > 0 ? 1 : 0
}

type Answer = { readonly record: KnowledgeRecord } | { readonly error: object }

async function answerTo(line: Result<string>, index: number, read: Read): Promise<Answer> {
  const body = line.ok ? readJson(line.value, limits.depth) : line
  const head = { index, ...(body.ok && idOf(body.value)) }
  const record = body.ok ? await read(body.value) : body
  if (record.ok) return { ...head, record: record.value }
  return { ...head, error: problem(record.failure, `article-${index}`) }
}

const idOf = (body: unknown): { id: string } | undefined =>
  typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string'
    ? { id: body.id.slice(0, limits.id) }
    : undefined
