import type { Command } from 'commander'
import { fail, type Result } from '../failure.ts'
import type { Note } from '../html/note.ts'
import type { KnowledgeRecord } from '../record.ts'
import { createReader } from '../service/reader.ts'
import { createService, type Service } from '../service/service.ts'
import { readSettings } from '../settings.ts'
import { offsetUnits, readViewOptions, type ViewOptions } from '../view/options.ts'
import { complain, messageOf, type Surroundings } from './surroundings.ts'

/** What every command that reads articles may be told. */
export interface ReadingOptions {
  readonly include?: string
  readonly offsets?: string
  readonly minConfidence?: string
  readonly publisher?: string
  readonly lexicons?: string
}

export const lexiconsOption = [
  '--lexicons <folder>',
  'word lists to use instead of those that come with dossier',
] as const

export const addReadingOptions = (command: Command): Command =>
  command
    .option('--include <words>', 'text, explain: what else the records shall hold')
    .option('--offsets <unit>', `unit of offsets: ${offsetUnits.join(', ')}`)
    .option('--min-confidence <number>', 'leave out what is less certain, from 0 to 1')
    .option('--publisher <name>', 'whose "our university" it is, where the articles do not say')
    .option(...lexiconsOption)

/** Reads the body of a request, with what was noticed on its way here; never throws. */
export type Read = (body: unknown, noticed?: readonly Note[]) => Promise<Result<KnowledgeRecord>>

/** Undefined when the options or the lists are wrong; that has been complained of. */
export async function createRead(
  options: ReadingOptions,
  surroundings: Surroundings,
): Promise<Read | undefined> {
  const shown = viewOptions(options)
  if (!shown.ok) {
    complain(surroundings, shown.failure.message)
    return undefined
  }
  let service: Service
  try {
    service = await start(options, surroundings)
  } catch (error) {
    complain(surroundings, messageOf(error))
    return undefined
  }
  return async (body, noticed = []) => {
    try {
      return await service.extract(body, { ...shown.value, noticed })
    } catch (error) {
      // One article must not end the reading of the others.
      return fail('internal-error', `reading failed: ${messageOf(error)}`)
    }
  }
}

export function viewOptions({
  include,
  offsets,
  minConfidence,
}: ReadingOptions): Result<ViewOptions> {
  const words = new Map<string, string[]>()
  for (const [name, word] of Object.entries({ include, offsets, minConfidence })) {
    if (word !== undefined) words.set(name, [word])
  }
  return readViewOptions(words)
}

/** Loads the extractor only here, so that `--help` does not wait for it. */
export async function start(
  options: Pick<ReadingOptions, 'publisher' | 'lexicons'>,
  { environment }: Surroundings,
): Promise<Service> {
  const { LEXICONS, PUBLISHER } = environment
  const settings = readSettings({ LEXICONS, PUBLISHER })
  const publisher = options.publisher ?? settings.publisher
  const { createAnalyser } = await import('../analysis.ts')
  const { createExplain } = await import('../explain/explain.ts')
  const { createExtract } = await import('../extract.ts')
  const { loadLexicons } = await import('../lexicon/load.ts')
  const { createReadPage } = await import('../html/page.ts')
  const { pageFacts } = await import('../lexicon/page-facts.ts')
  const lexicons = loadLexicons(options.lexicons ?? settings.lexicons)
  const analyser = createAnalyser(lexicons)
  const reader = createReader({
    extract: createExtract(lexicons, analyser),
    explain: createExplain(analyser),
    readPage: createReadPage(pageFacts(lexicons)),
    ...(publisher !== undefined && { publisher }),
  })
  return createService({ reader: () => reader })
}
