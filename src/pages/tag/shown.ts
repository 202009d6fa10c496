import type { Mark } from '../../export/page/marks.ts'
import type { KnowledgeRecord } from '../../record.ts'
import { actOf, lookFieldId } from './act.ts'
import { type Thing, thingsIn } from './things.ts'

/** What the parts of the record are shown from. */
export interface Shown {
  readonly record: KnowledgeRecord
  readonly of: (id: string | undefined) => Thing | undefined
  /** Ids of the marks of a thing. */
  readonly places: (id: string) => readonly string[]
  /**
   * Where more is told of a thing, if so much was found that each is shown by its name alone. Links, since browsers walk
   * through a form anew for every button that it gets.
   */
  readonly look?: (thing: Thing) => string
}

/** Up to so many things are shown with all that is known of them. */
const mostWhole = 120

/** `page`: address of the page that shows the record, where it has one. */
export function shownIn(record: KnowledgeRecord, marks: readonly Mark[], page?: string): Shown {
  const things = thingsIn(record)
  const places = new Map<string, string[]>()
  for (const { id, of } of marks) {
    const known = places.get(of)
    if (known) known.push(id)
    else places.set(of, [id])
  }
  return {
    record,
    of: (id) => (id === undefined ? undefined : things.get(id)),
    places: (id) => places.get(id) ?? [],
    ...(things.size > mostWhole && {
      look: (thing) =>
        page === undefined
          ? `#${lookFieldId}`
          : `${page}?${new URLSearchParams({ do: actOf('open-look', thing) })}`,
    }),
  }
}
