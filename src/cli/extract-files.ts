import type { Failure, Result } from '../failure.ts'
import type { KnowledgeRecord } from '../record.ts'
import { bodyOf } from '../threads/read-item.ts'
import type { Item } from '../threads/read-many.ts'
import { type Files, filesOf } from './files.ts'
import { type FormatName, loadFormat } from './formats.ts'
import { holdsMany, readInputs } from './input.ts'
import { createProgress } from './progress.ts'
import { createRead, type Read, type ReadingOptions } from './reading.ts'
import { complain, print, type Surroundings, wrongUse } from './surroundings.ts'

export interface ExtractOptions extends ReadingOptions {
  readonly format: FormatName
  readonly json?: boolean
  readonly pretty?: boolean
  readonly publishedAt?: string
}

/** Prints what each article says; the exit status says whether all were read. */
export async function extractFiles(
  names: readonly string[],
  options: ExtractOptions,
  surroundings: Surroundings,
): Promise<number> {
  const found = filesOf(names)
  const count = articleCount(found, options)
  if (options.format === 'html' && (count === undefined || count > 1)) {
    complain(surroundings, 'expected one article for a page in html, got several')
    return wrongUse
  }
  const read = await createRead(
    options.format === 'html' ? { ...options, include: 'text' } : options,
    surroundings,
  )
  if (read === undefined) return wrongUse
  for (const complaint of found.complaints) complain(surroundings, complaint)
  let failed = found.complaints.length

  const format = await loadFormat(options.format, options.pretty ?? false)
  const progress = await createProgress(surroundings.complaints, count)
  const inputOptions = {
    input: surroundings.input,
    json: options.json ?? false,
    // One record alone is the same as over HTTP; among several, the file says which is which.
    named: found.several,
    ...(options.publishedAt !== undefined && { publishedAt: options.publishedAt }),
  }
  const failWith = (name: string, { message }: Failure): void => {
    failed++
    progress.aside(() => complain(surroundings, `${name}: ${message}`))
  }
  const { output } = surroundings
  if (format.head !== '') await print(output, format.head)
  for (const file of found.files) {
    for await (const { name, item } of readInputs(file, inputOptions)) {
      const record = item.ok ? await readItem(item.value, read) : item
      if (record.ok) await progress.aside(() => print(output, format.show(record.value)))
      else failWith(name, record.failure)
      progress.advance(record.ok)
    }
  }
  progress.stop()
  return failed > 0 ? 1 : 0
}

/** Undefined where only reading will tell. */
const articleCount = ({ files }: Files, { json }: ExtractOptions): number | undefined =>
  !json && files.some(holdsMany) ? undefined : files.length

async function readItem(item: Item, read: Read): Promise<Result<KnowledgeRecord>> {
  const body = bodyOf(item)
  return body.ok ? read(body.value, item.noticed) : body
}
