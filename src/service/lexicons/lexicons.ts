import { done, fail, type Mistake, type Result } from '../../failure.ts'
import type { Change } from '../../lexicon/change.ts'
import { type Cells, cellsOf } from '../../lexicon/entry-json.ts'
import { holderOf } from '../../lexicon/holder.ts'
import { type ListName, listNames } from '../../lexicon/lists.ts'
import type { Entry } from '../../lexicon/parse.ts'
import {
  changedAgain,
  changesBackTo,
  changesPage,
  changesUndoing,
  lastChangeOf,
} from '../../store/lexicons/changes.ts'
import { countRereads } from '../../store/lexicons/rereads.ts'
import { listVersions, versionNumbered } from '../../store/lexicons/versions.ts'
import type { Store } from '../../store/store.ts'
import { createProposals } from '../archive/proposals.ts'
import { tried } from '../archive/tried.ts'
import { columnNames, derivedFrom, describeList } from './description.ts'
import type { Edited, EditRequest } from './edit-request.ts'
import {
  type Changes,
  changesIn,
  changesOn,
  createEdits,
  type EditOptions,
  type EditParts,
} from './edits.ts'
import { exportList, importList, understandList } from './interchange.ts'
import type { LexiconService } from './lexicon-service.ts'
import { listNamed } from './list-named.ts'
import { entriesBehind, entryNamed, entryPage, type ListFiles, listedJson } from './listing.ts'
import { changedSince, withFile } from './past-changes.ts'
import { placeAt, placesIn, readEntries, refuse } from './sent-entries.ts'
import type { TagOf } from './tag.ts'

export interface LexiconParts extends Omit<EditParts, 'tagOf'> {
  readonly files: ListFiles
}

export function createLexiconService(parts: LexiconParts): LexiconService {
  const { store, sets, files, workshop } = parts
  const tagOf = tagsIn(store, parts)
  const { edit, tryOut } = createEdits({ ...parts, tagOf })
  const present = () => sets.present()

  const send = (
    changes: Changes,
    { by, note, dryRun, ifMatch }: EditRequest,
    list?: ListName,
    more: Pick<EditOptions, 'restores' | 'placeOf'> = {},
  ): Promise<Result<Edited>> => {
    const options = {
      ...(list && ifMatch !== undefined && { expected: { list, tag: ifMatch } }),
      ...more,
    }
    return dryRun === undefined
      ? edit(changes, { by, ...(note !== undefined && { note }) }, options)
      : tryOut(changes, dryRun, options)
  }

  const named = async <Value>(
    name: string,
    work: (list: ListName) => Promise<Result<Value>>,
  ): Promise<Result<Value>> => {
    const list = listNamed(name)
    return list.ok ? tried(() => work(list.value)) : list
  }

  const nameIn = (list: ListName, name: string) =>
    entryNamed(store.read, files, list, present().version, name)

  const edited: LexiconService['edit'] = (changes, said) => edit(changesIn(changes), said)
  const knows = (list: ListName, form: string) =>
    holderOf(present().lexicons, list, form) !== undefined

  return {
    proposals: createProposals({ ...parts, knows, edit: edited }),
    summary: () =>
      tried(async () => {
        const { version, lexicons, edited } = present()
        const items = listNames.map((name) => ({
          name,
          columns: columnNames(name),
          about: files.about(name),
          shipped: files.count(name),
          edited: edited.get(name) ?? 0,
          ...derivedFrom(name),
        }))
        return done({
          version,
          hash: lexicons.hash,
          rereading: await countRereads(store.read),
          items,
        })
      }),
    describe: (name) => named(name, async (list) => done(describeList(list, files.about(list)))),
    list: (name, query) =>
      named(name, async (list) => {
        const { version } = present()
        const page = await entryPage(store.read, files, list, version, query)
        if (!page.ok) return page
        const items = page.value.items.map((listed) => listedJson(list, listed))
        const tag = await tagOf(list, version)
        return done({ name: list, columns: columnNames(list), version, tag, ...page.value, items })
      }),
    tag: (name) => named(name, async (list) => done(await tagOf(list, present().version))),
    entry: (name, entry) =>
      named(name, async (list) => {
        const listed = await nameIn(list, entry)
        return listed ? done(listedJson(list, listed)) : noEntry(list, entry)
      }),
    entries: (name) =>
      named(name, async (list) => {
        const all = entriesBehind(store.read, files, list, present().version, '')
        return done(standing(all))
      }),
    put: (name, sent, request) =>
      named(name, async (list) => {
        const changes = readEntries(list, sent)
        if (!changes.ok) return changes
        const { asNew, insteadOf } = request
        if (asNew || insteadOf !== undefined) {
          const there: Mistake[] = []
          for (const [at, change] of changes.value.entries()) {
            if (change.name === insteadOf) continue
            const known = await nameIn(list, change.name)
            if (known && known.origin !== 'removed')
              there.push({ path: placeAt(at, sent), message: alreadyThere(list, change.name) })
          }
          if (there.length > 0) return refuse(there)
        }
        const isNamedAnew =
          insteadOf !== undefined && changes.value.every(({ name }) => name !== insteadOf)
        const gone = isNamedAnew ? [{ list, name: insteadOf, cells: null }] : []
        return send(changesIn([...changes.value, ...gone]), request, list, {
          placeOf: placesIn(changes.value, sent),
        })
      }),
    remove: (name, entry, request) =>
      named(name, async (list) => {
        const known = await nameIn(list, entry)
        if (!known || known.origin === 'removed') return noEntry(list, entry)
        return send(changesIn([{ list, name: entry, cells: null }]), request, list)
      }),
    putBack: (name, entry, request) =>
      named(name, async (list) => {
        const known = await nameIn(list, entry)
        if (known === undefined) return noEntry(list, entry)
        return known.origin === 'shipped'
          ? asItWas(list, entry)
          : send(changesIn([{ list, name: entry, asShipped: true }]), request, list)
      }),
    replace: (name, sent, request) =>
      named(name, async (list) => {
        const wanted = readEntries(list, sent)
        if (!wanted.ok) return wanted
        const changes = new Map<string, Change>(wanted.value.map((one) => [one.name, one]))
        const all = entriesBehind(store.read, files, list, present().version, '')
        for await (const entry of standing(all)) {
          const change = changes.get(entry.name)
          if (!change) changes.set(entry.name, { list, name: entry.name, cells: null })
          else if (isSame(list, change.cells, entry)) changes.delete(entry.name)
        }
        return changes.size === 0
          ? done({ version: present().version, changes: 0, rereading: 0 })
          : send(changesIn(changes.values()), request, list, {
              placeOf: placesIn(wanted.value, sent),
            })
      }),
    edit: edited,
    import: (source, request) =>
      tried(() => importList(source, request, present(), workshop.read, send)),
    understand: (source) =>
      tried(() =>
        understandList(source, present(), workshop.read, async (list, name) => {
          const known = await nameIn(list, name)
          return known !== undefined && known.origin !== 'removed'
        }),
      ),
    export: (name, format) =>
      named(name, (list) =>
        exportList(
          list,
          format,
          standing(entriesBehind(store.read, files, list, present().version, '')),
        ),
      ),
    versions: (page) => tried(() => listVersions(store.read, page)),
    version: (number, page) =>
      tried(async () => {
        const version = await versionNumbered(store.read, number)
        if (!version.ok) return version
        const changes = await changesPage(store.read, number, page)
        if (!changes.ok) return changes
        const items = changes.value.items.map((change) => withFile(change, files))
        return done({ ...version.value, ...changes.value, items })
      }),
    restore: (number, request) =>
      tried(async () => {
        if (number !== 0) {
          const version = await versionNumbered(store.read, number)
          if (!version.ok) return version
        }
        return send(changesOn(changesBackTo(store.read, number)), request, undefined, {
          restores: number,
        })
      }),
    undo: (number, request) =>
      tried(async () => {
        const version = await versionNumbered(store.read, number)
        if (!version.ok) return version
        const again = await changedAgain(store.read, number, mostSaidAgain)
        if (again.length > 0) return changedSince(again)
        return send(changesOn(changesUndoing(store.read, number)), request)
      }),
  }
}

const mostSaidAgain = 10

/** The tag of a list: which edit changed it last, over which files. */
const tagsIn =
  (store: Store, { sets }: Pick<LexiconParts, 'sets'>): TagOf =>
  async (list, version) =>
    `${await lastChangeOf(store.read, list, version)}-${sets.present().base.slice(-8)}`

async function* standing(all: ReturnType<typeof entriesBehind>): AsyncGenerator<Entry> {
  for await (const { entry, origin } of all) if (origin !== 'removed') yield entry
}

function isSame(list: ListName, cells: Cells | null, entry: Entry): boolean {
  const { origin, ...shown } = listedJson(list, { entry, origin: 'shipped' })
  const present = cellsOf(list, shown)
  return present.ok && sorted(present.value) === sorted(cells)
}

const sorted = (cells: Cells | null): string =>
  JSON.stringify(cells && Object.entries(cells).sort())

const noEntry = (list: ListName, name: string): Result<never> =>
  fail(
    'not-found',
    `expected the name of an entry of ${list}, exactly as the list has it, got "${name.slice(0, 100)}"`,
  )

const asItWas = (list: ListName, name: string): Result<never> =>
  fail(
    'invalid-entry',
    `expected an entry of ${list} that was edited, got "${name.slice(0, 100)}", which is as its file has it`,
  )

const alreadyThere = (list: ListName, name: string): string =>
  `"${name}" is in ${list} already; PUT /v1/lexicons/${list}/entries/${encodeURIComponent(name)} (--replace on the command line) changes it`
