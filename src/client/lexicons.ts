import type { Proposal } from '../answers/decisions.ts'
import type {
  ChangedEntry,
  EditTaken,
  EditTried,
  EntryPage,
  ImportReport,
  LexiconSummary,
  LexiconVersion,
  ListedEntry,
  VersionChanges,
} from '../answers/lexicons.ts'
import type { PageQuery, ProposalQuery } from '../http/archive/queries.ts'
import type { EditQuery, EntryListQuery, ExportQuery, ImportQuery } from '../http/lexicons/query.ts'
import type { Asked } from './asked.ts'
import type { SaidOptions } from './entities.ts'
import { type Listing, listing } from './pages.ts'
import { ask, at, type Call, type CallOptions, type Send } from './send.ts'

type Paging = Asked<typeof PageQuery>

/** `dryRun: true` takes nothing and tells what would change; `ifMatch` is the ETag of the list that was seen. */
export type EditOptions = Asked<typeof EditQuery> & CallOptions & { readonly ifMatch?: string }
/** What an edit gives that was sent with these options. */
export type Outcome<Options extends EditOptions> = Options extends { readonly dryRun: true }
  ? EditTried
  : EditTaken

type Edit<Arguments extends readonly unknown[], More = unknown> = <
  const Options extends EditOptions = object,
>(
  ...all: [...Arguments, options?: Options]
) => Promise<Outcome<Options> & More>

/** An entry by column: a text, or several values. */
export type Cells = Readonly<Record<string, string | readonly string[]>>

/** The word lists of the running service. */
export interface Lexicons {
  readonly summary: (options?: CallOptions) => Promise<LexiconSummary>
  readonly entries: (list: string) => Listing<ListedEntry, Asked<typeof EntryListQuery>, EntryPage>
  readonly entry: (list: string, name: string, options?: CallOptions) => Promise<ListedEntry>
  /** The ETag of a list as it is now. */
  readonly tag: (list: string, options?: CallOptions) => Promise<string>
  readonly add: Edit<[list: string, entries: readonly Cells[]]>
  readonly put: Edit<[list: string, name: string, cells: Cells]>
  readonly remove: Edit<[list: string, name: string]>
  /** The entry shall be as its file has it. */
  readonly putBack: Edit<[list: string, name: string]>
  /** The list shall hold these entries and no others; `tag` is what was seen of it, "*" for any state. */
  readonly replace: Edit<[list: string, tag: string, entries: readonly Cells[]]>
  /** A list of others; without a name the entries say where they belong. */
  readonly import: Edit<[source: ImportSource], { readonly report: ImportReport }>
  readonly export: (
    list: string,
    query?: Asked<typeof ExportQuery>,
    options?: CallOptions,
  ) => Promise<string>
  readonly versions: Listing<LexiconVersion, Paging>
  /** What an edit changed. */
  readonly changes: (version: number) => Listing<ChangedEntry, Paging, VersionChanges>
  /** Goes back to what the lists said with this version; 0 are the files alone. */
  readonly restore: Edit<[version: number]>
  /** Undoes this edit alone. */
  readonly undo: Edit<[version: number]>
  readonly proposals: Proposals
}

export type ImportSource = Asked<typeof ImportQuery> & {
  readonly list?: string
  readonly text: string | Blob
  /** "text/csv", "text/turtle" …; tells the format where that is left out. */
  readonly type?: string
}

/** Entries that the archive gives reason to add. */
export interface Proposals extends Listing<Proposal, Asked<typeof ProposalQuery>> {
  readonly accept: (
    id: string,
    options?: SaidOptions & { readonly entry?: Cells },
  ) => Promise<EditTaken>
  readonly reject: (id: string, options?: SaidOptions) => Promise<void>
  /** It never comes again. */
  readonly never: (id: string, options?: SaidOptions) => Promise<void>
  /** Takes back what was said of it. */
  readonly reconsider: (id: string, options?: CallOptions) => Promise<void>
}

export function createLexicons(send: Send): Lexicons {
  const edit = <Answer>(call: Call, options: EditOptions = {}): Promise<Answer> => {
    const { ifMatch, signal, ...query } = options
    const headers = { ...call.headers, ...(ifMatch !== undefined && { 'if-match': ifMatch }) }
    const all = { ...call, query: { ...call.query, ...query }, headers }
    return ask<Answer>(send, { ...all, ...(signal && { signal }) })
  }
  const one = (list: string, name: string) => at`/v1/lexicons/${list}/entries/${name}`
  return {
    summary: (options) =>
      ask<LexiconSummary>(send, { method: 'GET', path: '/v1/lexicons', ...options }),
    entries: (list) =>
      listing<ListedEntry, Asked<typeof EntryListQuery>, EntryPage>(send, at`/v1/lexicons/${list}`),
    entry: (list, name, options) =>
      ask<ListedEntry>(send, { method: 'GET', path: one(list, name), ...options }),
    tag: async (list, options) => {
      const path = at`/v1/lexicons/${list}`
      const response = await send({ method: 'GET', path, query: { limit: 1 }, ...options })
      await response.body?.cancel()
      return response.headers.get('etag') ?? ''
    },
    add: (list, json, options) =>
      edit({ method: 'POST', path: at`/v1/lexicons/${list}/entries`, json }, options),
    put: (list, name, json, options) =>
      edit({ method: 'PUT', path: one(list, name), json }, options),
    remove: (list, name, options) => edit({ method: 'DELETE', path: one(list, name) }, options),
    putBack: (list, name, options) =>
      edit({ method: 'POST', path: `${one(list, name)}/put-back` }, options),
    replace: (list, tag, json, options) =>
      edit(
        { method: 'PUT', path: at`/v1/lexicons/${list}`, json, headers: { 'if-match': tag } },
        options,
      ),
    import: ({ list, text, type, ...query }, options) => {
      const path = list === undefined ? '/v1/lexicons/import' : at`/v1/lexicons/${list}/import`
      const headers = { 'content-type': type ?? 'text/plain' }
      return edit({ method: 'POST', path, query, headers, body: text }, options)
    },
    export: async (list, query = {}, options = {}) => {
      const headers = { accept: '*/*' }
      const path = at`/v1/lexicons/${list}/export`
      return (await send({ method: 'GET', path, query, headers, ...options })).text()
    },
    versions: listing<LexiconVersion, Paging>(send, '/v1/lexicons/versions'),
    changes: (version) =>
      listing<ChangedEntry, Paging, VersionChanges>(send, at`/v1/lexicons/versions/${version}`),
    restore: (version, options) =>
      edit({ method: 'POST', path: at`/v1/lexicons/versions/${version}/restore` }, options),
    undo: (version, options) =>
      edit({ method: 'POST', path: at`/v1/lexicons/versions/${version}/undo` }, options),
    proposals: createProposals(send),
  }
}

function createProposals(send: Send): Proposals {
  const say =
    (verdict: string): Proposals['reject'] =>
    async (id, { by, ...options } = {}) => {
      const path = at`/v1/proposals/${id}/${verdict}`
      await send({ method: 'POST', path, json: { by }, ...options })
    }
  return {
    ...listing<Proposal, Asked<typeof ProposalQuery>>(send, '/v1/proposals'),
    accept: (id, { by, entry, ...options } = {}) => {
      const path = at`/v1/proposals/${id}/accept`
      return ask<EditTaken>(send, {
        method: 'POST',
        path,
        json: { by, entry },
        ...options,
      })
    },
    reject: say('reject'),
    never: say('never'),
    reconsider: async (id, options) => {
      await send({ method: 'DELETE', path: at`/v1/proposals/${id}/verdict`, ...options })
    },
  }
}
