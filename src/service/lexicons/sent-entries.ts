import { done, fail, type Mistake, type Result } from '../../failure.ts'
import type { Change } from '../../lexicon/change.ts'
import { mostChanges } from '../../lexicon/checks/check-changes.ts'
import { cellsOf } from '../../lexicon/entry-json.ts'
import type { ListName } from '../../lexicon/lists.ts'

/** Entries as they were sent; every mistake of all of them at once. */
export function readEntries(list: ListName, sent: readonly unknown[]): Result<readonly Change[]> {
  if (sent.length > mostChanges)
    return refuse([
      {
        path: '',
        message: `expected at most ${mostChanges} entries, got ${sent.length}; send them in parts`,
      },
    ])
  const mistakes: Mistake[] = []
  const changes: Change[] = []
  const places = new Map<string, string>()
  for (const [at, one] of sent.entries()) {
    const cells = cellsOf(list, withoutState(one))
    if (cells.ok) {
      const { name } = cells.value
      const earlier = places.get(name)
      if (earlier !== undefined)
        mistakes.push({ path: placeAt(at, sent), message: twice(name, earlier) })
      places.set(name, earlier ?? placeAt(at, sent))
      changes.push({ list, name, cells: cells.value })
    } else
      for (const { path, message } of cells.failure.errors ?? [])
        mistakes.push({ path: [placeAt(at, sent), path].filter(Boolean).join('.'), message })
  }
  return mistakes.length > 0 ? refuse(mistakes) : done(changes)
}

const twice = (name: string, earlier: string): string =>
  `"${name}" is the name of ${earlier} too; send it once, with all its forms`

/** What an answer says besides the columns may be sent back with them. */
function withoutState(sent: unknown): unknown {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return sent
  return Object.fromEntries(
    Object.entries(sent).filter(([name]) => name !== 'origin' && name !== 'version'),
  )
}

/** Where an entry stands in what was sent: nowhere in particular when it is the only one. */
export const placeAt = (at: number, sent: readonly unknown[]): string =>
  sent.length === 1 ? '' : `entries.${at}`

/** The same for the entry of a name; that of an entry taken out is its name. */
export function placesIn(
  changes: readonly Change[],
  sent: readonly unknown[],
): (name: string) => string {
  const places = new Map(changes.map(({ name }, at) => [name, placeAt(at, sent)]))
  return (name) => places.get(name) ?? name
}

const mostSaid = 10
/** Nobody reads more, and each entry of a large list could have one. */
const mostTold = 10_000

/** Fails with all mistakes that anybody would read, of which the message says the first. */
export function refuse(errors: readonly Mistake[]): Result<never> {
  const said = errors
    .slice(0, mostSaid)
    .map(({ path, message }) => (path === '' ? message : `${path}: ${message}`))
  const more = errors.length - said.length
  const all = [...said, ...(more > 0 ? [`and ${more} more`] : [])].join('; ')
  return fail('invalid-entry', `expected entries that fit their lists: ${all}`, {
    errors: errors.slice(0, mostTold),
  })
}
