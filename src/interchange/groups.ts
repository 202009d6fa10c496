import type { Draft } from './draft.ts'
import type { Place, Taking } from './taking.ts'

/** Entries that a source writes on several lines, until all of them are read. */
export interface Groups {
  /** A part of the entry of this key. Its name is that of the first part. */
  add(place: Place, key: string, part: Draft): void
  /** Offers all, in the order in which they began. */
  offer(): void
}

export function createGroups(taking: Taking): Groups {
  const drafts = new Map<string, { place: Place; draft: Draft }>()
  return {
    add(place, key, part) {
      const begun = drafts.get(key)
      if (begun === undefined) {
        drafts.set(key, { place, draft: part })
        taking.waiting(drafts.size)
        return
      }
      const { draft } = begun
      drafts.set(key, { place: begun.place, draft: { ...draft, values: joined(draft, part) } })
    },
    offer() {
      taking.waiting(0)
      for (const { place, draft } of drafts.values()) taking.offer(place, draft)
      drafts.clear()
    },
  }
}

function joined({ values }: Draft, part: Draft): Draft['values'] {
  const all: Record<string, readonly string[]> = { ...values }
  for (const [column, more] of Object.entries(part.values)) {
    const fresh = more.filter((value) => !all[column]?.includes(value))
    all[column] = [...(all[column] ?? []), ...fresh]
  }
  return all
}
