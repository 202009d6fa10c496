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
    return async (tx) => {
      const given = [...unreadable, ...(await give(tx))].sort((a, b) => a.index - b.index)
      for (const line of given)
        if ('defect' in line && line.defect !== undefined)
          report({ code: 'internal-error', message: `line ${line.index}: ${line.defect}` })
      // Written here alone.
      const before = chunk.summary === '' ? [] : [JSON.parse(chunk.summary) as Summary]
      const read = given.flatMap((line) => ('record' in line ? line : []))
      const summary = JSON.stringify([...before, summaryOf(read)].reduce(added))
      return { outcomes: given.map(outcomeOf), summary }
    }
  }
}

function outcomeOf(line: Given): Outcome {
  const { index, id } = line
  const head = { index, ...(id !== undefined && { id }) }
  if ('record' in line) return { ...head, kind: line.isKnown ? 'skipped' : 'done', body: line.text }
  const { failure } = line
  return { ...head, kind: 'failed', body: JSON.stringify(failure), code: failure.code }
}

const hopeless = ({ job }: Claimed): Failure =>
  fail(
    'internal-error',
    `reading this line alone ended or failed every time; send the article in parts, or POST /v1/jobs/${job.id}/retry`,
  ).failure
