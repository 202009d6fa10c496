import { setImmediate } from 'node:timers/promises'
import { type Difference, differences } from '../../archive/corrections/difference.ts'
import type { Reach } from '../../lexicon/overlay/reach.ts'
import { correctionsOf } from '../../store/decisions/log.ts'
import { articlesWith, newestArticles } from '../../store/lexicons/affected.ts'
import { articleAt } from '../../store/lexicons/rereads.ts'
import type { Store } from '../../store/store.ts'
import type { ArchiveReading } from '../archive/parts.ts'

/** What an edit would change in one article. */
export interface ChangedArticle {
  readonly article: string
  readonly title?: string
  /** Day of publication. */
  readonly date?: string
  readonly added: readonly Difference[]
  readonly removed: readonly Difference[]
  readonly changed: readonly Difference[]
}

export interface DryRun {
  readonly dryRun: true
  /** Articles that hold a form of what is edited. */
  readonly affected: number
  /** How many of them were read, the newest first, to find those below. */
  readonly read: number
  /** How many of those would change. */
  readonly changed: number
  readonly items: readonly ChangedArticle[]
}

/** Milliseconds after which no further article is read. */
const patience = 20_000

/** Reads articles of the archive with other lists, corrections replayed, and keeps nothing. */
export async function dryRun(
  store: Store,
  { reader, storing }: ArchiveReading,
  reach: Reach,
  limit: number,
): Promise<DryRun> {
  const seqs =
    reach === 'all'
      ? await newestArticles(store.read)
      : await articlesWith(store.read, store.kind, reach)
  const items: ChangedArticle[] = []
  const until = performance.now() + patience
  let read = 0
  for (const seq of seqs) {
    if (items.length === limit || performance.now() > until) break
    const stored = await articleAt(store.read, seq)
    read++
    if (stored === undefined) continue
    const { id, article, corrected } = stored
    const fresh = await reader.read(article)
    if (!fresh.ok) continue
    const log = await correctionsOf(store.read, id)
    const { record } = storing.applyCorrections(fresh.value, article, log)
    const found = differences(corrected, record)
    const of = (change: Difference['change']) => found.filter((one) => one.change === change)
    if (found.length > 0)
      items.push({
        article: id,
        ...(record.document.title !== undefined && { title: record.document.title }),
        ...(record.document.publishedAt !== undefined && { date: record.document.publishedAt }),
        added: of('added'),
        removed: of('removed'),
        changed: of('changed'),
      })
    // Others shall be answered meanwhile.
    await setImmediate()
  }
  return { dryRun: true, affected: seqs.length, read, changed: items.length, items }
}
