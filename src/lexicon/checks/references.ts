import { createKeyTable } from '../key-table.ts'
import type { ListName } from '../lists.ts'
import type { Lists } from '../load.ts'
import { type Entry, valuesOf } from '../parse.ts'
import { circlesFrom } from './circles.ts'
import type { Complain, Edit, Edited } from './edit.ts'
import { shown } from './shape.ts'

/** A column whose values name entries. */
interface Reference {
  readonly list: ListName
  readonly column: string
  readonly to: ListName
  /** The column by which they are named. */
  readonly by: string
  /** What the entry that is named is to the one that names it. */
  readonly as: string
  /** Who is above whom: without circles. */
  readonly isTree?: true
}

const references: readonly Reference[] = [
  {
    list: 'organizations.known',
    column: 'parent',
    to: 'organizations.known',
    by: 'name',
    as: 'parent',
    isTree: true,
  },
  {
    list: 'topics.concepts',
    column: 'broader',
    to: 'topics.concepts',
    by: 'id',
    as: 'broader concept',
    isTree: true,
  },
  ...(['places.regions', 'places.cities', 'places.cities-ambiguous'] as const).map(
    (list): Reference => ({
      list,
      column: 'country',
      to: 'places.countries',
      by: 'name',
      as: 'country',
    }),
  ),
]

/** What an entry names must be there after the edit, and nothing is above itself. */
export function checkReferences(edit: Edit, { lists }: Lists, complain: Complain): void {
  for (const reference of references) {
    if (
      holdsAny(edit.edited(reference.list), ({ entry }) => Boolean(entry?.cells[reference.column]))
    )
      checkNaming(edit, lists, reference, complain)
    if (holdsAny(edit.edited(reference.to), (one) => isLeaving(reference, one)))
      checkLeaving(edit, reference, complain)
  }
}

function holdsAny(all: Iterable<Edited>, isWanted: (one: Edited) => boolean): boolean {
  for (const one of all) if (isWanted(one)) return true
  return false
}

const nameIn = ({ by }: Reference, entry: Entry | undefined): string | undefined =>
  by === 'name' ? entry?.name : entry?.cells[by]

/** Does the change take away what its entry is named by? */
const isLeaving = (reference: Reference, { entry, earlier }: Edited): boolean =>
  earlier !== undefined && nameIn(reference, earlier) !== nameIn(reference, entry)

function checkNaming(
  edit: Edit,
  lists: Lists['lists'],
  reference: Reference,
  complain: Complain,
): void {
  const { list, to, column, as, by, isTree } = reference
  /** By name the place of an entry, times two, plus one where the edit brings it; plus one more, since none is 0. */
  const there = createKeyTable()
  for (const [place, entry] of edit.untouched(to))
    there.set(nameIn(reference, entry) ?? '', place * 2 + 1)
  for (const { place, entry } of edit.edited(to))
    if (entry !== undefined) there.set(nameIn(reference, entry) ?? '', place * 2 + 2)
  for (const one of edit.edited(list))
    for (const value of valuesOf(one.entry?.cells[column]))
      if (there.get(value) === 0)
        complain(
          one,
          column,
          `expected the ${by} of an entry of ${to}, letter by letter, got "${shown(value)}"; add that ${as} first, or in the same edit`,
        )
  if (!isTree) return
  const entryNamed = (name: string): Entry | undefined => {
    const number = there.get(name) - 1
    if (number < 0) return undefined
    const place = number >>> 1
    return (number & 1) === 1 ? edit.editedAt(to, place).entry : lists.get(to)?.at(place)
  }
  const above = (name: string): readonly string[] => valuesOf(entryNamed(name)?.cells[column])
  function* naming(): Generator<string> {
    for (const { entry } of edit.edited(list))
      if (entry?.cells[column]) yield nameIn(reference, entry) ?? ''
  }
  for (const circle of circlesFrom(naming(), above)) {
    const [first] = edited(edit, reference, new Set(circle))
    if (first !== undefined)
      complain(
        first,
        column,
        `nothing can be above itself: ${pathOf(circle)}; leave out one of these`,
      )
  }
}

/** The changes of entries with these names that name others. */
function* edited(edit: Edit, reference: Reference, names: ReadonlySet<string>): Generator<Edited> {
  for (const one of edit.edited(reference.list))
    if (one.entry?.cells[reference.column] && names.has(nameIn(reference, one.entry) ?? ''))
      yield one
}

/** So many names of a circle are said. */
const mostNames = 10

function pathOf(circle: readonly string[]): string {
  const names = circle.map((name) => `"${shown(name)}"`)
  const said = names.length > mostNames ? [...names.slice(0, mostNames), '…'] : names
  return [...said, names[0]].join(' > ')
}

function checkLeaving(edit: Edit, reference: Reference, complain: Complain): void {
  const { list, to, column, as } = reference
  /** The number of a name that is taken away, plus one; by it who names it. */
  const gone = createKeyTable()
  const left: { naming: number; example: string }[] = []
  for (const one of edit.edited(to))
    if (isLeaving(reference, one)) {
      gone.set(nameIn(reference, one.earlier) ?? '', left.length + 1)
      left.push({ naming: 0, example: '' })
    }
  const note = (entry: Entry): void => {
    for (const value of valuesOf(entry.cells[column])) {
      const found = left[gone.get(value) - 1]
      if (found === undefined) continue
      found.naming++
      found.example ||= entry.name
    }
  }
  for (const [, entry] of edit.untouched(list)) note(entry)
  for (const { entry } of edit.edited(list)) if (entry !== undefined) note(entry)
  for (const one of edit.edited(to)) {
    const { earlier } = one
    if (!isLeaving(reference, one)) continue
    const found = left[gone.get(nameIn(reference, earlier) ?? '') - 1]
    if (found === undefined || found.naming === 0) continue
    const { naming, example } = found
    complain(
      one,
      'name',
      `"${shown(earlier?.name ?? '')}" is the ${as} of ${naming} ${naming === 1 ? 'entry' : 'entries'} of ${list}, such as "${shown(example)}"; change ${naming === 1 ? 'it' : 'these'} first, or in the same edit`,
    )
  }
}
