import { done, type Failure, fail, type Result } from '../../failure.ts'
import { type CheckedArticle, limits } from '../../intake/article.ts'
import { readJson } from '../../intake/json.ts'
import { recordId } from '../../intake/record-id.ts'
import { added, type Summary, summaryOf } from '../../jobs/report.ts'
import type { ReadChunk } from '../../jobs/runner.ts'
import type { KnowledgeRecord } from '../../record.ts'
import { storedArticle } from '../../store/articles/get.ts'
import { putArticle } from '../../store/articles/put.ts'
import type { Claimed, Outcome } from '../../store/jobs/queue.ts'
import type { Writing } from '../../store/schema.ts'
import type { ViewOptions } from '../../view/options.ts'
import { view } from '../../view/view.ts'
import { contentId, isUpToDate, pageIn, shownRecord } from '../archive/articles.ts'
import type { ArchiveParts, ArchiveReading } from '../archive/parts.ts'
import { readOptions } from './options.ts'
import { defect, type ReadMany } from './read-many.ts'

interface Place {
  readonly index: number
  readonly id?: string
}

/** A line that can be read. */
interface Readable {
  readonly checked: CheckedArticle
  /** Where the archive keeps it; nowhere where that is not asked for. */
  readonly kept?: { readonly as: string; readonly isUpToDate: boolean; readonly page?: string }
}

/**
 * Reads the lines of a chunk with the word lists of one moment. What is to be kept is written in the transaction
 * that ends the chunk; what the archive holds unchanged is not read again.
 */
export function createReadChunk(parts: ArchiveParts, readMany: ReadMany): ReadChunk {
  const { store, reading, now } = parts

  async function check(what: string, isKept: boolean, present: ArchiveReading) {
    const body = readJson(what, limits.depth)
    if (!body.ok) return { place: {}, readable: body }
    const place = idOf(body.value)
    const checked = await present.reader.check(body.value).catch(() => defect)
    if (!checked.ok) return { place, readable: checked }
    if (!isKept) return { place, readable: done<Readable>({ checked: checked.value }) }
    const { article } = checked.value
    const as = article.id ?? article.url ?? contentId(recordId(article))
    const hash = recordId({ ...article, id: as })
    const page = pageIn(body.value)
    const kept = {
      as,
      isUpToDate: await isUpToDate(store.read, as, hash, present.madeWith),
      ...(page !== undefined && { page }),
    }
    const known = { ...checked.value, article: { ...article, id: as } }
    return { place, readable: done<Readable>({ checked: known, kept }) }
  }

  async function prepare(chunk: Claimed, present: ArchiveReading, view: ViewOptions) {
    const lines: { readonly place: Place; readonly readable: Result<Readable> }[] = []
    for (const [index, what] of chunk.lines) {
      if (typeof what !== 'string')
        lines.push({ place: { index }, readable: { ok: false, failure: what } })
      else if (chunk.isHopeless) lines.push({ place: { index }, readable: hopeless(chunk) })
      else {
        const { place, readable } = await check(what, chunk.job.stores === 1, present)
        lines.push({ place: { index, ...place }, readable })
      }
    }
    const toRead = lines.flatMap(({ readable }) =>
      readable.ok && !readable.value.kept?.isUpToDate ? readable.value : [],
    )
    const isExplained = view.include?.includes('explain') ?? false
    const articles = toRead.map(({ checked }) => checked.article)
    const read = await readMany(present.reader, articles, isExplained ? { explain: true } : {})
    const records = new Map(toRead.map((readable, at) => [readable, read[at]]))
    return { lines, records }
  }

  /** The record as it is shown, after it was kept where that is asked for. */
  async function give(
    tx: Writing,
    { checked, kept }: Readable,
    record: KnowledgeRecord | undefined,
    { storing }: ArchiveReading,
    options: ViewOptions,
  ): Promise<KnowledgeRecord> {
    if (kept === undefined) {
      if (record === undefined) throw new Error('expected a line to be read or kept')
      return view(record, checked, options)
    }
    const { as: id, page } = kept
    const { article } = checked
    if (record !== undefined) {
      const toStore = { id, article, record, storedAt: now(), ...(page !== undefined && { page }) }
      await putArticle(tx, toStore, storing)
    }
    const stored = await storedArticle(tx, id)
    // Somebody took it out since it was looked for: the chunk is read again.
    if (!stored.ok) throw new Error(stored.failure.message)
    const shown = await shownRecord(tx, stored.value)
    const noticed = checked.warnings
    return view(shown, { article: stored.value.article, warnings: [] }, { ...options, noticed })
  }

  return async (chunk) => {
    const present = reading()
    const { view } = readOptions(chunk.job.options)
    const { lines, records } = await prepare(chunk, present, view)
    return async (tx) => {
      const outcomes: Outcome[] = []
      const given: (Place & { readonly record: KnowledgeRecord })[] = []
      for (const { place, readable } of lines) {
        if (!readable.ok) {
          outcomes.push(failed(place, readable.failure))
          continue
        }
        const read = records.get(readable.value)
        if (read?.ok === false) {
          outcomes.push(failed(place, read.failure))
          continue
        }
        const record = await give(tx, readable.value, read?.value, present, view)
        given.push({ ...place, record })
        const kind = read === undefined ? 'skipped' : 'done'
        outcomes.push({ ...place, kind, body: JSON.stringify(record) })
      }
      // Written here alone.
      const before = chunk.summary === '' ? [] : [JSON.parse(chunk.summary) as Summary]
      return { outcomes, summary: JSON.stringify([...before, summaryOf(given)].reduce(added)) }
    }
  }
}

const failed = (place: Place, failure: Failure): Outcome => ({
  ...place,
  kind: 'failed',
  body: JSON.stringify(failure),
  code: failure.code,
})

const hopeless = ({ attempts }: Claimed): Result<never> =>
  fail(
    'internal-error',
    `the process that read this line ended ${attempts - 1} times before it was read; retry the job, or send the article in parts`,
  )

/** The id that a body gives itself, as the answers of the batch endpoint repeat it. */
const idOf = (body: unknown): { readonly id?: string } =>
  typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string'
    ? { id: body.id.slice(0, limits.id) }
    : {}
