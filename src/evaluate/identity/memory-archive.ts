import { affected, type Change } from '../../archive/identity/affected.ts'
import { assignIds, type Known } from '../../archive/identity/assign-ids.ts'
import { blockKeys } from '../../archive/identity/block-keys.ts'
import type { Context } from '../../archive/identity/likeness.ts'
import type { NameFacts } from '../../archive/identity/name-facts.ts'
import type { Observation, PersonSignature, Signature } from '../../archive/identity/observation.ts'
import {
  type Cluster,
  type Decisions,
  partition,
  type Suggestion,
} from '../../archive/identity/partition.ts'
import { add } from '../../archive/identity/signature.ts'
import { signatureKey } from '../../archive/identity/signature-key.ts'

/** The signatures of one kind and whose they are. */
interface Shelf {
  readonly signatures: Map<string, Signature>
  readonly files: Map<string, Set<string>>
  readonly entities: Map<string, Known>
  readonly suggestions: Map<string, Suggestion>
}

/** What the arrival of an article cost. */
export interface Cost {
  /** Signatures that share a key with one of the article's. */
  readonly fetched: number
  /** Signatures decided anew. */
  readonly decided: number
}

/** An archive's identities in memory, kept up article by article as a store would. */
export interface MemoryArchive {
  add(observations: readonly Observation[]): Promise<Cost>
  /** Takes observations in without deciding anything; `settle` must follow before anything is added. */
  fill(observations: readonly Observation[]): void
  /** Decides everything anew at once. */
  settle(): void
  readonly people: Shelf
  readonly organizations: Shelf
}

export function createMemoryArchive(names: NameFacts, decisions: Decisions = none): MemoryArchive {
  const people = shelf()
  const organizations = shelf()
  /** Keys of the people's signatures that name each organization. */
  const mentions = new Map<string, Set<string>>()
  let ids = 0
  let arrivals = 0

  async function decide(
    on: Shelf,
    changes: readonly Change[],
    before: Context,
    after: Context,
  ): Promise<Cost & { readonly moved: ReadonlyMap<string, string | undefined> }> {
    let fetched = 0
    const { signatures, beside } = await affected(
      changes,
      { before: decisions, after: decisions },
      { before, after },
      (keys) => {
        const found = filed(on, keys)
        fetched += found.length
        return found
      },
    )
    const { clusters, suggestions } = partition(signatures, decisions, after)
    const moved = assign(on, clusters)
    const decided = new Set(signatures.map(({ key }) => key))
    for (const [pair, { a, b }] of on.suggestions)
      if (decided.has(a) || decided.has(b)) on.suggestions.delete(pair)
    for (const one of [...suggestions, ...beside]) on.suggestions.set(pairOf(one), one)
    return { fetched, decided: signatures.length, moved }
  }

  function takePeople(observations: readonly Observation[]): Change[] {
    const changes = take(people, observations, 'person', names)
    for (const { after } of changes)
      if (after?.kind === 'person')
        for (const organization of organizationsOf(after)) put(mentions, organization, after.key)
    return changes
  }

  function settleShelf(on: Shelf): void {
    const { clusters, suggestions } = partition(on.signatures.values(), decisions, {
      names,
      organizationOf,
    })
    assign(on, clusters)
    on.suggestions.clear()
    for (const one of suggestions) on.suggestions.set(pairOf(one), one)
  }

  /** Gives the clusters their ids; tells whose signature's changed, and which id it had. */
  function assign(on: Shelf, clusters: readonly Cluster[]): Map<string, string | undefined> {
    const { ids: assigned } = assignIds(clusters, on.entities, () => `entity ${++ids}`)
    const moved = new Map<string, string | undefined>()
    for (const { key, signatures } of clusters) {
      const id = assigned.get(key) ?? key
      for (const one of signatures) {
        const known = on.entities.get(one.key)
        if (known?.id !== id) moved.set(one.key, known?.id)
        on.entities.set(one.key, { id, since: known?.since ?? ++arrivals })
      }
    }
    return moved
  }

  const organizationOf = (key: string): string => organizations.entities.get(key)?.id ?? key
  return {
    people,
    organizations,
    fill(observations) {
      take(organizations, observations, 'organization', names)
      takePeople(observations)
    },
    settle() {
      settleShelf(organizations)
      settleShelf(people)
    },
    async add(observations) {
      const changed = take(organizations, observations, 'organization', names)
      const now: Context = { names, organizationOf }
      const first = await decide(organizations, changed, now, now)
      const earlier: Context = {
        names,
        organizationOf: (key) =>
          first.moved.has(key) ? (first.moved.get(key) ?? key) : organizationOf(key),
      }
      const changes = new Map<string, Change>()
      for (const organization of first.moved.keys())
        for (const key of mentions.get(organization) ?? []) {
          const signature = people.signatures.get(key)
          if (signature !== undefined) changes.set(key, { before: signature, after: signature })
        }
      for (const change of takePeople(observations)) changes.set(change.after?.key ?? '', change)
      const second = await decide(people, [...changes.values()], earlier, now)
      return {
        fetched: first.fetched + second.fetched,
        decided: first.decided + second.decided,
      }
    },
  }
}

const pairOf = ({ a, b }: Suggestion): string => `${a}\n${b}`

const none: Decisions = { together: [], apart: [] }

const shelf = (): Shelf => ({
  signatures: new Map(),
  files: new Map(),
  entities: new Map(),
  suggestions: new Map(),
})

/** Adds the observations of one kind to their signatures. */
function take(
  { signatures, files }: Shelf,
  observations: readonly Observation[],
  kind: Observation['kind'],
  names: NameFacts,
): Change[] {
  const changes = new Map<string, Change>()
  for (const observation of observations) {
    if (observation.kind !== kind) continue
    const key = signatureKey(observation, names)
    const before = signatures.get(key)
    const after = add(before, observation, names)
    signatures.set(key, after)
    const earliest = changes.has(key) ? changes.get(key)?.before : before
    changes.set(key, { ...(earliest && { before: earliest }), after })
    for (const file of blockKeys(after, names).filed) put(files, file, key)
  }
  return [...changes.values()]
}

function put(sets: Map<string, Set<string>>, key: string, value: string): void {
  const known = sets.get(key)
  if (known === undefined) sets.set(key, new Set([value]))
  else known.add(value)
}

function filed({ files, signatures }: Shelf, keys: readonly string[]): Signature[] {
  const found = new Set(keys.flatMap((key) => [...(files.get(key) ?? [])]))
  return [...found].flatMap((key) => signatures.get(key) ?? [])
}

const organizationsOf = ({ organization, posts, around }: PersonSignature): string[] => [
  organization,
  ...[...posts, ...around].map(([key]) => key),
]
