import type { ListName } from '../lists.ts'
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
export function checkReferences(edit: Edit, complain: Complain): void {
  for (const reference of references) {
    const naming = edit.edited.filter(
      ({ list, entry }) => list === reference.list && entry?.cells[reference.column],
    )
    const leaving = edit.edited.filter(
      ({ list, entry, earlier }) =>
        list === reference.to &&
        earlier !== undefined &&
        nameIn(reference, earlier) !== nameIn(reference, entry),
    )
    if (naming.length > 0) checkNaming(edit, reference, naming, complain)
    if (leaving.length > 0) checkLeaving(edit, reference, leaving, complain)
  }
}

const nameIn = ({ by }: Reference, entry: Entry | undefined): string | undefined =>
  by === 'name' ? entry?.name : entry?.cells[by]

function checkNaming(
  edit: Edit,
  reference: Reference,
  naming: readonly Edited[],
  complain: Complain,
): void {
  const { to, column, as, by, isTree } = reference
  const there = new Map<string, Entry>()
  for (const entry of entriesAfter(edit, to)) there.set(nameIn(reference, entry) ?? '', entry)
  for (const { index, entry } of naming)
    for (const value of valuesOf(entry?.cells[column]))
      if (!there.has(value))
        complain(
          index,
          column,
          `expected the ${by} of an entry of ${to}, letter by letter, got "${shown(value)}"; add that ${as} first, or in the same edit`,
        )
  if (!isTree) return
  const above = (name: string): readonly string[] => valuesOf(there.get(name)?.cells[column])
  const changed = new Map(naming.map((one) => [nameIn(reference, one.entry) ?? '', one.index]))
  for (const circle of circlesFrom(changed.keys(), above)) {
    const [index] = circle.flatMap((name) => changed.get(name) ?? []).sort((a, b) => a - b)
    if (index === undefined) continue
    complain(
      index,
      column,
      `nothing can be above itself: ${pathOf(circle)}; leave out one of these`,
    )
  }
}

/** So many names of a circle are said. */
const mostNames = 10

function pathOf(circle: readonly string[]): string {
  const names = circle.map((name) => `"${shown(name)}"`)
  const said = names.length > mostNames ? [...names.slice(0, mostNames), '…'] : names
  return [...said, names[0]].join(' > ')
}

function checkLeaving(
  edit: Edit,
  reference: Reference,
  leaving: readonly Edited[],
  complain: Complain,
): void {
  const { list, column, as } = reference
  const gone = new Map<string, { naming: number; example: string }>()
  for (const { earlier } of leaving)
    gone.set(nameIn(reference, earlier) ?? '', { naming: 0, example: '' })
  for (const entry of entriesAfter(edit, list))
    for (const value of valuesOf(entry.cells[column])) {
      const left = gone.get(value)
      if (left === undefined) continue
      left.naming++
      left.example ||= entry.name
    }
  for (const { index, earlier } of leaving) {
    const left = gone.get(nameIn(reference, earlier) ?? '')
    if (left === undefined || left.naming === 0) continue
    complain(
      index,
      'name',
      `"${shown(earlier?.name ?? '')}" is the ${as} of ${left.naming} ${left.naming === 1 ? 'entry' : 'entries'} of ${list}, such as "${shown(left.example)}"; change ${left.naming === 1 ? 'it' : 'these'} first, or in the same edit`,
    )
  }
}

function* entriesAfter({ edited, untouched }: Edit, list: ListName): Generator<Entry> {
  yield* untouched(list)
  for (const { list: own, entry } of edited) if (own === list && entry !== undefined) yield entry
}
