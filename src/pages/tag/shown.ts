import type { Mark } from '../../export/page/marks.ts'
import type { KnowledgeRecord } from '../../record.ts'
import { type Thing, thingsIn } from './things.ts'

/** What the parts of the record are shown from. */
export interface Shown {
  readonly record: KnowledgeRecord
  readonly of: (id: string | undefined) => Thing | undefined
  /** Ids of the marks of a thing. */
  readonly places: (id: string) => readonly string[]
}

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
  }
}
