import type { ProposedList } from '../../archive/proposals/proposal.ts'
import type { Verdict } from '../../archive/proposals/verdict.ts'
import { done, fail, type Result } from '../../failure.ts'
import type { Change } from '../../lexicon/change.ts'
import { cellsOf } from '../../lexicon/entry-json.ts'
import type { Page } from '../../store/page.ts'
import {
  type Knows,
  listProposals,
  type Proposal,
  proposalById,
} from '../../store/proposals/list.ts'
import { dropVerdict, saveVerdict } from '../../store/proposals/verdicts.ts'
import type { Store } from '../../store/store.ts'
import type { Taken } from '../lexicons/edits.ts'
import { tried } from './tried.ts'

/** Entries that the archive, or what people corrected in it, give reason to add to the word lists. */
export interface Proposals {
  readonly list: (query: {
    readonly list?: ProposedList
    readonly limit: number
    readonly cursor?: string
  }) => Promise<Result<Page<Proposal>>>
  /** Adds the entry, or another that was sent in its stead, unchecked; gives the version of the lists that holds it. */
  readonly accept: (id: string, by: string, entry?: unknown) => Promise<Result<Taken>>
  /** It comes again when twice as much speaks for it. */
  readonly reject: (id: string, by: string) => Promise<Result<undefined>>
  /** It never comes again. */
  readonly never: (id: string, by: string) => Promise<Result<undefined>>
  /** Takes back what was said of it; an entry that was added stays. */
  readonly reconsider: (id: string) => Promise<Result<undefined>>
}

export interface ProposalParts {
  readonly store: Store
  /** ISO 8601 moment. */
  readonly now: () => string
  readonly knows: Knows
  /** Edits the lists, and checks the edit first. */
  readonly edit: (
    changes: readonly Change[],
    said: { readonly by: string; readonly note?: string },
  ) => Promise<Result<Taken>>
}

export function createProposals({ store, now, knows, edit }: ProposalParts): Proposals {
  const proposal = (id: string): Promise<Result<Proposal>> =>
    tried(() => proposalById(store.read, knows, id))
  const save = (found: Proposal, verdict: Verdict, by: string): Promise<Result<undefined>> =>
    tried(async () => {
      await store.write((tx) => saveVerdict(tx, found, verdict, { by, at: now() }))
      return done(undefined)
    })
  const say = async (id: string, verdict: Verdict, by: string): Promise<Result<undefined>> => {
    const found = await proposal(id)
    return found.ok ? save(found.value, verdict, by) : found
  }
  return {
    list: (query) => tried(() => listProposals(store.read, knows, query)),
    async accept(id, by, entry) {
      const found = await proposal(id)
      if (!found.ok) return found
      const { list, cells, because, count } = found.value
      const read = entry === undefined ? done(cells) : cellsOf(list, entry)
      if (!read.ok) return inEntry(read)
      const { name, ...others } = read.value
      const note = `accepted proposal ${id}: ${because}, ${count}`
      const edited = await edit([{ list, name, cells: others }], { by, note })
      if (!edited.ok) return edited
      // Where this is not written, the list holds the entry all the same, and it is not proposed.
      const saved = await save(found.value, 'accepted', by)
      return saved.ok ? edited : saved
    },
    reject: (id, by) => say(id, 'rejected', by),
    never: (id, by) => say(id, 'never', by),
    reconsider: (id) =>
      tried(async () =>
        (await store.write((tx) => dropVerdict(tx, id))) ? done(undefined) : unsaid(id),
      ),
  }
}

const unsaid = (id: string): Result<never> =>
  fail('not-found', `expected the id of a proposal that was decided, got "${id.slice(0, 100)}"`)

/** Mistakes of an entry that was sent, with their places in what was sent. */
function inEntry({ failure }: Extract<Result<never>, { ok: false }>): Result<never> {
  const { code, message, errors = [] } = failure
  return fail(code, message, {
    errors: errors.map((one) => ({
      ...one,
      path: one.path === '' ? 'entry' : `entry.${one.path}`,
    })),
  })
}
