import type { Archive } from '../../service/archive/archive.ts'
import type { Given, ListedPerson } from './shapes.ts'

export type Network = Given<Archive['people']['network']>

/** Somebody of a network: 0 the one who is asked for, 1 related to them, 2 related to those. */
export interface Node extends Omit<ListedPerson, 'articleCount'> {
  readonly step: 0 | 1 | 2
  readonly x: number
  readonly y: number
  /** Others of the network whom articles name together with them, the closest first. */
  readonly beside: readonly Omit<ListedPerson, 'articleCount'>[]
}

/** The drawing, in its own units. */
export const drawing = { width: 900, height: 640 } as const
const rings = [0, 170, 290] as const

/**
 * The people of a network, the one who is asked for first, placed on rings: a drawing without a script, and where a
 * script begins. Whoever stands at the second ring stands near the one who leads there.
 */
export function nodesOf({ person, related, further, links }: Network): readonly Node[] {
  const people = [person, ...related.map((one) => one.person), ...further]
  const known = new Map(people.map((one) => [one.id, one]))
  const beside = new Map(people.map(({ id }) => [id, [] as (typeof people)[number][]]))
  for (const { one, other } of links.toSorted((a, b) => b.weight - a.weight))
    for (const [from, to] of [
      [one, other],
      [other, one],
    ]) {
      const there = known.get(to)
      if (there) beside.get(from)?.push(there)
    }
  const angles = new Map<string, number>()
  related.forEach(({ person: { id } }, at) => {
    angles.set(id, (2 * Math.PI * at) / related.length)
  })
  const led = further.map(({ id }) => {
    const leader = beside.get(id)?.find((one) => angles.has(one.id))
    return { id, angle: angles.get(leader?.id ?? '') ?? 0 }
  })
  // Spread evenly, in the order of those who lead there.
  led
    .toSorted((a, b) => a.angle - b.angle)
    .forEach(({ id }, at) => {
      angles.set(id, (2 * Math.PI * (at + 0.5)) / further.length)
    })
  return people.map((one, at) => {
    const step = at === 0 ? 0 : at <= related.length ? 1 : 2
    const angle = angles.get(one.id) ?? 0
    return {
      ...one,
      step,
      x: Math.round(drawing.width / 2 + rings[step] * 1.4 * Math.cos(angle)),
      y: Math.round(drawing.height / 2 + rings[step] * Math.sin(angle)),
      beside: beside.get(one.id) ?? [],
    }
  })
}
