import { type Cluster, createPartition } from '../../engine/entity.ts'
import { cleanName, nameKey } from '../../engine/names.ts'
import { anyChinese } from '../clues.ts'
import { type Scene, textOf } from '../scene.ts'
import type { PersonCandidate, PersonName } from './people.ts'

export interface PersonCluster extends Cluster<PersonName> {
  readonly aliases: readonly string[]
  readonly honorific?: string
  readonly familyName?: string
  readonly givenName?: string
  readonly nativeName?: string
  /** Sum of what speaks for its being a person; see `threshold`. */
  readonly evidence: number
}

interface Named {
  readonly name: string
  readonly words: readonly string[]
}

/** Merges the mentions of one document that name the same person. */
export function mergePeople(
  scene: Scene,
  mentions: readonly PersonCandidate[],
): { clusters: PersonCluster[]; of: Map<PersonCandidate, PersonCluster> } {
  const named = mentions.map(({ first, end }): Named => {
    const name = cleanName(textOf(scene, first, end))
    return { name, words: nameKey(name).split(' ') }
  })
  const partition = createPartition(mentions.length)
  joinFull(named, partition)
  joinParts(named, partition)
  const members = new Map<number, number[]>()
  for (const index of mentions.keys()) {
    const root = partition.find(index)
    members.set(root, [...(members.get(root) ?? []), index])
  }
  const of = new Map<PersonCandidate, PersonCluster>()
  const clusters = [...members.values()].map((indexes) => {
    const cluster = clusterOf(scene, mentions, named, indexes)
    for (const index of indexes) of.set(mentions[index], cluster)
    return cluster
  })
  return { clusters, of }
}

type Partition = ReturnType<typeof createPartition>

/** The same words, in either order; a middle name or initial more or less. */
function joinFull(named: readonly Named[], partition: Partition): void {
  const seen = new Map<string, number>()
  for (const [index, { words }] of named.entries()) {
    if (words.length < 2) continue
    const keys = [[...words].sort().join(' '), words.join('')]
    if (words.length > 2) keys.push(`${words[0]} ${words.at(-1)}`.split(' ').sort().join(' '))
    for (const key of keys) {
      const earlier = seen.get(key)
      if (earlier === undefined) seen.set(key, index)
      else partition.union(earlier, index)
    }
  }
}

/** A part of a name ("Xu", "Jianling", "J Smith") belongs to the nearest person before who has it, else behind. */
function joinParts(named: readonly Named[], partition: Partition): void {
  for (const [index, { words }] of named.entries()) {
    let best = -1
    for (const [other, full] of named.entries()) {
      if (
        full.words.length <= words.length &&
        !(words.length > 1 && words.length === full.words.length)
      )
        continue
      if (!isPart(words, full.words) || partition.find(other) === partition.find(index)) continue
      if (other < index || best < 0) best = other
    }
    if (best >= 0) partition.union(best, index)
  }
}

function isPart(words: readonly string[], full: readonly string[]): boolean {
  if (words.length === 1) return words[0].length > 1 && full.includes(words[0])
  if (words.every((word) => full.includes(word))) return true
  const [first, ...rest] = words
  return (
    first.length === 1 &&
    full[0].startsWith(first) &&
    rest.at(-1) === full.at(-1) &&
    rest.length > 0
  )
}

function clusterOf(
  scene: Scene,
  mentions: readonly PersonCandidate[],
  named: readonly Named[],
  indexes: readonly number[],
): PersonCluster {
  const forms = new Map<string, number>()
  for (const index of indexes)
    if (!forms.has(nameKey(named[index].name))) forms.set(nameKey(named[index].name), index)
  const ranked = [...forms.values()].sort(
    (a, b) =>
      named[b].words.length - named[a].words.length ||
      named[b].name.length - named[a].name.length ||
      a - b,
  )
  const best = ranked[0]
  const honorific = indexes
    .map((index) => mentions[index].value.honorific)
    .find((span) => span !== undefined)
  return {
    name: named[best].name,
    aliases: ranked.slice(1).map((index) => named[index].name),
    value: mentions[best].value,
    places: indexes.map((index) => ({
      first: mentions[index].first,
      end: mentions[index].end,
      rule: mentions[index].rule,
    })),
    ...(honorific && { honorific: cleanName(textOf(scene, honorific.first, honorific.end)) }),
    evidence: Math.max(...indexes.map((index) => mentions[index].score)),
    ...partsOf(scene, mentions[best]),
  }
}

/** Family and given name: Chinese names begin with the family, others end with it. */
function partsOf(
  scene: Scene,
  { first, end }: PersonCandidate,
): { familyName?: string; givenName?: string } {
  const parts = cleanName(textOf(scene, first, end)).split(' ')
  if (parts.length < 2) return {}
  if ((scene.clues[first] & anyChinese) !== 0 && parts.length <= 3) {
    return { familyName: parts[0], givenName: parts.slice(1).join(' ') }
  }
  return { familyName: parts[parts.length - 1], givenName: parts.slice(0, -1).join(' ') }
}
