import { createAnalyser } from '../analysis.ts'
import { createExplain } from '../explain/explain.ts'
import type { Expected, Explain, Answer as Explanation } from '../explain/shape.ts'
import { createExtract } from '../extract.ts'
import { createReadPage, type Page, type ReadPage } from '../html/page.ts'
import type { Article, Extract, ExtractOptions } from '../intake/article.ts'
import type { CompiledLexicons } from '../lexicon/compiled.ts'
import { openLexicons } from '../lexicon/lexicons.ts'
import { pageFacts } from '../lexicon/page-facts.ts'
import type { Observe } from '../stage.ts'
import type { Extracted, ReadGroup } from './extracted.ts'
import type { Group } from './groups.ts'
import { readItem } from './read-item.ts'
import type { Timing } from './timed.ts'

// What a thread does. Every task names the lexicons it is to be read with: shared memory, not copied.

interface Task {
  readonly lexicons: CompiledLexicons
}

interface ExtractTask extends Task {
  readonly article: Article
  readonly options?: ExtractOptions
  /** Whether somebody wants to know how long each step took. */
  readonly isTimed: boolean
}

/** Of the article that is being read; nothing where nobody asks. */
let timings: Timing[] | undefined

const observe: Observe = (stage, work) => {
  if (timings === undefined) return work()
  const from = moment()
  const value = work()
  timings.push({ stage, from, to: moment() })
  return value
}

const moment = (): number => performance.timeOrigin + performance.now()

export function extract({ lexicons, article, options, isTimed }: ExtractTask): Extracted {
  timings = isTimed ? [] : undefined
  const record = readersOf(lexicons).extract(article, options)
  return { record, ...(timings && { timings }) }
}

export const explain = ({
  lexicons,
  article,
  expected,
}: Task & { article: Article; expected: Expected }): Explanation =>
  readersOf(lexicons).explain(article, expected)

export const readPage = ({ lexicons, html }: Task & { html: string }): Page =>
  readersOf(lexicons).readPage(html)

/** Answers, where a thread can be had at all. */
export const ping = (): undefined => undefined

/** Several articles at once, since handing one over takes its time too. */
export const readGroup = ({ lexicons, items, options, begun, isTimed }: Group): ReadGroup => {
  const readers = readersOf(lexicons)
  const steps: Timing[][] = []
  const answers = items.map((item) => {
    Atomics.add(begun, 0, 1)
    const own: Timing[] = []
    timings = isTimed ? own : undefined
    steps.push(own)
    return readItem(readers, item, options)
  })
  return { answers, ...(isTimed && { timings: steps }) }
}

interface Readers {
  readonly extract: Extract
  readonly explain: Explain
  readonly readPage: ReadPage
}

/** While lists are swapped tasks come with the old ones and the new. */
const mostKept = 2
/** By the hash of their lexicons, the one used last behind the others. */
const kept = new Map<string, Readers>()

function readersOf(lexicons: CompiledLexicons): Readers {
  const readers = kept.get(lexicons.hash) ?? createReaders(lexicons)
  kept.delete(lexicons.hash)
  kept.set(lexicons.hash, readers)
  for (const hash of kept.keys()) if (kept.size > mostKept) kept.delete(hash)
  return readers
}

function createReaders(compiled: CompiledLexicons): Readers {
  const lexicons = openLexicons(compiled)
  const analyser = createAnalyser(lexicons, undefined, observe)
  return {
    extract: createExtract(lexicons, analyser, observe),
    explain: createExplain(analyser),
    readPage: createReadPage(pageFacts(lexicons)),
  }
}
