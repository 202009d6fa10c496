import { affected, type Change } from '../../archive/identity/affected.ts'
import { assignIds } from '../../archive/identity/assign-ids.ts'
import type { Context } from '../../archive/identity/likeness.ts'
import type { NameFacts } from '../../archive/identity/name-facts.ts'
import type { Observation, PersonSignature } from '../../archive/identity/observation.ts'
import { type Cluster, type Decisions, partition } from '../../archive/identity/partition.ts'
import { createShelf, put, type Shelf } from './shelf.ts'

/** What the arrival of an article cost. */
export interface Cost {
  /** Signatures that share a key with one of the article's. */
  readonly fetched: number
  /** Signatures decided anew. */
  readonly decided: number
}

/** An archive's identities in memory, kept up article by article as a store would. */
export interface MemoryArchive {
  readonly people: Shelf
  readonly organizations: Shelf
  /** The entity of an organization key. */
  organizationOf(key: string): string
  add(observations: readonly Observation[]): Promise<Cost>
  /** Takes changed signatures, of organizations first, and decides anew what they change. */
  change(organizations: readonly Change[], people: readonly Change[]): Promise<Cost>
  /** Takes observations in without deciding anything; `settle` must follow before anything is added. */
  fill(observations: readonly Observation[]): void
  /** Decides everything anew at once. */
  settle(): void
}

const none: Decisions = { together: [], apart: [] }

export function createMemoryArchive(names: NameFacts, decisions = none): MemoryArchive {
  const people = createShelf('person', names)
  const organizations = createShelf('organization', names)
  /** Keys of the people's signatures that name each organization. */
  const mentions = new Map<string, Set<string>>()
  let ids = 0
  let arrivals = 0
  const organizationOf = (key: string): string => organizations.entities.get(key)?.id ?? key
  const now: Context = { names, organizationOf }

  async function decide(on: Shelf, changes: readonly Change[], before: Context) {
    let fetched = 0
    const { signatures, beside } = await affected(
      changes,
      { before: decisions, after: decisions },
      { before, after: now },
      (keys) => {
        const found = on.filed(keys)
        fetched += found.length
        return found
      },
    )
    const { clusters, suggestions } = partition(signatures, decisions, now)
    const gone = changes.flatMap(({ before: one, after }) => (one && !after ? one.key : []))
    on.ask([...gone, ...signatures.map(({ key }) => key)], [...suggestions, ...beside])
    return { fetched, decided: signatures.length, moved: assign(on, clusters) }
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

  function takePeople(changes: readonly Change[]): void {
    people.take(changes)
    for (const { after } of changes)
      if (after?.kind === 'person')
        for (const organization of organizationsOf(after)) put(mentions, organization, after.key)
  }

  async function change(ofOrganizations: readonly Change[], ofPeople: readonly Change[]) {
    const ids = new Map(
      ofOrganizations.flatMap(({ before }) =>
        before ? [[before.key, organizationOf(before.key)]] : [],
      ),
    )
    organizations.take(ofOrganizations)
    const first = await decide(organizations, ofOrganizations, now)
    const moved = new Map<string, string | undefined>([...ids, ...first.moved])
    const earlier: Context = {
      names,
      organizationOf: (key) => (moved.has(key) ? (moved.get(key) ?? key) : organizationOf(key)),
    }
    const changes = new Map<string, Change>()
    for (const organization of moved.keys()) {
      if (earlier.organizationOf(organization) === organizationOf(organization)) continue
      for (const key of mentions.get(organization) ?? []) {
        const signature = people.signatures.get(key)
        if (signature !== undefined) changes.set(key, { before: signature, after: signature })
      }
    }
    takePeople(ofPeople)
    for (const one of ofPeople) changes.set((one.after ?? one.before)?.key ?? '', one)
    const second = await decide(people, [...changes.values()], earlier)
    return { fetched: first.fetched + second.fetched, decided: first.decided + second.decided }
  }

  function settleShelf(on: Shelf): void {
    const { clusters, suggestions } = partition(on.signatures.values(), decisions, now)
    assign(on, clusters)
    on.ask(on.signatures.keys(), suggestions)
  }

  return {
    people,
    organizations,
    organizationOf,
    change,
    add: (observations) =>
      change(organizations.changesBy(observations), people.changesBy(observations)),
    fill(observations) {
      organizations.take(organizations.changesBy(observations))
      takePeople(people.changesBy(observations))
    },
    settle() {
      settleShelf(organizations)
      settleShelf(people)
    },
  }
}

const organizationsOf = ({ organization, posts, around }: PersonSignature): string[] => [
  organization,
  ...[...posts, ...around].map(([key]) => key),
]
