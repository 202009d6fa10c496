import { type Cluster, createPartition } from '../../engine/entity.ts'
import { cleanName, nameKey } from '../../engine/names.ts'
import { type Scene, textOf } from '../scene.ts'
import { joinForms } from './forms.ts'
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
  const members = new Map<number, number[]>()
  for (let index = 0; index < mentions.length; index++) {
    const root = partition.find(index)
    const indexes = members.get(root)
    if (indexes === undefined) members.set(root, [index])
    else indexes.push(index)
  }
  const clusters: PersonCluster[] = []
  for (const indexes of members.values()) {
    const cluster = clusterOf(scene, mentions, named, indexes)
    for (const index of indexes) of.set(mentions[index], cluster)
    clusters.push(cluster)
  }
  return { clusters, of }
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
  const forms = formsOf(named, indexes)
  const best = forms[0]
  const { familyName, givenName } = partsOf(scene, mentions[best])
  return {
    name: named[best].name,
    aliases: aliasesOf(named, forms),
    value: mentions[best].value,
    places: indexes.map((index) => {
      const { first, end, rule } = mentions[index]
      return { first, end, rule }
    }),
    honorific: honorific && courtesyOf(scene, honorific),
    nativeName,
    evidence,
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
function formsOf(named: readonly Named[], indexes: readonly number[]): readonly number[] {
  const { name } = named[indexes[0]]
  if (indexes.every((index) => named[index].name === name)) return [indexes[0]]
  const forms = new Map<string, { index: number; count: number }>()
  for (const index of indexes) {
    const form = forms.get(named[index].name)
    if (form === undefined) forms.set(named[index].name, { index, count: 1 })
    else form.count++
  }
  // Of two spellings of the same length the one that is written more often is the name.
  return [...forms.values()]
    .sort(
      (a, b) =>
        named[b.index].words.length - named[a.index].words.length ||
        b.count - a.count ||
        named[b.index].name.length - named[a.index].name.length ||
        a.index - b.index,
    )
    .map(({ index }) => index)
}

/** The other spellings, without those that differ in letter case and signs alone. */
function aliasesOf(named: readonly Named[], forms: readonly number[]): readonly string[] {
  if (forms.length === 1) return []
  const seen = new Set<string>()
  const distinct: string[] = []
  for (const form of forms) {
    const { key, name } = named[form]
    if (seen.has(key)) continue
    seen.add(key)
    distinct.push(name)
  }
  return distinct.slice(1)
}
