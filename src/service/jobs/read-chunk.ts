import { type Failure, fail } from '../../failure.ts'
import { added, type Summary, summaryOf } from '../../jobs/report.ts'
import type { ReadChunk } from '../../jobs/runner.ts'
import type { Claimed, Outcome } from '../../store/jobs/queue.ts'
import type { ArchiveParts } from '../archive/parts.ts'
import { keepLines } from './keep-lines.ts'
import { readOptions } from './options.ts'
import { type Given, type Readable, readLines } from './read-lines.ts'

/** Reads chunks, each with the word lists of one moment. `report` is told of defects. */
export function createReadChunk(
  { store, reading, now }: ArchiveParts,
  report: (failure: Failure) => void,
): ReadChunk {
  return async (chunk) => {
    const present = reading()
    const { view } = readOptions(chunk.job.options)
    const unreadable: Given[] = []
    const lines: Readable[] = []
    for (const [index, what] of chunk.lines) {
      if (typeof what !== 'string') unreadable.push({ index, failure: what })
      else if (chunk.isHopeless) unreadable.push({ index, failure: hopeless(chunk) })
      else lines.push([index, what])
    }
    const give =
      chunk.job.stores === 1
        ? await keepLines(lines, { read: store.read, present, now, options: view })
        : await readLines(lines, present.reader, view).then((given) => async () => given)
    let isReported = false
    return async (tx) => {
      const given = [...unreadable, ...(await give(tx))].sort((a, b) => a.index - b.index)
      // A transaction may be repeated.
      if (!isReported) for (const defect of defectsIn(chunk, given)) report(defect)
      isReported = true
      // Written here alone.
      const before = chunk.summary === '' ? [] : [JSON.parse(chunk.summary) as Summary]
      const read = given.flatMap((line) => ('holdings' in line ? line : []))
      const summary = JSON.stringify([...before, summaryOf(read)].reduce(added))
      return { outcomes: given.map(outcomeOf), summary }
    }
  }
}

/** What went wrong inside, which only the log tells. */
const defectsIn = ({ job }: Claimed, given: readonly Given[]): readonly Failure[] =>
  given.flatMap((line) => {
    const defect = 'defect' in line ? line.defect : undefined
    if (defect === undefined) return []
    return { code: 'internal-error', message: `job ${job.id}, line ${line.index}: ${defect}` }
  })

function outcomeOf(line: Given): Outcome {
  const { index, id } = line
  const head = { index, ...(id !== undefined && { id }) }
  if ('holdings' in line)
    return { ...head, kind: line.isKnown ? 'skipped' : 'done', body: line.text }
  const { failure } = line
  return { ...head, kind: 'failed', body: JSON.stringify(failure), code: failure.code }
}

const hopeless = ({ job }: Claimed): Failure =>
  fail(
    'internal-error',
    `reading this line alone ended or failed every time; send the article in parts, or POST /v1/jobs/${job.id}/retry`,
  ).failure
