import { type Cluster, createPartition } from '../../engine/entity.ts'
import { cleanName, nameKey } from '../../engine/names.ts'
import { type Scene, textOf } from '../scene.ts'
import { joinForms } from './forms.ts'
import { nativeBehind } from './native.ts'
import { partsOf } from './parts.ts'
import type { PersonCandidate, PersonName } from './person.ts'

export interface PersonCluster extends Cluster<PersonName> {
  readonly aliases: readonly string[]
  readonly honorific?: string
  readonly familyName?: string
  readonly givenName?: string
  readonly nativeName?: string
  /** Sum of what speaks for its being a person; see `threshold`. */
  readonly evidence: number
}

/** A mention as it is compared: its words, folded. */
export interface Named {
  readonly name: string
  readonly words: readonly string[]
}

/** Merges the mentions of one document that name the same person. Linear in their number. */
export function mergePeople(
  scene: Scene,
  mentions: readonly PersonCandidate[],
): { clusters: PersonCluster[]; of: Map<PersonCandidate, PersonCluster> } {
  const named = mentions.map(({ first, end }): Named => {
    const name = cleanName(textOf(scene, first, end))
    return { name, words: nameKey(name).split(' ') }
  })
  const partition = createPartition(mentions.length)
  joinForms(scene, named, partition)
  const members = new Map<number, number[]>()
  for (const index of mentions.keys()) {
    const root = partition.find(index)
    const indexes = members.get(root)
    if (indexes === undefined) members.set(root, [index])
    else indexes.push(index)
  }
  const of = new Map<PersonCandidate, PersonCluster>()
  const clusters = [...members.values()].map((indexes) => {
    const cluster = clusterOf(scene, mentions, named, indexes)
    for (const index of indexes) of.set(mentions[index], cluster)
    return cluster
  })
  return { clusters, of }
}

function clusterOf(
  scene: Scene,
  mentions: readonly PersonCandidate[],
  named: readonly Named[],
  indexes: readonly number[],
): PersonCluster {
  const forms = new Map<string, { index: number; count: number }>()
  let honorific: PersonName['honorific']
  let nativeName: string | undefined
  let evidence = 0
  for (const index of indexes) {
    const { value, end } = mentions[index]
    const form = forms.get(named[index].name)
    if (form === undefined) forms.set(named[index].name, { index, count: 1 })
    else form.count++
    honorific ??= value.honorific
    nativeName ??= nativeBehind(scene, end)
    evidence = Math.max(evidence, value.total)
  }
  // Of two spellings of the same length the one that is written more often is the name.
  const ranked = [...forms.values()].sort(
    (a, b) =>
      named[b.index].words.length - named[a.index].words.length ||
      b.count - a.count ||
      named[b.index].name.length - named[a.index].name.length ||
      a.index - b.index,
  )
  const best = ranked[0].index
  const seen = new Set([nameKey(named[best].name)])
  const aliases: string[] = []
  for (const { index } of ranked) {
    const key = nameKey(named[index].name)
    if (seen.has(key)) continue
    seen.add(key)
    aliases.push(named[index].name)
  }
  return {
    name: named[best].name,
    aliases,
    value: mentions[best].value,
    places: indexes.map((index) => ({
      first: mentions[index].first,
      end: mentions[index].end,
      rule: mentions[index].rule,
    })),
    ...(honorific && { honorific: cleanName(textOf(scene, honorific.first, honorific.end)) }),
    ...(nativeName && { nativeName }),
    evidence,
    ...partsOf(scene, mentions[best]),
  }
}
