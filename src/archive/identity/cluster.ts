import { createGroups, type Groups } from './groups.ts'
import type { Vague } from './weighing.ts'

/** Two indexes, the smaller first, that are likely one; of two vague ones each goes along with the other. */
export interface Link {
  readonly first: number
  readonly second: number
  readonly odds: number
  readonly vague: Vague
}

export interface Clustering {
  readonly size: number
  /** Likely enough to join. */
  readonly links: readonly Link[]
  /** What an editor has joined. */
  readonly together: readonly (readonly [number, number])[]
  /** Has an editor told the two apart? */
  isApart(a: number, b: number): boolean
  contradict(a: number, b: number): boolean
}

export interface Clustered {
  readonly groups: Groups
  /** May the groups of the two never be joined? */
  isBarred(a: number, b: number): boolean
}

/** By so much, in log-odds, one group must be likelier than another that does not belong to it. */
const margin = 1

/**
 * Joins what an editor has joined, then the likeliest firm links first, then lets each vague one go
 * along with the one group that it fits; with none where it fits several.
 */
export function cluster({ size, links, together, isApart, contradict }: Clustering): Clustered {
  const groups = createGroups(size)
  for (const [a, b] of together) groups.unite(a, b)
  const atoms = Array.from({ length: size }, (_, index) => groups.find(index))
  const isBarred = createBarrier(groups, atoms, isApart, contradict)

  const likeliest = links.toSorted(
    (a, b) => b.odds - a.odds || a.first - b.first || a.second - b.second,
  )
  for (const { first, second, vague } of likeliest)
    if (
      vague === 'neither' &&
      groups.find(first) !== groups.find(second) &&
      !isBarred(first, second)
    )
      groups.unite(first, second)

  const goers = goersOf(likeliest)
  const isFirm = (group: number): boolean =>
    groups.members(group).some((index) => !goers.has(index))
  function planOf(goer: number, targets: readonly Target[]): Plan | undefined {
    const own = groups.find(goer)
    // It has found its group; another one would be joined to that by nothing but a vague one.
    if (isFirm(own)) return undefined
    const likeliestOf = new Map<number, Target>()
    for (const target of targets) {
      const group = groups.find(target.index)
      if (group !== own && !likeliestOf.has(group) && !isBarred(goer, target.index))
        likeliestOf.set(group, target)
    }
    const options = [...likeliestOf]
    const [group, best] = options.find(([option]) => isFirm(option)) ?? options[0] ?? []
    if (group === undefined || best === undefined) return undefined
    const isUndecided = options.some(
      ([rival, { index, odds }]) =>
        rival !== group &&
        best.odds - odds < margin &&
        (isFirm(rival) || isBarred(best.index, index)),
    )
    return isUndecided ? undefined : { goer, target: best.index, odds: best.odds }
  }

  for (let hasChanged = goers.size > 0; hasChanged; ) {
    hasChanged = false
    const plans: Plan[] = []
    for (const [goer, targets] of goers) {
      const plan = planOf(goer, targets)
      if (plan !== undefined) plans.push(plan)
    }
    plans.sort((a, b) => b.odds - a.odds || a.goer - b.goer)
    for (const { goer, target } of plans) {
      if (groups.find(goer) === groups.find(target) || isBarred(goer, target)) continue
      groups.unite(goer, target)
      hasChanged = true
    }
  }
  return { groups, isBarred }
}

/** Groups are apart when two of their members are; what an editor has joined counts as one, and fits where a part of it does. */
export function createBarrier(
  groups: Groups,
  atoms: readonly number[],
  isApart: Clustering['isApart'],
  contradict: Clustering['contradict'],
): Clustered['isBarred'] {
  /** Answers for two groups of the sizes that they had. */
  const known = new Map<string, boolean>()
  return (a, b) => {
    const [one, other] = [groups.find(a), groups.find(b)].sort((x, y) => x - y)
    const left = groups.members(one)
    const right = groups.members(other)
    const key = `${one} ${left.length} ${other} ${right.length}`
    const answer = known.get(key) ?? areBarred(byAtom(left, atoms), byAtom(right, atoms))
    known.set(key, answer)
    return answer
  }

  function areBarred(left: number[][], right: number[][]): boolean {
    return left.some((some) =>
      right.some(
        (others) =>
          some.some((one) => others.some((other) => isApart(one, other))) ||
          some.every((one) => others.every((other) => contradict(one, other))),
      ),
    )
  }
}

function byAtom(members: readonly number[], atoms: readonly number[]): number[][] {
  const parts = new Map<number, number[]>()
  for (const member of members) {
    const part = parts.get(atoms[member])
    if (part === undefined) parts.set(atoms[member], [member])
    else part.push(member)
  }
  return [...parts.values()]
}

interface Plan {
  readonly goer: number
  readonly target: number
  readonly odds: number
}

interface Target {
  readonly index: number
  readonly odds: number
}

/** What each vague index may go along with, likeliest first; indexes in order. */
function goersOf(links: readonly Link[]): Map<number, Target[]> {
  const goers = new Map<number, Target[]>()
  const go = (goer: number, index: number, odds: number): void => {
    const targets = goers.get(goer)
    if (targets === undefined) goers.set(goer, [{ index, odds }])
    else targets.push({ index, odds })
  }
  for (const { first, second, odds, vague } of links) {
    if (vague === 'first' || vague === 'both') go(first, second, odds)
    if (vague === 'second' || vague === 'both') go(second, first, odds)
  }
  return new Map([...goers].sort(([a], [b]) => a - b))
}
