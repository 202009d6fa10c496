import type { Result } from '../failure.ts'
import { lookedThrough } from '../interchange/ahead.ts'
import { type ImportSource, readImport } from '../interchange/import.ts'
import { knownOf } from '../interchange/known.ts'
import type { ImportReport } from '../interchange/report.ts'
import type { Change } from '../lexicon/change.ts'
import type { EditMistake } from '../lexicon/checks/check-changes.ts'
import type { Lexicons } from '../lexicon/lexicons.ts'
import type { ListName } from '../lexicon/lists.ts'
import { compileLists, loadLexicons } from '../lexicon/load.ts'
import type { LayeredChange } from '../lexicon/overlay/layers.ts'
import { preparing } from '../lexicon/overlay/prepare.ts'
import type { Reach } from '../lexicon/overlay/reach.ts'

/** Edits, part by part, so that no part holds up the thread that answers requests. */
export type Parts = AsyncIterable<readonly LayeredChange[]>

/** The lists as edits leave them, compiled. */
export interface Prepared {
  readonly lexicons: Lexicons
  /** Content hash of the files alone. */
  readonly base: string
  /** Of how many entries of each list the edits say something; none where it is not named. */
  readonly edited: ReadonlyMap<ListName, number>
  /** Which texts the last edit can concern. */
  readonly reach: Reach
}

export type PreparedEdit =
  | { readonly ok: true; readonly value: Prepared }
  | { readonly ok: false; readonly mistakes: readonly EditMistake[] }

/** Reads a list of others that goes into these lists: see `readImport`. */
export type ReadList = (
  source: Omit<ImportSource, 'known'>,
  lexicons: Lexicons,
  take: (page: Change[]) => void | Promise<void>,
) => Promise<Result<ImportReport>>

/** Where lists are read, checked and compiled, apart from the thread that answers requests. */
export interface Workshop {
  /** The files with these edits over them. */
  readonly compile: (edits: Parts) => Promise<Prepared>
  /** The same with one edit more, which is checked first if asked so; gives all its mistakes. */
  readonly prepare: (earlier: Parts, edit: Parts, check: boolean) => Promise<PreparedEdit>
  readonly read: ReadList
}

/** One piece of work at the bench: changes come in part by part, then all are compiled. */
export interface Work {
  earlier(changes: readonly LayeredChange[]): void
  edit(changes: readonly LayeredChange[]): void
  /** Takes no more. Throws where the files have mistakes. */
  done(): PreparedEdit
}

/** `isChecked`: what is wrong with the edit is told, and it is not compiled then. */
export function beginWork(folder: string, isChecked: boolean): Work {
  const edits = preparing(folder, isChecked)
  let isPlain = true
  const each =
    (add: (change: LayeredChange) => void) =>
    (changes: readonly LayeredChange[]): void => {
      if (changes.length > 0) isPlain = false
      for (const change of changes) add(change)
    }
  return {
    earlier: each(edits.earlier),
    edit: each(edits.edit),
    done() {
      if (isPlain) {
        // Compiled while they are read: half the time, which every start would wait for.
        const lexicons = loadLexicons(folder)
        return { ok: true, value: { lexicons, base: lexicons.hash, edited: new Map(), reach: [] } }
      }
      const { lists, base, reach, mistakes } = edits.done()
      if (mistakes.length > 0) return { ok: false, mistakes }
      const { edited } = lists
      return { ok: true, value: { lexicons: compileLists(lists), base, edited, reach } }
    },
  }
}

/** Compiles in place. */
export function createWorkshop(folder: string): Workshop {
  const make = async (earlier: Parts, edit: Parts | undefined, check: boolean) => {
    const work = beginWork(folder, check)
    for await (const part of earlier) work.earlier(part)
    if (edit !== undefined) for await (const part of edit) work.edit(part)
    return work.done()
  }
  return {
    async compile(edits) {
      return valueOf(await make(edits, undefined, false))
    },
    prepare: make,
    async read(source, lexicons, take) {
      const looked = await lookedThrough({ ...source, known: knownOf(lexicons) })
      return looked.ok ? readImport(looked.value, take) : looked
    },
  }
}

/** What was not checked has no mistakes. */
export function valueOf(made: PreparedEdit): Prepared {
  if (!made.ok) throw new Error('expected lists without a check to be compiled')
  return made.value
}
