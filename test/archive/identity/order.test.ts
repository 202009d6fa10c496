import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Change } from '../../../src/archive/identity/affected.ts'
import { mayBeAsked } from '../../../src/archive/identity/asking.ts'
import type { Observation, Signature } from '../../../src/archive/identity/observation.ts'
import {
  type Cluster,
  partition,
  type Suggestion,
} from '../../../src/archive/identity/partition.ts'
import {
  createMemoryArchive,
  type MemoryArchive,
} from '../../../src/evaluate/identity/memory-archive.ts'
import { context, names, organization, person, signaturesOf, undecided } from './invented.ts'
import '../../support/seed.ts'

const place = fc.constantFrom(
  organization('Eastlake University', ['ELU']),
  organization('Eastlake University'),
  organization('ELU'),
  organization('Elmore Lake University', ['ELU']),
  organization('Marlow College'),
  organization('Marlow University', ['Marlow College']),
)
const name = fc.constantFrom(
  'Li Ming',
  'Ming Li',
  'M. Li',
  'Li Mei',
  'Xu Jianling',
  'Xu Jian-ling',
  'J. Xu',
  'Harriet Longley',
  'Harriet A. Longley',
  'Harriet B. Longley',
  'H. Longley',
  'Harriet Longlley',
)
const keyOf = (one: ReturnType<typeof organization>) => signaturesOf([one])[0].key

/** An article: one organization or two, and people of the first. */
const article = fc
  .record({
    host: place,
    guest: place,
    people: fc.uniqueArray(fc.tuple(name, fc.boolean(), fc.boolean()), {
      minLength: 1,
      maxLength: 3,
      selector: ([one]) => one,
    }),
    topic: fc.constantFrom('nursing', 'energy'),
    day: fc.constantFrom('2021-01-01', '2021-06-01', '2022-01-01', '2022-06-01'),
  })
  .map(({ host, guest, people, topic, day }): Observation[] => [
    host,
    guest,
    ...people.map(([one, isWeak, hasPast]) =>
      person(one, keyOf(host), {
        isWeak,
        posts: hasPast ? [keyOf(guest)] : [],
        around: [keyOf(host), keyOf(guest)],
        topics: [topic],
        day,
      }),
    ),
  ])

const archives = fc
  .array(article, { minLength: 2, maxLength: 14 })
  .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))

/** Pairs of clusters, each by its members. */
const askedOf = (
  clusters: readonly Cluster[],
  suggestions: Iterable<Suggestion>,
  organizationOf: (key: string) => string,
): string[] => {
  const cluster = new Map(clusters.flatMap((one) => one.signatures.map(({ key }) => [key, one])))
  const asked = new Set<string>()
  for (const { a, b } of suggestions) {
    const [one, other] = [cluster.get(a), cluster.get(b)]
    if (!one || !other || !mayBeAsked(one, other, undecided, { names, organizationOf })) continue
    asked.add([one.key, other.key].sort().join(' ? '))
  }
  return [...asked].sort()
}

/** The clusters of an archive into which articles came one by one. */
async function arrived(articles: readonly (readonly Observation[])[], withdrawn = 0) {
  const archive = createMemoryArchive(names)
  for (const one of articles) await archive.add(one)
  for (let at = 0; at < withdrawn; at++)
    await withdraw(archive, articles[at], articles.slice(at + 1))
  const clusters = (shelf: typeof archive.people): string[] => {
    const members = new Map<string, string[]>()
    for (const [key, { id }] of shelf.entities) members.set(id, [...(members.get(id) ?? []), key])
    return [...members.values()].map((keys) => keys.sort().join(' = ')).sort()
  }
  const { people, organizations } = archive
  const whole = [...clustersIn(people)]
  return {
    people: clusters(people),
    organizations: clusters(organizations),
    asked: askedOf(whole, people.suggestions(), archive.organizationOf),
  }
}

/** Takes an article away again; of its signatures remains what the others say. */
async function withdraw(
  archive: MemoryArchive,
  article: readonly Observation[],
  others: readonly (readonly Observation[])[],
): Promise<void> {
  const remaining = new Map(
    signaturesOf(others.flat()).map((one) => [`${one.kind} ${one.key}`, one]),
  )
  const changes = (kind: Observation['kind'], { signatures }: MemoryArchive['people']): Change[] =>
    signaturesOf(article)
      .filter((one) => one.kind === kind)
      .map(({ key }) => {
        const before = signatures.get(key)
        const after = remaining.get(`${kind} ${key}`)
        return { ...(before && { before }), ...(after && { after }) }
      })
  await archive.change(
    changes('organization', archive.organizations),
    changes('person', archive.people),
  )
}

function clustersIn({ entities, signatures }: MemoryArchive['people']): Cluster[] {
  const members = new Map<string, Signature[]>()
  for (const [key, { id }] of [...entities].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const signature = signatures.get(key)
    if (signature) members.set(id, [...(members.get(id) ?? []), signature])
  }
  return [...members.values()].map((own) => ({ key: own[0].key, signatures: own }))
}

/** The clusters of all articles at once. */
function atOnce(articles: readonly (readonly Observation[])[]) {
  const signatures = signaturesOf(articles.flat())
  const decide = (kind: Observation['kind'], organizationOf: (key: string) => string) =>
    partition(
      signatures.filter((one) => one.kind === kind),
      undecided,
      { ...context, organizationOf },
    )
  const { clusters: organizations } = decide('organization', (key) => key)
  const entity = new Map(
    organizations.flatMap(({ key, signatures: own }) => own.map((one) => [one.key, key] as const)),
  )
  const organizationOf = (key: string): string => entity.get(key) ?? key
  const { clusters: people, suggestions } = decide('person', organizationOf)
  const shown = (clusters: readonly Cluster[]): string[] =>
    clusters.map(({ signatures: own }) => own.map(({ key }) => key).join(' = ')).sort()
  return {
    people: shown(people),
    organizations: shown(organizations),
    asked: askedOf(people, suggestions, organizationOf),
  }
}

test('whoever comes first, people and organizations are the same', async () => {
  await fc.assert(
    fc.asyncProperty(archives, async ([articles, shuffled]) => {
      const whole = atOnce(articles)
      expect(await arrived(articles)).toEqual(whole)
      expect(await arrived(shuffled)).toEqual(whole)
    }),
    { numRuns: 80 },
  )
}, 60_000)

test('an article taken away leaves nothing behind', async () => {
  await fc.assert(
    fc.asyncProperty(archives, async ([articles]) => {
      const count = Math.ceil(articles.length / 2)
      expect(await arrived(articles, count)).toEqual(atOnce(articles.slice(count)))
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('all at once, the order of signatures changes nothing', () => {
  fc.assert(
    fc.property(archives, ([articles, shuffled]) => {
      expect(atOnce(shuffled)).toEqual(atOnce(articles))
    }),
    { numRuns: 80 },
  )
}, 60_000)
