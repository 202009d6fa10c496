import { createBarrier } from './cluster.ts'
import { createGroups } from './groups.ts'
import { type Context, createJudge } from './likeness.ts'
import type { Cluster, Decisions } from './partition.ts'

/**
 * May an editor still be asked whether two clusters are one? Not when members of them contradict each other or are kept
 * apart: pairs `beside` what was decided anew are found before it is known who else is in the cluster of the other.
 */
export function mayBeAsked(
  a: Cluster,
  b: Cluster,
  { together, apart }: Decisions,
  context: Context,
): boolean {
  const all = [...a.signatures, ...b.signatures]
  const index = new Map(all.map(({ key }, at) => [key, at]))
  const groups = createGroups(all.length)
  for (const [one, other] of together) {
    const first = index.get(one)
    const second = index.get(other)
    if (first !== undefined && second !== undefined) groups.unite(first, second)
  }
  const atoms = all.map((_, at) => groups.find(at))
  for (const at of a.signatures.keys()) groups.unite(0, at)
  for (const at of b.signatures.keys()) groups.unite(a.signatures.length, a.signatures.length + at)
  if (groups.find(0) === groups.find(a.signatures.length)) return false
  const judge = createJudge(context)
  const areApart = new Set(
    apart.flatMap(([one, other]) => [`${one}\n${other}`, `${other}\n${one}`]),
  )
  const isBarred = createBarrier(
    groups,
    atoms,
    (one, other) => areApart.has(`${all[one].key}\n${all[other].key}`),
    (one, other) => judge.contradict(all[one], all[other]),
  )
  return !isBarred(0, a.signatures.length)
}
