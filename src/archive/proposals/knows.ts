import { nameKey } from '../../engine/names.ts'
import type { ListName } from '../../lexicon/lists.ts'
import type { Lists } from '../../lexicon/load.ts'

/** Tells whether a list holds a form, letter case and accents apart; each list is gone through when it is first asked for. */
export function knowsIn({
  lists,
}: Pick<Lists, 'lists'>): (list: ListName, form: string) => boolean {
  const known = new Map<ListName, ReadonlySet<string>>()
  return (list, form) => {
    let keys = known.get(list)
    if (keys === undefined) {
      const found = new Set<string>()
      for (const { forms } of lists.get(list) ?? [])
        for (const held of forms) found.add(nameKey(held))
      known.set(list, found)
      keys = found
    }
    return keys.has(nameKey(form))
  }
}
