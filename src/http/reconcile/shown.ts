import type { ShownThing } from '../../export/preview-html.ts'
import { type PropertyId, propertiesOf, propertyOf } from '../../reconcile/properties.ts'
import { types } from '../../reconcile/types.ts'
import type { Cell } from '../../service/reconcile/extend.ts'
import type { Glance } from '../../service/reconcile/reconciliation.ts'

/** What a small frame has room for, the most telling first. */
const told: readonly PropertyId[] = ['position', 'topic', 'broader', 'person', 'alias', 'lastSeen']

export function shownThing({ name, kind, description, articles, cells }: Glance): ShownThing {
  const own = propertiesOf(kind)
  return {
    name,
    type: types.find(({ id }) => id === kind)?.name ?? kind,
    ...(description !== undefined && { description }),
    articles,
    facts: told
      .flatMap((id) => own.find((property) => property.id === id) ?? [])
      .map((property) => ({
        name: property.name,
        values: (cells[property.id] ?? []).map(wordsOf),
      })),
  }
}

/** A type or a property, shown the same way. */
export function shownWord(what: 'type' | 'property', id: string): string | undefined {
  const word = what === 'type' ? types.find((type) => type.id === id) : propertyOf(id)
  return word && `${word.name}: ${word.description}`
}

function wordsOf(cell: Cell): string {
  if ('str' in cell) return cell.str
  if ('int' in cell) return String(cell.int)
  return 'date' in cell ? cell.date.slice(0, '2024-05-04'.length) : cell.name
}
