import type { Result } from '../failure.ts'
import type { KnowledgeRecord } from '../record.ts'
import { createService, type Service } from '../service.ts'
import { readSettings } from '../settings.ts'
import { readViewOptions, type ViewOptions } from '../view/options.ts'
import { readInput } from './input.ts'
import type { Surroundings } from './surroundings.ts'

export interface ExtractOptions {
  readonly json?: boolean
  readonly pretty?: boolean
  readonly include?: string
  readonly offsets?: string
  readonly minConfidence?: string
  readonly publishedAt?: string
  readonly publisher?: string
  readonly lexicons?: string
}

/** Prints one record for each file, in their order; the exit status says whether all were read. */
export async function extractFiles(
  files: readonly string[],
  options: ExtractOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { output, complaints, input } = surroundings
  const complain = (message: string) => complaints.write(`dossier: ${message}\n`)
  const shown = viewOptions(options)
  if (!shown.ok) {
    complain(shown.failure.message)
    return 2
  }
  let service: Service
  try {
    service = await start(options, surroundings)
  } catch (error) {
    complain(messageOf(error))
    return 2
  }

  const read = async (file: string): Promise<Result<KnowledgeRecord>> => {
    const body = await readInput(file, {
      input,
      json: options.json ?? false,
      // One record alone is the same as over HTTP; among several, the file says which is which.
      ...(files.length > 1 && { id: file }),
      ...(options.publishedAt !== undefined && { publishedAt: options.publishedAt }),
    })
    return body.ok ? service.extract(body.value, shown.value) : body
  }
  let failed = 0
  for (const file of files) {
    const record = await read(file)
    if (record.ok) {
      output.write(`${JSON.stringify(record.value, undefined, options.pretty ? 2 : undefined)}\n`)
    } else {
      failed++
      complain(`${file === '-' ? 'standard input' : file}: ${record.failure.message}`)
    }
  }
  return failed > 0 ? 1 : 0
}

function viewOptions({ include, offsets, minConfidence }: ExtractOptions): Result<ViewOptions> {
  const words = new Map<string, string[]>()
  for (const [name, word] of Object.entries({ include, offsets, minConfidence })) {
    if (word !== undefined) words.set(name, [word])
  }
  return readViewOptions(words)
}

/** Loads the extractor only here, so that `--help` does not wait for it. */
async function start(options: ExtractOptions, { environment }: Surroundings): Promise<Service> {
  const { LEXICONS, PUBLISHER } = environment
  const settings = readSettings({ LEXICONS, PUBLISHER })
  const publisher = options.publisher ?? settings.publisher
  const { createExtract } = await import('../extract.ts')
  const { loadLexicons } = await import('../lexicon/load.ts')
  const extract = createExtract(loadLexicons(options.lexicons ?? settings.lexicons))
  return createService({ extract, ...(publisher !== undefined && { publisher }) })
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : `${error}`)
