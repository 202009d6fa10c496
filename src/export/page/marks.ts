import { titleSpan } from '../../derived/title-span.ts'
import type { KnowledgeRecord, Span } from '../../record.ts'
import { factsOf, type Kind, singular } from '../facts.ts'
import type { Location } from '../locate.ts'
import { positionsOf } from './positions.ts'

export type MarkKind = Kind | 'titles'

/** A place of the page that is marked, and the id of what it names. */
export interface Mark extends Location {
  readonly id: string
  readonly kind: MarkKind
  readonly of: string
  readonly title: string
}

const fields = ['title', 'byline', 'text']

/** The marks in the order of the page, outer before inner, numbered. */
export function marksOf(
  record: KnowledgeRecord,
  locate: (span: Span) => Location | undefined,
): Mark[] {
  const mark = (span: Span, kind: MarkKind, of: string, title: string): Omit<Mark, 'id'>[] => {
    const location = locate(span)
    // Blanks alone may fall between two paragraphs.
    return location && /\S/u.test(span.text) ? [{ ...location, kind, of, title }] : []
  }
  const facts = factsOf(record).flatMap(({ kind, id, name, mentions }) =>
    mentions.flatMap((span) => mark(span, kind, id, `${singular[kind]}: ${name}`)),
  )
  const titles = positionsOf(record).flatMap(({ id, person, position }) => {
    const span = titleSpan(position)
    return span ? mark(span, 'titles', id, `title: ${position.title}, of ${person.name}`) : []
  })
  return [...facts, ...titles]
    .sort(
      (a, b) =>
        fields.indexOf(a.field) - fields.indexOf(b.field) || a.start - b.start || b.end - a.end,
    )
    .map((place, index) => ({ ...place, id: `m${index + 1}` }))
}
