import type { Known } from '../../reconcile/known.ts'
import type { Kind } from '../../reconcile/types.ts'
import { namesOfEach } from '../../store/entities/details.ts'
import { lookUp, type StoredEntity } from '../../store/entities/lookup.ts'
import { searchNames } from '../../store/entities/search.ts'
import { traitsOf } from '../../store/organizations/traits.ts'
import type { Reading } from '../../store/schema.ts'
import { findTopics, topicsAt } from '../../store/topics/find-topics.ts'

/** A thing by its id; `moved` where the id was another's before a merge. */
export interface Located extends StoredEntity {
  readonly kind: Kind
  readonly moved: boolean
}

/** The thing with an id, or whoever it was merged into; undefined for no id of the archive, and for the hidden. */
export async function locate(db: Reading, id: string): Promise<Located | undefined> {
  for (const kind of ['person', 'organization'] as const) {
    const found = await lookUp(db, kind, id)
    if (!found.ok) continue
    if ('here' in found.value) return { kind, moved: false, ...found.value.here }
    const there = await locate(db, found.value.movedTo)
    return there && { ...there, moved: true }
  }
  const [topic] = await topicsAt(db, [id])
  return topic && { kind: 'topic', moved: false, id, name: topic.name }
}

/** So many of each kind are compared; those that fit less are no answer. */
const most = 200

/** A thing whose name may be the one searched for; how well it fits, in [0, 1], begun words too. */
export interface Fitting extends StoredEntity {
  readonly score: number
}

/** Things whose names may be this one, the likest first; the hidden are none. */
export async function search(db: Reading, kind: Kind, name: string): Promise<readonly Fitting[]> {
  const found = kind === 'topic' ? await findTopics(db, name) : await searchNames(db, kind, name)
  return found.slice(0, most).map(({ id, name: own, score }) => ({ id, name: own, score }))
}

/** These things with all their names, in the given order. */
export async function known(
  db: Reading,
  kind: Kind,
  things: readonly StoredEntity[],
): Promise<readonly Known[]> {
  const ids = things.map(({ id }) => id)
  if (kind === 'topic') {
    const topics = await topicsAt(db, ids)
    return topics.map(({ id, name, names }) => ({ kind, id, name, names }))
  }
  const names = await namesOfEach(db, ids)
  const traits = kind === 'organization' ? await traitsOf(db, ids) : undefined
  return things.map(({ id, name }) => {
    const { canonical, kind: sort, country } = traits?.get(id) ?? {}
    return {
      kind,
      id,
      name,
      names: [...new Set([name, ...(names.get(id) ?? [])])],
      ...(canonical !== undefined && { canonical }),
      ...(sort !== undefined && { sort }),
      ...(country !== undefined && { country }),
    }
  })
}
