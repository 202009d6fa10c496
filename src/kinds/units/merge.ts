import { type Cluster, createPartition } from '../../engine/entity.ts'
import { cleanName, nameKey } from '../../engine/names.ts'
import { listIds } from '../../lexicon/lexicons.ts'
import type { Entry } from '../../lexicon/parse.ts'
import { misspellingsOf } from '../misspellings.ts'
import { entriesAt, type Scene, textOf } from '../scene.ts'
import { bareKey } from './forms.ts'
import { joinSame, type Named } from './same.ts'
import { type Unit, type UnitCandidate, unitRule } from './unit.ts'

const organizations = listIds['organizations.known']
const departments = listIds['departments.known']

export interface UnitCluster extends Cluster<Unit> {
  readonly kind: 'organization' | 'department'
  readonly aliases: readonly string[]
  readonly confidence: number
}

/** Merges the mentions of one document that name the same organization or department; linear in their number. */
export function mergeUnits(
  scene: Scene,
  mentions: readonly UnitCandidate[],
): { clusters: UnitCluster[]; of: Map<UnitCandidate, UnitCluster> } {
  const named = namesOf(scene, mentions)
  const partition = createPartition(mentions.length)
  joinSame(scene, named, partition)

  const clusters = new Map<number, number[]>()
  for (const index of mentions.keys()) {
    const root = partition.find(index)
    const members = clusters.get(root)
    if (members === undefined) clusters.set(root, [index])
    else members.push(index)
  }
  const owners = new Map<number, number>()
  for (const { kind, first, end } of mentions) if (kind === 'organization') owners.set(end, first)
  const of = new Map<UnitCandidate, UnitCluster>()
  const result = [...clusters.values()].map((members) => {
    const cluster = clusterOf(
      scene,
      members.map((index) => named[index]),
      owners,
    )
    for (const index of members) of.set(mentions[index], cluster)
    return cluster
  })
  return { clusters: result, of }
}

/** The forms of a name that are compared. */
type Forms = Pick<Named, 'name' | 'key' | 'bare'>

/** The names of the mentions; those that are written alike are folded once. */
function namesOf(scene: Scene, mentions: readonly UnitCandidate[]): Named[] {
  const known = new Map<string, Forms>()
  return mentions.map((mention) => {
    const { first, end, value, kind } = mention
    const text = textOf(scene, first, end)
    let forms = known.get(text)
    if (forms === undefined) {
      forms = formsOf(text)
      known.set(text, forms)
    }
    const { name, key, bare } = forms
    const entry =
      value.entry ??
      (kind === 'organization' ? listedAs(scene, first, end, organizations) : undefined)
    return { mention, name, key, bare, entry }
  })
}

function formsOf(text: string): Forms {
  const name = cleanName(text)
  const key = nameKey(name)
  return { name, key, bare: bareKey(key) }
}

/** The entry of the list whose name stands exactly here, but for a full stop. */
function listedAs(scene: Scene, first: number, end: number, list: number): Entry | undefined {
  for (const [entry, stop] of entriesAt(scene, first, list))
    if (stop === end || (stop === end - 1 && scene.tokens.sign[stop] === 0x2e)) return entry
  return undefined
}

function clusterOf(
  scene: Scene,
  members: readonly Named[],
  owners: ReadonlyMap<number, number>,
): UnitCluster {
  const forms = new Map<string, { name: string; key: string; order: number }>()
  const note = (name: string, key: string): void => {
    if (!forms.has(key)) forms.set(key, { name, key, order: forms.size })
  }
  for (const { name, key } of members) note(name, key)
  const misspelt = misspellingsOf(members.map(({ entry }) => entry))
  const isMisspelt = ({ key }: { key: string }): number => (misspelt.has(key) ? 1 : 0)
  const ranked = [...forms.values()].sort(
    (a, b) =>
      isMisspelt(a) - isMisspelt(b) || fullness(b.name) - fullness(a.name) || a.order - b.order,
  )
  const best = members.find(({ name }) => name === ranked[0].name) as Named
  const { value } = best.mention
  forms.clear()
  for (const { name, key } of ranked) note(name, key)
  for (const { mention } of members) {
    const isPart = mention.kind === 'department' || mention.value.aliasOf !== undefined
    const owner = isPart ? (mention.value.within ?? owners.get(mention.first)) : undefined
    if (owner === undefined) continue
    const owned = cleanName(textOf(scene, owner, mention.end))
    note(owned, nameKey(owned))
  }
  // "Office of Academic Affairs" may be a department here and an organization there: what the others are says nothing.
  const alike = members.filter(({ mention }) => mention.kind === best.mention.kind)
  // Letters stand for several names: those of a list are another's where the name beside them is in none.
  const entry = (
    best.name.includes(' ') ? alike.filter(({ name }) => !isLetters(name)) : alike
  ).find((member) => member.entry !== undefined)?.entry
  const listed = entry ?? listedDepartment(scene, alike)
  const kinds = alike.map(({ mention }) => mention.value.kind).filter((kind) => kind !== 'other')
  return {
    kind: best.mention.kind,
    name: best.name,
    aliases: aliasesOf(forms.values(), misspelt),
    value: {
      kind: entry?.cells.kind || (kinds[0] ?? value.kind),
      entry: listed ?? value.entry,
      either: value.either,
      aliasOf: value.aliasOf,
      within: value.within,
    },
    confidence: confidenceOf(members),
    places: members.map(({ mention: { first, end, rule } }) => ({ first, end, rule })),
  }
}

/** The names but the first, without the misspelt ones. */
function aliasesOf(
  forms: Iterable<{ readonly name: string; readonly key: string }>,
  misspelt: ReadonlySet<string>,
): string[] {
  const aliases: string[] = []
  let isFirst = true
  for (const { name, key } of forms) {
    if (!isFirst && !misspelt.has(key)) aliases.push(name)
    isFirst = false
  }
  return aliases
}

/** The listed department that a mention names which its head or its title showed to be one. */
function listedDepartment(scene: Scene, members: readonly Named[]): Entry | undefined {
  for (const { mention } of members) {
    if (mention.kind !== 'department') continue
    const entry = listedAs(scene, mention.first, mention.end, departments)
    if (entry !== undefined) return entry
  }
  return undefined
}

const isLetters = (name: string): boolean => /^[\p{Lu}\d&.-]{2,10}$/u.test(name)

/** The fullest form has most words; of these, most letters. */
const fullness = (name: string): number => countWords(name) * 100 + Math.min(name.length, 99)

function countWords(name: string): number {
  let words = 1
  for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) words++
  return words
}

/** Sure by list or legal form, less so by a head noun, least by its place in the sentence alone. */
function confidenceOf(members: readonly Named[]): number {
  let best = 0.5
  for (const { mention, entry } of members) {
    if (entry !== undefined || mention.rule === unitRule.legalForm) best = Math.max(best, 0.95)
    else if (byHead.has(mention.rule)) best = Math.max(best, 0.85)
    else best = Math.max(best, 0.6)
  }
  return Math.min(0.99, best + 0.02 * (members.length - 1))
}

const byHead: ReadonlySet<string> = new Set([
  unitRule.headOfField,
  unitRule.nameThenHead,
  unitRule.fieldThenHead,
])
