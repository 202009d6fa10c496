import { setImmediate, setTimeout as sleep } from 'node:timers/promises'
import { defectOf, type Failure, type Result } from '../../failure.ts'
import type { KnowledgeRecord } from '../../record.ts'
import { type StoredArticle, versionOf } from '../../store/articles/get.ts'
import { putArticle } from '../../store/articles/put.ts'
import { storeFailure } from '../../store/failures.ts'
import { overlayAt } from '../../store/lexicons/changes.ts'
import { clearLeftovers } from '../../store/lexicons/leftovers.ts'
import { articleAt, claimRereads, type Reread, strikeOut } from '../../store/lexicons/rereads.ts'
import { newestVersion } from '../../store/lexicons/versions.ts'
import type { Store } from '../../store/store.ts'
import { storeTime } from '../../store/time.ts'
import type { Prepared, Workshop } from '../../threads/workshop.ts'
import type { LexiconSet, Sets } from './set.ts'

export interface FollowParts {
  readonly store: Store
  readonly workshop: Workshop
  readonly sets: Sets
  readonly open: (prepared: Prepared, version: number) => LexiconSet
  readonly report: (failure: Failure) => void
}

export interface Following {
  /** Takes up edits of other processes, and reads what waits, now; resolves when nothing waits. */
  readonly catchUp: () => Promise<void>
  /** Why the newest version of the lists is not in force; undefined where it is, or is about to be. */
  readonly trouble: () => string | undefined
  readonly close: () => Promise<void>
}

/** Milliseconds between two looks at the store. */
const pause = 500
/** Articles that are claimed at once, and the milliseconds after which another process may take them. */
const together = 20
const claim = 60_000

/** Milliseconds between two looks for what killed processes left behind. */
const clearing = 30_000

/**
 * Keeps a process at the newest version of the lists, and reads the articles again that an edit can
 * concern, one after the other beside the requests.
 */
export function follow({ store, workshop, sets, open, report }: FollowParts): Following {
  const stopping = new AbortController()
  const { signal } = stopping
  let trouble: string | undefined

  async function takeUp(): Promise<void> {
    const newest = (await newestVersion(store.read))?.version ?? 0
    if (newest <= sets.present().version) {
      trouble = undefined
      return
    }
    try {
      const ready = await workshop.compile(overlayAt(store.read, newest))
      sets.take(open(ready, newest))
      trouble = undefined
    } catch (error) {
      const reason = storeFailure(error)?.message ?? defectOf(error).split('\n', 1)[0]
      trouble = `version ${newest} of the word lists is not in force: ${reason}`
      throw error
    }
  }

  async function readWaiting(): Promise<boolean> {
    const { version } = sets.present()
    const claimed = await claimRereads(
      store,
      { version, limit: together },
      await storeTime(store),
      claim,
    )
    for (const waiting of claimed) {
      if (signal.aborted) return false
      await readAgain(waiting)
      // Requests come first.
      await setImmediate()
    }
    return claimed.length > 0
  }

  async function readAgain(waiting: Reread): Promise<void> {
    const { reading } = sets.present()
    const stored = await articleAt(store.read, waiting.article)
    const fresh = stored && (await reading.reader.read(stored.article))
    await store.write(async (tx) => {
      const now = stored && (await versionOf(tx, stored.id))
      // Whoever stored another text meanwhile has read it with some lists, and noted which.
      if (stored && now?.hash !== stored.record.id) return
      if (stored && fresh?.ok && !isSame(stored, fresh)) {
        const { id, article, page, storedAt } = stored
        const kept = { id, article, record: fresh.value, storedAt, ...(page && { page }) }
        await putArticle(tx, kept, reading.storing)
      }
      await strikeOut(tx, waiting)
    })
  }

  async function catchUp(): Promise<void> {
    await takeUp()
    while (!signal.aborted && (await readWaiting())) await takeUp()
  }

  const rest = (milliseconds: number): Promise<unknown> =>
    sleep(milliseconds, undefined, { signal, ref: false }).catch(() => {})

  /** Beside the rest: half a million rows take a while. */
  async function clearUp(): Promise<void> {
    while (!signal.aborted) {
      await clearLeftovers(store, Date.now(), signal).catch(tell)
      await rest(clearing)
    }
  }

  const tell = (error: unknown): void =>
    report(storeFailure(error) ?? { code: 'internal-error', message: defectOf(error) })

  const clearer = clearUp()
  const loop = (async () => {
    while (!signal.aborted) {
      try {
        await catchUp()
      } catch (error) {
        tell(error)
        await rest(pause * 10)
      }
      await rest(pause)
    }
  })()

  return {
    catchUp,
    trouble: () => trouble,
    async close() {
      stopping.abort()
      await Promise.all([loop, clearer])
    },
  }
}

/** Whether other lists have read the same: the record stays, and names the lists that it was made with. */
const isSame = ({ record }: StoredArticle, fresh: Result<KnowledgeRecord>): boolean =>
  fresh.ok && withoutLists(record) === withoutLists(fresh.value)

const withoutLists = ({ extractor, ...record }: KnowledgeRecord): string =>
  JSON.stringify([extractor.version, record])
