import { workerData } from 'node:worker_threads'
import { createExtract } from '../extract.ts'
import { loadLexicons } from '../lexicon/load.ts'

/** What a thread does: one article at a time, with lexicons of its own. */
export const extract = createExtract(loadLexicons(workerData.lexicons))
