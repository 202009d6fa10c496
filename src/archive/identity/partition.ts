import { createFiles } from './candidates.ts'
import { cluster, type Link } from './cluster.ts'
import { type Context, createJudge, type Judge, joins, suggests } from './likeness.ts'
import type { Signature } from './observation.ts'
import { ordered } from './tally.ts'
import type { Likeness } from './weighing.ts'

/** Pairs of signature keys that an editor has decided; they win over every likeness. */
export interface Decisions {
  readonly together: readonly (readonly [string, string])[]
  readonly apart: readonly (readonly [string, string])[]
}

/** The signatures of one person or organization, in order of their keys. */
export interface Cluster {
  /** The first of the keys. */
  readonly key: string
  readonly signatures: readonly Signature[]
}

/** Two signatures of different clusters that may be one; an editor decides. */
export interface Suggestion extends Likeness {
  /** Signature keys, the smaller first. */
  readonly a: string
  readonly b: string
}

export interface Partition {
  /** In order of their keys. */
  readonly clusters: readonly Cluster[]
  /** For two clusters only the likeliest pair; in order of the keys. */
  readonly suggestions: readonly Suggestion[]
}

/**
 * Who is who among signatures of one kind, by constrained agglomerative clustering: the likeliest pair
 * first, never one that contradicts or that an editor keeps apart. The outcome is the same in
 * whatever order signatures come. Two clusters that no likely pair links may be found apart from each other.
 */
export function partition(
  signatures: Iterable<Signature>,
  decisions: Decisions,
  context: Context,
): Partition {
  const all = [...new Map([...signatures].map((one) => [one.key, one])).values()].sort((a, b) =>
    ordered(a.key, b.key),
  )
  const judge = createJudge(context)
  const pairs = likelyPairs(all, judge, context)
  const index = new Map(all.map(({ key }, at) => [key, at]))
  const { together, apart } = decisions
  const areApart = new Set(apart.flatMap(([a, b]) => [`${a}\n${b}`, `${b}\n${a}`]))
  const { groups, isBarred } = cluster({
    size: all.length,
    links: pairs.filter(({ odds }) => odds >= joins),
    together: together.flatMap(([a, b]) => {
      const first = index.get(a)
      const second = index.get(b)
      return first === undefined || second === undefined ? [] : [[first, second] as const]
    }),
    isApart: (a, b) => areApart.size > 0 && areApart.has(`${all[a].key}\n${all[b].key}`),
    contradict: (a, b) => judge.contradict(all[Math.min(a, b)], all[Math.max(a, b)]),
  })

  const suggestions = new Map<string, Suggestion>()
  for (const { first, second, ...likeness } of pairs) {
    const one = groups.find(first)
    const other = groups.find(second)
    if (one === other || isBarred(first, second)) continue
    const key = `${Math.min(one, other)} ${Math.max(one, other)}`
    const known = suggestions.get(key)
    if (known !== undefined && known.odds >= likeness.odds) continue
    suggestions.set(key, { a: all[first].key, b: all[second].key, ...likeness })
  }
  return {
    clusters: all.flatMap(({ key }, at) =>
      groups.find(at) === at
        ? [
            {
              key,
              signatures: groups
                .members(at)
                .toSorted((a, b) => a - b)
                .map((one) => all[one]),
            },
          ]
        : [],
    ),
    suggestions: [...suggestions.values()].sort((x, y) => ordered(x.a, y.a) || ordered(x.b, y.b)),
  }
}

type Pair = Likeness & Omit<Link, keyof Likeness>

/** The pairs that are likely enough to ask about, in order. */
function likelyPairs(all: readonly Signature[], judge: Judge, { names }: Context): Pair[] {
  const files = createFiles(names)
  for (const signature of all) files.add(signature)
  const index = new Map(all.map((signature, at) => [signature, at]))
  return all.flatMap((signature, first) => {
    const pairs: Pair[] = []
    for (const other of files.candidates(signature)) {
      const second = index.get(other) ?? 0
      if (second <= first) continue
      const likeness = judge.likeness(signature, other)
      if (likeness !== undefined && likeness.odds >= suggests)
        pairs.push({ ...likeness, first, second })
    }
    return pairs.sort((a, b) => a.second - b.second)
  })
}
