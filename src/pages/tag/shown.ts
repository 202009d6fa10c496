import type { Mark } from '../../export/page/marks.ts'
import type { KnowledgeRecord } from '../../record.ts'
import { type Thing, thingsIn } from './things.ts'

/** What the parts of the record are shown from. */
export interface Shown {
  readonly record: KnowledgeRecord
  readonly of: (id: string | undefined) => Thing | undefined
  /** Ids of the marks of a thing. */
  readonly places: (id: string) => readonly string[]
  /** So much was found that each thing is shown by its name alone, and the rest of it where it is asked for. */
  readonly isLarge: boolean
}

/** Up to so many things are shown with all that is known of them. */
const mostWhole = 200

export function shownIn(record: KnowledgeRecord, marks: readonly Mark[]): Shown {
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
    isLarge: things.size > mostWhole,
  }
}
