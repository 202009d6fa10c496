import { createFiles } from './candidates.ts'
import { type Context, createJudge, joins, suggests } from './likeness.ts'
import type { Signature } from './observation.ts'
import type { Decisions, Suggestion } from './partition.ts'
import { ordered } from './tally.ts'

/** Gives the signatures, as they are now, that are filed under any of the keys. */
export type Fetch = (keys: readonly string[]) => Iterable<Signature> | Promise<Iterable<Signature>>

/** A signature before and after an article came or went; the same on both sides where only its organization's entity changed. */
export interface Change {
  readonly before?: Signature
  readonly after?: Signature
}

export interface Times<Value> {
  readonly before: Value
  readonly after: Value
}

/** What has to be decided anew. */
export interface Affected {
  /** All signatures whose cluster may change: `partition` them, and nothing else. */
  readonly signatures: readonly Signature[]
  /** Pairs of one of them and one whose cluster stays as it is, that an editor should see. */
  readonly beside: readonly Suggestion[]
}

/**
 * Walks from changed signatures along likely pairs and an editor's decisions to all whose cluster may change. The
 * work depends on the signatures that share a key with those, not on the archive. `decisions` and `contexts` are
 * those before and after the change; `fetch` answers as of after it, and is asked once a step for all keys of the step.
 */
export async function affected(
  changes: readonly Change[],
  decisions: Times<Decisions>,
  contexts: Times<Context>,
  fetch: Fetch,
): Promise<Affected> {
  const kept = remembered(fetch)
  const earlier = new Map<string, Signature | undefined>()
  for (const { before, after } of changes) {
    const key = (before ?? after)?.key
    if (key !== undefined) earlier.set(key, before)
  }
  const fetchEarlier: Fetch = async (keys) => [
    ...[...(await kept(keys))].filter(({ key }) => !earlier.has(key)),
    ...[...earlier.values()].filter((one) => one !== undefined),
  ]
  const before = await walk(
    changes.flatMap((change) => change.before ?? []),
    decisions.before,
    contexts.before,
    fetchEarlier,
  )
  // Whoever was in one cluster with a changed one may leave it now.
  const seeds = new Map(before.signatures.map((one) => [one.key, one]))
  for (const key of earlier.keys()) seeds.delete(key)
  for (const { after } of changes) if (after !== undefined) seeds.set(after.key, after)
  return walk([...seeds.values()], decisions.after, contexts.after, kept)
}

/** The same answers without asking twice for a key. */
function remembered(fetch: Fetch): Fetch {
  const known = new Map<string, Signature>()
  const asked = new Set<string>()
  return async (keys) => {
    const fresh = keys.filter((key) => !asked.has(key))
    for (const key of fresh) asked.add(key)
    if (fresh.length > 0) for (const one of await fetch(fresh)) known.set(one.key, one)
    return known.values()
  }
}

async function walk(
  seeds: readonly Signature[],
  { together, apart }: Decisions,
  context: Context,
  fetch: Fetch,
): Promise<Affected> {
  const judge = createJudge(context)
  const files = createFiles(context.names)
  const joined = partners(together)
  const areApart = partners(apart)
  const members = new Map(seeds.map((seed) => [seed.key, seed]))
  const beside: Suggestion[] = []
  for (let step = [...members.values()]; step.length > 0; ) {
    const keys = new Set(step.flatMap((one) => files.keysOf(one).asked))
    for (const { key } of step) for (const partner of joined.get(key) ?? []) keys.add(`=${partner}`)
    for (const found of await fetch([...keys])) files.add(found)
    const next: Signature[] = []
    for (const one of step) {
      const isJoined = joined.get(one.key)
      for (const other of files.candidates(one, isJoined)) {
        if (members.has(other.key)) continue
        const [first, second] = one.key < other.key ? [one, other] : [other, one]
        const likeness = judge.likeness(first, second)
        if (isJoined?.has(other.key) || (likeness !== undefined && likeness.odds >= joins)) {
          members.set(other.key, other)
          next.push(other)
        } else if (
          likeness !== undefined &&
          likeness.odds >= suggests &&
          !areApart.get(one.key)?.has(other.key)
        )
          beside.push({ a: first.key, b: second.key, ...likeness })
      }
    }
    step = next
  }
  return {
    signatures: [...members.values()].sort((a, b) => ordered(a.key, b.key)),
    beside: beside
      .filter(({ a, b }) => !members.has(a) || !members.has(b))
      .sort((x, y) => ordered(x.a, y.a) || ordered(x.b, y.b)),
  }
}

function partners(pairs: readonly (readonly [string, string])[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  const add = (a: string, b: string): void => {
    const known = found.get(a)
    if (known === undefined) found.set(a, new Set([b]))
    else known.add(b)
  }
  for (const [a, b] of pairs) {
    add(a, b)
    add(b, a)
  }
  return found
}
