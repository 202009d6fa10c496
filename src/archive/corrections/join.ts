import { type Draft, remove, replaceMentions, thingsOf } from './draft.ts'
import { nameOf, type Thing, type ThingKind } from './kinds.ts'

/**
 * A human who calls a thing what another of its kind is called says that the two are one: the first
 * one stays. Dates of one value and topics of one label are one however they came about.
 */
export function joinSame(draft: Draft): void {
  for (const kind of ['person', 'organization', 'department', 'date', 'topic', 'place'] as const) {
    const byName = new Map<string, Thing>()
    for (const thing of [...thingsOf(draft, kind)]) {
      const name = nameOf(kind, thing)
      const first = byName.get(name)
      if (first === undefined) byName.set(name, thing)
      else if (areOne(draft, kind, first, thing)) {
        replaceMentions(draft, first, [...first.mentions, ...thing.mentions])
        if (thing.confidence > first.confidence) first.confidence = thing.confidence
        remove(draft, kind, thing, first)
      }
    }
  }
}

function areOne(draft: Draft, kind: ThingKind, a: Thing, b: Thing): boolean {
  const isRenamed = [a, b].some((thing) => {
    const called = draft.called.get(thing)
    return called !== undefined && called !== nameOf(kind, thing)
  })
  if (!isRenamed && kind !== 'date' && kind !== 'topic') return false
  const [first, second] = [a, b].map((thing) =>
    kind === 'department' && 'organization' in thing ? thing.organization : undefined,
  )
  return first === undefined || second === undefined || first === second
}
