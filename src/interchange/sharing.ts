import { keyOf } from '../lexicon/parse.ts'
import type { Place, Taking } from './taking.ts'

/** One thing of a source that is read whole before its names are settled. */
export interface Named {
  readonly place: Place
  readonly name: string
  /** What can tell it from others of the same name, the best first: its country, its city; "" where it is not known. */
  readonly marks: readonly string[]
  /** Its other names. */
  readonly forms: readonly string[]
}

/**
 * A name of its own for each, by its place in the source; undefined where none can be made. A name
 * that several share is not taken alone, for no article could tell whose it is: each is called by it
 * and the first mark that no other has, "Ministry of Health (Norland)".
 */
export function ownNames(
  things: readonly Named[],
  taking: Taking,
  noun: string,
): readonly (string | undefined)[] {
  const holders = new Map<string, number[]>()
  for (const [index, { name }] of things.entries()) {
    const key = keyOf(name)
    const others = holders.get(key)
    if (others === undefined) holders.set(key, [index])
    else others.push(index)
  }
  const own: (string | undefined)[] = things.map(({ name }) => name)
  for (const indices of holders.values()) {
    if (indices.length < 2) continue
    const { length } = things[indices[0]].marks
    const counts = Array.from({ length }, (_, at) =>
      countsOf(indices.map((i) => things[i].marks[at])),
    )
    for (const index of indices) {
      const { place, name, marks } = things[index]
      const mark = marks.find((each, at) => each !== '' && counts[at].get(each) === 1)
      const marked = `${name} (${mark})`
      own[index] = mark === undefined || holders.has(keyOf(marked)) ? undefined : marked
      if (own[index] !== undefined)
        taking.leaveOutValue(place, name, `a name that several ${noun} share`, `now "${marked}"`)
    }
  }
  return own
}

function countsOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** Says why a form cannot be that of a thing alone; undefined when it can. */
export function createShared(
  things: readonly Named[],
  names: readonly (string | undefined)[],
  noun: string,
): (index: number, form: string) => string | undefined {
  const nameKeys = new Set(things.map(({ name }) => keyOf(name)))
  for (const name of names) if (name !== undefined) nameKeys.add(keyOf(name))
  const holders = new Map<string, number>()
  const shared = new Set<string>()
  for (const [index, { forms }] of things.entries()) {
    for (const form of forms) {
      const key = keyOf(form)
      if ((holders.get(key) ?? index) !== index) shared.add(key)
      holders.set(key, index)
    }
  }
  return (index, form) => {
    const key = keyOf(form)
    if (nameKeys.has(key) && key !== keyOf(things[index].name))
      return `a form that is the name of another of the ${noun}`
    return shared.has(key) ? `a form that several ${noun} share` : undefined
  }
}
