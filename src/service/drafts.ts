import { type Correction, readCorrection } from '../archive/corrections/correction.ts'
import { inForce, type LogEntry, type LoggedCorrection } from '../archive/corrections/log.ts'
import type { ApplyCorrections } from '../archive/corrections/replay.ts'
import { type TakenCorrection, takeCorrection } from '../archive/corrections/take.ts'
import { done, type Failure, fail, type Result } from '../failure.ts'
import type { Article, CheckedArticle } from '../intake/article.ts'
import type { KnowledgeRecord } from '../record.ts'
import { view } from '../view/view.ts'
import type { Archive } from './archive/archive.ts'
import type { ArchiveReading } from './archive/parts.ts'

/**
 * What was said of an article that is not kept, in order of time: a correction as `POST /v1/corrections` takes it, but
 * for `article` and `by`, or `{ undo: n }`, which takes the nth of the list back.
 */
export type SaidOfDraft = object

/** What has become of one of them. */
export interface DraftSaying {
  /** Undefined of an undo, and where it was refused. */
  readonly correction?: TakenCorrection
  readonly undo?: number
  readonly isInForce: boolean
  /** Why it means nothing here. */
  readonly refused?: Failure
}

/** An article that is worked on and not kept. */
export interface Draft {
  readonly article: Article
  /** With what was said, and with the text. */
  readonly record: KnowledgeRecord
  readonly said: readonly DraftSaying[]
  /** The same with one thing more said, without reading again. */
  readonly and: (saying: unknown) => Draft
}

/** A draft that was put into the archive. */
export interface KeptDraft {
  readonly id: string
  readonly outcome: 'created' | 'replaced' | 'unchanged'
  /** Corrections that mean nothing to the article as it is kept. */
  readonly refused: readonly Failure[]
}

/** Articles that are worked on before they are kept, or without. The one who asks keeps everything. */
export interface Drafts {
  /** `body` is what was sent, unchecked; so is each of `said`. */
  readonly read: (body: unknown, said: readonly unknown[]) => Promise<Result<Draft>>
  /** Keeps the article, under `id` or as `Articles.add` names it, and says everything again as `by`. */
  readonly keep: (
    body: unknown,
    said: readonly unknown[],
    as: { readonly by: string; readonly id?: string },
  ) => Promise<Result<KeptDraft>>
}

export interface DraftParts {
  readonly reading: () => Pick<ArchiveReading, 'reader' | 'storing'>
  readonly archive: Archive
}

/** Each is taken on what the ones before have made of the record. */
export const mostSaid = 500

export function createDrafts({ reading, archive }: DraftParts): Drafts {
  return {
    async read(body, sayings) {
      if (sayings.length > mostSaid) return tooMany(sayings.length)
      const { reader, storing } = reading()
      const checked = await reader.check(body)
      if (!checked.ok) return checked
      const read = await reader.read(checked.value.article)
      if (!read.ok) return read
      const { applyCorrections } = storing
      return done(draftOf({ checked: checked.value, read: read.value, applyCorrections }, sayings))
    },
    async keep(body, sayings, { by, id }) {
      if (sayings.length > mostSaid) return tooMany(sayings.length)
      const { articles, decisions } = archive
      const kept = await (id === undefined ? articles.add(body) : articles.put(id, body))
      if (!kept.ok) return kept
      const article = kept.value.id
      const refused: Failure[] = []
      const ids: (string | undefined)[] = []
      for (const saying of sayings) {
        const undo = undoIn(saying)
        const undone = undo === undefined ? undefined : ids[undo]
        const result = await (undo === undefined
          ? decisions.correct({ ...asObject(saying), article, by })
          : undone === undefined
            ? nothingToUndo(undo)
            : decisions.undo(undone, by))
        ids.push(result.ok ? result.value.id : undefined)
        // What takes back something refused is not refused once more.
        if (!result.ok && undo === undefined) refused.push(result.failure)
      }
      return done({ id: article, outcome: kept.value.outcome, refused })
    },
  }
}

interface Base {
  readonly checked: CheckedArticle
  /** The machine's own. */
  readonly read: KnowledgeRecord
  readonly applyCorrections: ApplyCorrections
}

function draftOf(base: Base, sayings: readonly unknown[]): Draft {
  const { checked, read, applyCorrections } = base
  const { article } = checked
  const log: LogEntry[] = []
  const corrected = () => applyCorrections(read, article, log).record
  const taken = sayings.map((saying, at) => {
    const result = entryOf(saying, at, () => ({ record: corrected(), article }))
    if (result.ok) log.push(result.value)
    return result
  })
  const held = new Set(inForce(log).map(({ id }) => id))
  return {
    article,
    record: view(corrected(), checked, { include: ['text'] }),
    said: taken.map((result, at) => sayingOf(result, held.has(String(at)))),
    and: (saying) => draftOf(base, [...sayings, saying]),
  }
}

function entryOf(
  saying: unknown,
  at: number,
  seen: () => { readonly record: KnowledgeRecord; readonly article: Article },
): Result<LogEntry> {
  const id = String(at)
  const undo = undoIn(saying)
  if (undo !== undefined)
    return undo < at
      ? done({ id, action: 'undo', undoes: String(undo), by: nobody })
      : nothingToUndo(undo)
  const correction = readCorrection({ ...asObject(saying), article: 'draft', by: nobody })
  if (!correction.ok) return correction
  const { record, article } = seen()
  const taken = takeCorrection(correction.value, record, article)
  return taken.ok ? done({ ...taken.value, id }) : taken
}

/** Who says it is asked when it is kept. */
const nobody: Correction['by'] = 'somebody'

function sayingOf(result: Result<LogEntry>, isInForce: boolean): DraftSaying {
  if (!result.ok) return { isInForce: false, refused: result.failure }
  if (isUndo(result.value)) return { isInForce, undo: Number(result.value.undoes) }
  return { isInForce, correction: result.value }
}

const isUndo = (entry: LogEntry): entry is Exclude<LogEntry, LoggedCorrection> =>
  entry.action === 'undo'

const asObject = (saying: unknown): object =>
  typeof saying === 'object' && saying !== null ? saying : {}

function undoIn(saying: unknown): number | undefined {
  const { undo } = { undo: undefined, ...asObject(saying) } as { readonly undo?: unknown }
  return typeof undo === 'number' && Number.isInteger(undo) && undo >= 0 ? undo : undefined
}

const nothingToUndo = (undo: number) =>
  fail('invalid-correction', `expected something said before to take back, got number ${undo}`)

const tooMany = (count: number) =>
  fail(
    'invalid-correction',
    `expected at most ${mostSaid} corrections of an article that is not kept, got ${count}; save it and go on there`,
    { limit: mostSaid, size: count },
  )
