import { fail, type Result } from '../../failure.ts'
import type { Cells } from '../../lexicon/entry-json.ts'
import type { Entry } from '../../lexicon/parse.ts'
import type { ListedChange } from '../../store/lexicons/changes.ts'
import { listNamed } from './list-named.ts'
import type { ListFiles } from './listing.ts'

/** What an edit did to an entry; `before` and `after` are its cells, null where the list had, or has, none. */
export type ChangedEntry = Omit<ListedChange, 'saidBefore'>

/** Puts in what the file of the list has where the edits leave the word to it. */
export function withFile(
  { saidBefore, before, after, ...change }: ListedChange,
  files: ListFiles,
): ChangedEntry {
  const wasShipped = saidBefore === undefined || saidBefore === 'shipped'
  if (!wasShipped && change.says !== 'shipped') return { ...change, before, after }
  const list = listNamed(change.list)
  const entry = list.ok
    ? files.entries(list.value).find(({ name }) => name === change.name)
    : undefined
  const shipped = entry === undefined ? null : cellsIn(entry)
  return {
    ...change,
    before: wasShipped ? shipped : before,
    after: change.says === 'shipped' ? shipped : after,
  }
}

/** As an edit would say it: nothing empty. */
function cellsIn({ name, forms, cells }: Entry): Cells {
  if (Object.keys(cells).length > 0)
    return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''))
  return { name, ...(forms.length > 1 && { forms: forms.slice(1).join(' | ') }) }
}

/** Why an edit cannot be undone by itself. */
export const changedSince = (
  again: readonly { readonly list: string; readonly name: string; readonly since: number }[],
): Result<never> =>
  fail(
    'list-changed',
    `expected entries that nobody has changed since, got ${again
      .map(({ name, since }) => `"${name}", changed by version ${since}`)
      .join('; ')}; undo that first, or go back to the version before`,
    {
      errors: again.map(({ list, name, since }) => ({
        path: `${list}.${name}`,
        message: `changed again by version ${since}`,
      })),
    },
  )
