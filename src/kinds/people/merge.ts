import { type Cluster, createPartition, type Partition } from '../../engine/entity.ts'
import { cleanName, nameKey } from '../../engine/names.ts'
import type { Entry } from '../../lexicon/parse.ts'
import { misspellingsOf } from '../misspellings.ts'
import { type Scene, textOf } from '../scene.ts'
import { joinForms } from './forms.ts'
import { personAt } from './listed.ts'
import { nativeBehind } from './native.ts'
import { partsOf } from './parts.ts'
import type { PersonCandidate, PersonName } from './person.ts'
import type { TokenSpan } from './side.ts'

export interface PersonCluster extends Cluster<PersonName> {
  readonly aliases: readonly string[]
  readonly honorific: string | undefined
  readonly familyName: string | undefined
  readonly givenName: string | undefined
  readonly nativeName: string | undefined
  /** Sum of what speaks for its being a person; see `threshold`. */
  readonly evidence: number
  /** The entry of `people.known` that the article names. */
  readonly entry: Entry | undefined
}

/** A mention as it is compared. */
export interface Named {
  readonly name: string
  readonly key: string
  /** The words of the key. */
  readonly words: readonly string[]
  /** The first mention with this key. */
  readonly first: number
}

/** Merges the mentions of one document that name the same person. Linear in their number. */
export function mergePeople(
  scene: Scene,
  mentions: readonly PersonCandidate[],
): { clusters: PersonCluster[]; of: Map<PersonCandidate, PersonCluster> } {
  const of = new Map<PersonCandidate, PersonCluster>()
  if (mentions.length === 0) return { clusters: [], of }
  const named = namesOf(scene, mentions)
  const partition = createPartition(mentions.length)
  joinForms(scene, named, partition)
  const entries = mentions.map(({ first, end }) => personAt(scene, first, end))
  joinListed(entries, partition)
  const members = new Map<number, number[]>()
  for (let index = 0; index < mentions.length; index++) {
    const root = partition.find(index)
    const indexes = members.get(root)
    if (indexes === undefined) members.set(root, [index])
    else indexes.push(index)
  }
  const clusters: PersonCluster[] = []
  for (const indexes of members.values()) {
    const cluster = clusterOf(scene, mentions, named, entries, indexes)
    for (const index of indexes) of.set(mentions[index], cluster)
    clusters.push(cluster)
  }
  return { clusters, of }
}

/** Two names of one listed person are one, whatever they look like. */
function joinListed(entries: readonly (Entry | undefined)[], partition: Partition): void {
  const firsts = new Map<string, number>()
  for (const [index, entry] of entries.entries()) {
    if (entry === undefined) continue
    const first = firsts.get(entry.name)
    if (first === undefined) firsts.set(entry.name, index)
    else partition.union(first, index)
  }
}

/** The names of the mentions; those that are written alike are folded and cut into words once. */
function namesOf(scene: Scene, mentions: readonly PersonCandidate[]): Named[] {
  const byName = new Map<string, Named>()
  const byKey = new Map<string, Named>()
  return mentions.map(({ first, end }, index) => {
    const text = textOf(scene, first, end)
    let named = byName.get(text)
    if (named === undefined) {
      const name = cleanName(text)
      const key = nameKey(apart(name))
      const alike = byKey.get(key)
      named =
        alike === undefined
          ? { name, key, words: key.split(' '), first: index }
          : { name, key, words: alike.words, first: alike.first }
      if (alike === undefined) byKey.set(key, named)
      byName.set(text, named)
    }
    return named
  })
}

/** "T.Mammadzade" is two words, as "T. Mammadzade" is. */
const apart = (name: string): string =>
  name.includes('.') ? name.replace(/\.(?=\p{Lu})/gu, '. ') : name

function clusterOf(
  scene: Scene,
  mentions: readonly PersonCandidate[],
  named: readonly Named[],
  entries: readonly (Entry | undefined)[],
  indexes: readonly number[],
): PersonCluster {
  let honorific: PersonName['honorific']
  let nativeName: string | undefined
  let evidence = 0
  for (const index of indexes) {
    const { value, end } = mentions[index]
    honorific ??= value.honorific
    nativeName ??= nativeBehind(scene, end)
    evidence = Math.max(evidence, value.total)
  }
  const misspelt = misspellingsOf(indexes.map((index) => entries[index]))
  const forms = formsOf(named, indexes, misspelt)
  const best = forms[0]
  const { familyName, givenName } = partsOf(scene, mentions[best])
  return {
    name: named[best].name,
    aliases: aliasesOf(named, forms, misspelt),
    value: mentions[best].value,
    places: indexes.map((index) => {
      const { first, end, rule } = mentions[index]
      return { first, end, rule }
    }),
    honorific: honorific && courtesyOf(scene, honorific),
    nativeName,
    evidence,
    entry: entries[best] ?? entries[indexes.find((index) => entries[index] !== undefined) ?? best],
    familyName,
    givenName,
  }
}

/** "Engr. (Dr.)"; "Mrs." without the bracket that closes behind it. */
function courtesyOf(scene: Scene, { first, end }: TokenSpan): string {
  const text = cleanName(textOf(scene, first, end))
  return text.includes('(') ? text : text.replace(')', '')
}

/** First mentions of the spellings of a name, the best one first. */
function formsOf(
  named: readonly Named[],
  indexes: readonly number[],
  misspelt: ReadonlySet<string>,
): readonly number[] {
  const { name } = named[indexes[0]]
  if (indexes.every((index) => named[index].name === name)) return [indexes[0]]
  const forms = new Map<string, { index: number; count: number }>()
  for (const index of indexes) {
    const form = forms.get(named[index].name)
    if (form === undefined) forms.set(named[index].name, { index, count: 1 })
    else form.count++
  }
  const isMisspelt = ({ index }: { index: number }): number =>
    misspelt.has(named[index].key) ? 1 : 0
  // Of two spellings of the same length the one that is written more often is the name.
  return [...forms.values()]
    .sort(
      (a, b) =>
        isMisspelt(a) - isMisspelt(b) ||
        named[b.index].words.length - named[a.index].words.length ||
        b.count - a.count ||
        named[b.index].name.length - named[a.index].name.length ||
        a.index - b.index,
    )
    .map(({ index }) => index)
}

/** The other spellings, without those that differ in letter case and signs alone. */
function aliasesOf(
  named: readonly Named[],
  forms: readonly number[],
  misspelt: ReadonlySet<string>,
): readonly string[] {
  if (forms.length === 1) return []
  const seen = new Set<string>()
  const distinct: string[] = []
  for (const form of forms) {
    const { key, name } = named[form]
    if (seen.has(key)) continue
    seen.add(key)
    if (form === forms[0] || !misspelt.has(key)) distinct.push(name)
  }
  return distinct.slice(1)
}
