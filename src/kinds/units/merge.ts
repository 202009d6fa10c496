import { type Cluster, createPartition } from '../../engine/entity.ts'
import { cleanName, nameKey } from '../../engine/names.ts'
import { Clue, commonWord } from '../clues.ts'
import { type Scene, textOf } from '../scene.ts'
import { abbreviates } from './acronyms.ts'
import type { Unit, UnitCandidate } from './unit.ts'

export interface UnitCluster extends Cluster<Unit> {
  readonly kind: 'organization' | 'department'
  readonly aliases: readonly string[]
  readonly confidence: number
}

/** Legal forms and what follows them say nothing about which company it is. */
const legalTail =
  / (?:co ltd|co|ltd|inc|corp|corporation|company|limited|plc|llc|gmbh|ag|sa|holdings|group)+$/u

/** Merges the mentions of one document that name the same organization or department. */
export function mergeUnits(
  scene: Scene,
  mentions: readonly UnitCandidate[],
): { clusters: UnitCluster[]; of: Map<UnitCandidate, UnitCluster> } {
  const names = mentions.map(({ first, end }) => cleanName(textOf(scene, first, end)))
  const keys = names.map(nameKey)
  const partition = createPartition(mentions.length)
  joinEqual(mentions, keys, partition)
  joinAliases(mentions, partition)
  joinAcronyms(mentions, names, keys, partition)
  joinShortForms(scene, mentions, keys, partition)

  const clusters = new Map<number, { members: number[] }>()
  for (const index of mentions.keys()) {
    const root = partition.find(index)
    const cluster = clusters.get(root) ?? { members: [] }
    cluster.members.push(index)
    clusters.set(root, cluster)
  }
  const of = new Map<UnitCandidate, UnitCluster>()
  const result = [...clusters.values()].map(({ members }) => {
    const cluster = clusterOf(mentions, names, members)
    for (const index of members) of.set(mentions[index], cluster)
    return cluster
  })
  return { clusters: result, of }
}

type Partition = ReturnType<typeof createPartition>

function joinEqual(
  mentions: readonly UnitCandidate[],
  keys: readonly string[],
  partition: Partition,
): void {
  const seen = new Map<string, number>()
  const join = (key: string, index: number): void => {
    const earlier = seen.get(key)
    if (earlier === undefined) seen.set(key, index)
    else partition.union(earlier, index)
  }
  for (const [index, { value }] of mentions.entries()) {
    join(keys[index], index)
    if (value.entry !== undefined && value.entry.list === 'organizations.known')
      join(`entry ${value.entry.name}`, index)
  }
}

function joinAliases(mentions: readonly UnitCandidate[], partition: Partition): void {
  const byFirst = new Map(mentions.map(({ first }, index) => [first, index]))
  for (const [index, { value }] of mentions.entries()) {
    const host = value.aliasOf === undefined ? undefined : byFirst.get(value.aliasOf)
    if (host !== undefined) partition.union(host, index)
  }
}

/** "SZPU" is the one organization of the text whose initials it has. */
function joinAcronyms(
  mentions: readonly UnitCandidate[],
  names: readonly string[],
  keys: readonly string[],
  partition: Partition,
): void {
  for (const [index, name] of names.entries()) {
    if (!/^[\p{Lu}\d&-]{2,10}$/u.test(name) || mentions[index].value.entry !== undefined) continue
    const hosts = new Set<number>()
    for (const [other, long] of names.entries()) {
      if (keys[other].includes(' ') && abbreviates(name, long) && strictInitials(name, long))
        hosts.add(partition.find(other))
    }
    if (hosts.size === 1) partition.union(index, [...hosts][0])
  }
}

const strictInitials = (short: string, long: string): boolean => {
  const initials = long
    .split(/[\s-]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('')
  return initials === short.replace(/[^\p{Lu}]/gu, '')
}

/** A name that opens exactly one longer name of the text: "Huawei" of "Huawei Technologies Co., Ltd." */
function joinShortForms(
  scene: Scene,
  mentions: readonly UnitCandidate[],
  keys: readonly string[],
  partition: Partition,
): void {
  for (const [index, key] of keys.entries()) {
    const { kind, first, end, value } = mentions[index]
    const short = key.replace(legalTail, '')
    const longer = new Set<number>()
    for (const [other, long] of keys.entries()) {
      if (
        other === index ||
        partition.find(other) === partition.find(index) ||
        mentions[other].kind !== kind
      )
        continue
      if (value.entry !== undefined && mentions[other].value.entry !== undefined) continue
      const bare = long.replace(legalTail, '')
      if (
        bare === short ||
        (kind === 'organization' && extendsName(bare, short) && isDistinct(scene, first, end))
      )
        longer.add(partition.find(other))
      else if (
        kind === 'department' &&
        bare.endsWith(` ${short}`) &&
        short.includes(' ') &&
        mentions[other].value.within === undefined
      )
        longer.add(partition.find(other))
    }
    if (longer.size === 1) partition.union(index, [...longer][0])
  }
}

/** The longer name begins with the shorter one and goes on with a field or a place. */
const extendsName = (long: string, short: string): boolean =>
  long.startsWith(`${short} `) &&
  !/ (?:of|university|school|college|institute|hospital)\b/u.test(long.slice(short.length))

const isDistinct = (scene: Scene, first: number, end: number): boolean => {
  for (let i = first; i < end; i++)
    if ((scene.clues[i] & (commonWord | Clue.place)) === 0) return true
  return false
}

function clusterOf(
  mentions: readonly UnitCandidate[],
  names: readonly string[],
  members: readonly number[],
): UnitCluster {
  const forms = new Map<string, { name: string; index: number }>()
  for (const index of members)
    if (!forms.has(nameKey(names[index])))
      forms.set(nameKey(names[index]), { name: names[index], index })
  const ranked = [...forms.values()].sort(
    (a, b) => fullness(b.name) - fullness(a.name) || a.index - b.index,
  )
  const best = mentions[ranked[0].index]
  const listed = members
    .map((index) => mentions[index])
    .find(({ value }) => value.entry !== undefined)
  const entry = listed?.value.entry
  const kinds = members
    .map((index) => mentions[index].value.kind)
    .filter((kind) => kind !== 'other')
  return {
    kind: best.kind,
    name: ranked[0].name,
    aliases: ranked.slice(1).map(({ name }) => name),
    value: {
      ...best.value,
      kind: entry?.cells.kind ?? kinds[0] ?? best.value.kind,
      ...(entry && { entry }),
    },
    confidence: confidenceOf(members.map((index) => mentions[index])),
    places: members.map((index) => ({
      first: mentions[index].first,
      end: mentions[index].end,
      rule: mentions[index].rule,
    })),
  }
}

/** The fullest form has most words; of these, most letters. */
const fullness = (name: string): number => name.split(' ').length * 100 + Math.min(name.length, 99)

/** Sure by list or legal form, less so by a head noun, least by its place in the sentence alone. */
function confidenceOf(members: readonly UnitCandidate[]): number {
  let best = 0.5
  for (const { rule, value } of members) {
    if (value.entry !== undefined || rule === 'units/name-then-legal-form')
      best = Math.max(best, 0.95)
    else if (rule.includes('head')) best = Math.max(best, 0.85)
    else best = Math.max(best, 0.6)
  }
  return Math.min(0.99, best + 0.02 * (members.length - 1))
}
