import { availableParallelism } from 'node:os'
import { loadLexicons } from '../lexicon/load.ts'
import { readingThread } from '../places.ts'
import { readSettings } from '../settings.ts'
import type { Answer, Item } from '../threads/read-many.ts'
import { createThreads } from '../threads/threads.ts'
import { type ReadingOptions, viewOptions } from './reading.ts'
import { complain, messageOf, type Surroundings } from './surroundings.ts'

/** Threads that read as the options ask. */
export interface ThreadReader {
  readonly readMany: (items: readonly Item[]) => Promise<readonly Answer[]>
  /** How many articles are worth having under way. */
  readonly ahead: number
  /** Content hash of the lists. */
  readonly lexicons: string
  readonly close: () => Promise<void>
}

/** Undefined when the options or the lists are wrong; that has been complained of. `jobs`: how many threads. */
export function startThreads(
  options: ReadingOptions & { readonly jobs?: number },
  surroundings: Surroundings,
): ThreadReader | undefined {
  const shown = viewOptions(options)
  if (!shown.ok) {
    complain(surroundings, shown.failure.message)
    return undefined
  }
  try {
    const { LEXICONS, PUBLISHER, THREADS, EXTRACT_DEADLINE_MS } = surroundings.environment
    const settings = readSettings({ LEXICONS, PUBLISHER, THREADS, EXTRACT_DEADLINE_MS })
    const publisher = options.publisher ?? settings.publisher
    const { compiled } = loadLexicons(options.lexicons ?? settings.lexicons)
    const threads = createThreads({
      worker: readingThread,
      deadline: settings.extractDeadlineMs,
      most: options.jobs ?? settings.threads ?? availableParallelism(),
    })
    const reading = threads.over(compiled)
    const how = { view: shown.value, ...(publisher !== undefined && { publisher }) }
    return {
      readMany: (items) => reading.readMany(items, how),
      ahead: threads.ahead,
      lexicons: compiled.hash,
      close: threads.close,
    }
  } catch (error) {
    complain(surroundings, messageOf(error))
    return undefined
  }
}
