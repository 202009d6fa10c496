import { done, fail, type Result } from '../../failure.ts'
import type { NewBatch } from '../../service/jobs/jobs.ts'
import { readViewOptions } from '../../view/options.ts'
import { type Content, linesOf, planOf } from './article-files.ts'

/** A form as `parseBody({ all: true })` gives it. */
export type SentForm = Readonly<Record<string, string | File | (string | File)[]>>

const mostName = 200

/** The batch that a form without a script sends: one file as it is, or many as a line each. */
export function batchOf(form: SentForm): Result<NewBatch> {
  const files = [form.files, form.folder].flat().filter(isFile)
  const plan = planOf(files, ({ name }) => name)
  if ('fault' in plan) return fail('invalid-options', plan.fault)
  const texts = (name: string): string[] =>
    [form[name]].flat().filter((value): value is string => typeof value === 'string')
  const view = readViewOptions(
    new Map(
      ['include', 'minConfidence'].flatMap((name) => {
        const values = texts(name).filter((value) => value !== '')
        return values.length > 0 ? [[name, values]] : []
      }),
    ),
  )
  if (!view.ok) return view
  const options = {
    view: view.value,
    store: texts('store').includes('true'),
    name: (texts('name').at(0)?.trim() || nameOfAll(files)).slice(0, mostName),
  }
  if ('parts' in plan) return done({ ...options, format: 'ndjson', chunks: asLines(plan.parts) })
  const stream = plan.whole.stream()
  const chunks = plan.type === 'application/gzip' ? unpacked(stream) : stream
  // Node's streams can be walked through; the type of a request's does not say so.
  return done({
    ...options,
    format: plan.format,
    chunks: chunks as unknown as AsyncIterable<Uint8Array>,
  })
}

/** A field that was left empty comes as a file without a name. */
const isFile = (value: string | File | undefined): value is File =>
  typeof value === 'object' && value.name !== ''

const nameOfAll = ([first, ...others]: readonly File[]): string =>
  others.length === 0 ? first.name : `${first.name} and ${others.length} more`

// The types of Node's streams and those of a form differ in what they may be made of.
const unpacked = (stream: ReadableStream): ReadableStream =>
  stream.pipeThrough(new DecompressionStream('gzip') as never)

async function* asLines(
  parts: readonly (readonly [File, Content])[],
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (const [file, content] of parts) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    yield new TextEncoder().encode(linesOf(file.name, content, bytes))
  }
}
