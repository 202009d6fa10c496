import { done, fail, type Result } from '../../failure.ts'
import type { EditMistake } from '../../lexicon/checks/check-changes.ts'
import type { ListName } from '../../lexicon/lists.ts'
import type { LayeredChange } from '../../lexicon/overlay/layers.ts'
import { articlesWith, markForReading } from '../../store/lexicons/affected.ts'
import { changesOf, overlayAt } from '../../store/lexicons/changes.ts'
import { keepAlive } from '../../store/lexicons/leftovers.ts'
import { type Fill, reserve, type Staged, stage, unstage } from '../../store/lexicons/staging.ts'
import { takeEdit } from '../../store/lexicons/take.ts'
import { newestVersion } from '../../store/lexicons/versions.ts'
import type { Store } from '../../store/store.ts'
import type { Prepared, Workshop } from '../../threads/workshop.ts'
import { tried } from '../archive/tried.ts'
import { type DryRun, dryRun } from './dry-run.ts'
import { refuse } from './sent-entries.ts'
import type { LexiconSet, Sets } from './set.ts'
import { type TagOf, tagMismatch } from './tag.ts'

/** Who edits, and why. */
export interface EditSaid {
  readonly by: string
  readonly note?: string
}

export interface EditOptions {
  /** The state that the editor saw: the edit is refused when another was taken since. */
  readonly expected?: { readonly list: ListName; readonly tag: string }
  /** The version that the edit goes back to; what was in force once is not checked again. */
  readonly restores?: number
  /** Where the entry of a name stands in what was sent: "entries.3". */
  readonly placeOf?: (name: string) => string
}

export interface Taken {
  readonly version: number
  readonly changes: number
  /** Articles of the archive that wait to be read again. */
  readonly rereading: number
}

export interface EditParts {
  readonly store: Store
  readonly workshop: Workshop
  readonly sets: Sets
  /** A set of what was compiled. */
  readonly open: (prepared: Prepared, version: number) => LexiconSet
  readonly tagOf: TagOf
  /** ISO 8601 moment. */
  readonly now: () => string
}

/** The changes of an edit; where they come to a failure, nothing of them is taken. */
export type Changes = Fill<Result<unknown>>

/** Changes that are at hand. */
export const changesIn =
  (changes: Iterable<LayeredChange>): Changes =>
  async (take) => {
    await take([...changes])
    return done(undefined)
  }

/** Changes that the store holds. */
export const changesOn =
  (parts: AsyncIterable<readonly LayeredChange[]>): Changes =>
  async (take) => {
    for await (const part of parts) await take(part)
    return done(undefined)
  }

export interface Edits {
  /** Takes an edit as a whole, or, with any mistake in it, nothing of it. It is in force when this resolves. */
  readonly edit: (changes: Changes, said: EditSaid, options?: EditOptions) => Promise<Result<Taken>>
  /** What the edit would change in the articles of the archive; nothing is taken. */
  readonly tryOut: (
    changes: Changes,
    limit: number,
    options?: EditOptions,
  ) => Promise<Result<DryRun>>
}

/** Other processes may take edits meanwhile: an edit is then prepared again, so many times. */
const tries = 5

export function createEdits({ store, workshop, sets, open, tagOf, now }: EditParts): Edits {
  /** Edits of this process stand in line. */
  let last: Promise<unknown> = Promise.resolve()
  const inLine = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const ended = last.then(work)
    last = ended.catch(() => {})
    return ended
  }

  const withStaged = <Value>(
    changes: Changes,
    work: (staged: Staged) => Promise<Result<Value>>,
  ): Promise<Result<Value>> =>
    tried(async () => {
      const number = await reserve(store, now())
      const release = keepAlive(store, number, now)
      try {
        const staged = await stage(store, number, changes)
        if (!staged.value.ok) return staged.value
        if (staged.changes === 0) return nothing
        return await work(staged)
      } finally {
        release()
        await unstage(store, number)
      }
    })

  const prepared = async (
    staged: Staged,
    before: number,
    { expected, restores, placeOf }: EditOptions,
  ): Promise<Result<Prepared>> => {
    if (expected) {
      const tag = await tagOf(expected.list, before)
      if (tag !== expected.tag) return tagMismatch(expected.list, tag, expected.tag)
    }
    const earlier = overlayAt(store.read, before)
    const edit = changesOf(store.read, staged.number)
    const ready = await workshop.prepare(earlier, edit, restores === undefined)
    return ready.ok ? ready : refused(ready.mistakes, placeOf)
  }

  return {
    edit: (changes, said, options = {}) =>
      inLine(() =>
        withStaged(changes, async (staged) => {
          for (let left = tries; left > 0; left--) {
            const before = (await newestVersion(store.read))?.version ?? 0
            const ready = await prepared(staged, before, options)
            if (!ready.ok) return ready
            const { lexicons, base, reach } = ready.value
            const set = open(ready.value, before + 1)
            const taking = {
              ...said,
              staged: staged.number,
              before,
              base,
              hash: lexicons.hash,
              at: now(),
              changes: staged.changes,
              ...(options.restores !== undefined && { restores: options.restores }),
            }
            const taken = await store.write(async (tx) => {
              const version = await takeEdit(tx, taking)
              if (version === undefined) return undefined
              const articles = reach === 'all' ? reach : await articlesWith(tx, store.kind, reach)
              const rereading = await markForReading(tx, articles, version)
              return { version, changes: staged.changes, rereading }
            })
            if (taken === undefined) continue
            sets.take(set)
            return done(taken)
          }
          return crowded
        }),
      ),
    tryOut: (changes, limit, options = {}) =>
      withStaged(changes, async (staged) => {
        const before = (await newestVersion(store.read))?.version ?? 0
        const ready = await prepared(staged, before, options)
        if (!ready.ok) return ready
        const set = open(ready.value, before)
        return done(await dryRun(store, set.reading, ready.value.reach, limit))
      }),
  }
}

const refused = (
  mistakes: readonly EditMistake[],
  placeOf = (name: string) => name,
): Result<never> =>
  refuse(
    mistakes.map(({ name, column, message }) => ({
      path: [placeOf(name), column].filter((part) => part !== '').join('.'),
      message,
    })),
  )

const nothing = fail('invalid-entry', 'expected at least one change of an entry, got none')

const crowded = fail(
  'store-busy',
  'other edits of the lists were taken at the same time, again and again; send it again',
)
