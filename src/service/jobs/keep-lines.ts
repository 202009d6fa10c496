import { holdingsOf } from '../../derived/holdings.ts'
import { defectOf, type Failure, type Result } from '../../failure.ts'
import { type Article, type CheckedArticle, limits } from '../../intake/article.ts'
import { readJson } from '../../intake/json.ts'
import { recordId } from '../../intake/record-id.ts'
import type { KnowledgeRecord } from '../../record.ts'
import { storedArticle } from '../../store/articles/get.ts'
import { putArticle } from '../../store/articles/put.ts'
import type { Reading, Writing } from '../../store/schema.ts'
import { internal } from '../../threads/read-item.ts'
import type { ViewOptions } from '../../view/options.ts'
import { view } from '../../view/view.ts'
import { contentId, isUpToDate, pageIn, shownRecord } from '../archive/articles.ts'
import type { ArchiveReading } from '../archive/parts.ts'
import type { Given, Readable } from './read-lines.ts'

interface Place {
  readonly index: number
  readonly id?: string
}

/** A line whose article is to be kept. */
interface ToKeep extends Place {
  readonly checked: CheckedArticle
  readonly as: string
  readonly page: string | undefined
  /** Undefined: the archive holds it as it was sent. */
  readonly record?: KnowledgeRecord
}

type Failed = Place & { readonly failure: Failure; readonly defect?: string }

export interface Keeping {
  readonly read: Reading
  readonly present: ArchiveReading
  /** ISO 8601 moment. */
  readonly now: () => string
  readonly options: ViewOptions
}

/**
 * Reads lines whose articles are kept; those that the archive holds unchanged are not read again. What it resolves to
 * writes them, and gives the records as the archive then shows them.
 */
export async function keepLines(
  lines: readonly Readable[],
  { read, present, now, options }: Keeping,
): Promise<(tx: Writing) => Promise<readonly Given[]>> {
  const checked: (ToKeep | Failed)[] = []
  const toRead: ToKeep[] = []
  for (const [index, text] of lines) {
    const line = await check(index, text, present)
    checked.push(line)
    if (!('checked' in line)) continue
    const hash = recordId(line.checked.article)
    if (!(await isUpToDate(read, line.as, hash, present.madeWith))) toRead.push(line)
  }
  const answers = await present.reader.readMany(
    toRead.map(({ checked: { article } }) => ({ article })),
  )
  const answerTo = new Map<object, (typeof answers)[number]>(
    toRead.map((line, at) => [line, answers[at]]),
  )
  const ready = checked.map((line): ToKeep | Failed => {
    const answer = answerTo.get(line)
    if (answer === undefined) return line
    const { index, id } = line
    if (!('record' in answer)) return { ...answer, index, ...(id !== undefined && { id }) }
    // Written by the reader, as a record.
    return { ...line, record: JSON.parse(answer.record) as KnowledgeRecord }
  })
  return async (tx) => {
    const given: Given[] = []
    for (const line of ready)
      given.push('checked' in line ? await keep(tx, line, present, now(), options) : line)
    return given
  }
}

async function check(
  index: number,
  text: string,
  { reader }: ArchiveReading,
): Promise<ToKeep | Failed> {
  const body = readJson(text, limits.depth)
  if (!body.ok) return { index, failure: body.failure }
  const place = { index, ...idOf(body.value) }
  const checked = await reader
    .check(body.value)
    .catch((error: unknown): Result<CheckedArticle> & { readonly defect: string } => ({
      ok: false,
      failure: internal,
      defect: defectOf(error),
    }))
  if (!checked.ok) {
    const { failure } = checked
    return { ...place, failure, ...('defect' in checked && { defect: `${checked.defect}` }) }
  }
  const { article, warnings } = checked.value
  const as = article.id ?? article.url ?? contentId(recordId(article))
  const kept: Article = { ...article, id: as }
  return { ...place, checked: { article: kept, warnings }, as, page: pageIn(body.value) }
}

async function keep(
  tx: Writing,
  { index, id, checked: { article, warnings }, as, page, record }: ToKeep,
  { storing }: ArchiveReading,
  storedAt: string,
  options: ViewOptions,
): Promise<Given> {
  if (record !== undefined) {
    const toStore = { id: as, article, record, storedAt, ...(page !== undefined && { page }) }
    await putArticle(tx, toStore, storing)
  }
  const stored = await storedArticle(tx, as)
  // Somebody took it out since it was looked for: the chunk is read again.
  if (!stored.ok) throw new Error(stored.failure.message)
  const shown = view(
    await shownRecord(tx, stored.value),
    { article: stored.value.article, warnings: [] },
    { ...options, noticed: warnings },
  )
  const isKnown = record === undefined
  const text = JSON.stringify(shown)
  return { index, ...(id !== undefined && { id }), holdings: holdingsOf(shown), text, isKnown }
}

/** The id that a body gives itself, as the answers of the batch endpoint repeat it. */
const idOf = (body: unknown): { readonly id?: string } =>
  typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string'
    ? { id: body.id.slice(0, limits.id) }
    : {}
