import type { Lexicons } from '../lexicon/lexicons.ts'
import { compileLists, loadLexicons } from '../lexicon/load.ts'
import type { LayeredChange } from '../lexicon/overlay/layers.ts'
import { type EditMistake, prepareLists } from '../lexicon/overlay/prepare.ts'
import type { Reach } from '../lexicon/overlay/reach.ts'

/** Edits, part by part, so that no part holds up the thread that answers requests. */
export type Parts = AsyncIterable<readonly LayeredChange[]>

/** The lists as edits leave them, compiled. */
export interface Prepared {
  readonly lexicons: Lexicons
  /** Content hash of the files alone. */
  readonly base: string
  /** Which texts the last edit can concern. */
  readonly reach: Reach
}

export type PreparedEdit =
  | { readonly ok: true; readonly value: Prepared }
  | { readonly ok: false; readonly mistakes: readonly EditMistake[] }

/** Where lists are checked and compiled, apart from the thread that answers requests. */
export interface Workshop {
  /** The files with these edits over them. */
  readonly compile: (edits: Parts) => Promise<Prepared>
  /** The same with one edit more, which is checked first if asked so; gives all its mistakes. */
  readonly prepare: (earlier: Parts, edit: Parts, check: boolean) => Promise<PreparedEdit>
}

/** Compiles in place. */
export function createWorkshop(folder: string): Workshop {
  return {
    async compile(edits) {
      const earlier = await collected(edits)
      if (earlier.length === 0) {
        // Compiled while they are read: half the time, which every start would wait for.
        const lexicons = loadLexicons(folder)
        return { lexicons, base: lexicons.hash, reach: [] }
      }
      const { lists, base, reach } = prepareLists(folder, earlier)
      return { lexicons: compileLists(lists), base, reach }
    },
    async prepare(earlier, edit, check) {
      const { lists, base, reach, mistakes } = prepareLists(
        folder,
        await collected(earlier),
        await collected(edit),
        check,
      )
      if (mistakes.length > 0) return { ok: false, mistakes }
      return { ok: true, value: { lexicons: compileLists(lists), base, reach } }
    },
  }
}

async function collected(parts: Parts): Promise<LayeredChange[]> {
  const all: LayeredChange[] = []
  for await (const part of parts) all.push(...part)
  return all
}
