import type { Partition } from '../../engine/entity.ts'
import { likeness } from '../../text/likeness.ts'
import type { Scene } from '../scene.ts'
import type { Named } from './merge.ts'

/** Longer names of which a form may be a part; the nearest ones decide. */
const mostCompared = 8
/** Two spellings of one word: "Heide" and "Heidel". */
const alike = 0.93
const shortestAlike = 5

/** Joins the mentions, in order of the text, that are forms of one name. */
export function joinForms(scene: Scene, named: readonly Named[], partition: Partition): void {
  const firsts: number[] = []
  for (const [index, { words, first }] of named.entries()) {
    if (words.length < 2) continue
    if (first === index) firsts.push(index)
    else partition.union(first, index)
  }
  if (firsts.length > 1) {
    const index = wordIndex(named, firsts)
    joinSame(named, firsts, partition)
    joinShorter(named, firsts, index, partition)
    joinMisspelt(scene, named, firsts, index, partition)
  }
  joinSingle(named, partition)
}

/** In which names each word stands, by their first mentions. */
type WordIndex = ReadonlyMap<string, readonly number[]>

function wordIndex(named: readonly Named[], firsts: readonly number[]): WordIndex {
  const mentions = new Map<string, number[]>()
  for (const mention of firsts) {
    for (const word of named[mention].words) {
      const list = mentions.get(word)
      if (list === undefined) mentions.set(word, [mention])
      else list.push(mention)
    }
  }
  return mentions
}

/** The same words, in either order, run together or not; a middle name more or less. */
function joinSame(named: readonly Named[], firsts: readonly number[], partition: Partition): void {
  const seen = new Map<string, number>()
  const join = (key: string, index: number): void => {
    const earlier = seen.get(key)
    if (earlier === undefined) seen.set(key, index)
    else partition.union(earlier, index)
  }
  for (const index of firsts) {
    const { words } = named[index]
    const last = words[words.length - 1]
    if (words.length > 2) join([...words].sort().join(' '), index)
    join(words.join(''), index)
    const hasInitial = words[0].length < 2 || last.length < 2
    if (words.length === 2 || !hasInitial)
      join(words[0] < last ? `${words[0]} ${last}` : `${last} ${words[0]}`, index)
  }
}

/** "J Smith", "Jagan Reddy": all words in a longer name, initials for its given names. */
function joinShorter(
  named: readonly Named[],
  firsts: readonly number[],
  index: WordIndex,
  partition: Partition,
): void {
  for (const mention of firsts) {
    const { words } = named[mention]
    const last = words[words.length - 1]
    const candidates = nearest(index.get(last), mention)
    if (words[0] !== last) candidates.push(...nearest(index.get(words[0]), mention))
    for (const other of candidates) {
      const full = named[other].words
      if (full.length < words.length || partition.find(other) === partition.find(mention)) continue
      if (!isPart(words, full)) continue
      partition.union(other, mention)
      break
    }
  }
}

function isPart(words: readonly string[], full: readonly string[]): boolean {
  if (full.length > words.length && words.every((word) => full.includes(word))) return true
  const initials = words.slice(0, -1)
  return (
    words[words.length - 1] === full[full.length - 1] &&
    initials.every((word) => word.length === 1) &&
    full[0].startsWith(initials[0]) &&
    full[0].length > 1
  )
}

/** A name that differs in the spelling of one word from another name of the text. */
function joinMisspelt(
  scene: Scene,
  named: readonly Named[],
  firsts: readonly number[],
  index: WordIndex,
  partition: Partition,
): void {
  const isShared = (word: string): boolean => (index.get(word)?.length ?? 0) > 1
  const seen = new Map<string, number[]>()
  for (const mention of firsts) {
    const { words } = named[mention]
    if (!words.some(isShared)) continue
    for (let n = 0; n < words.length; n++) {
      if (words[n].length < shortestAlike) continue
      if (!words.every((word, other) => other === n || isShared(word))) continue
      const key = words.map((word, other) => (other === n ? '' : word)).join(' ')
      const others = seen.get(key)
      if (others === undefined) {
        seen.set(key, [mention])
        continue
      }
      for (const other of others.slice(-mostCompared)) {
        const word = named[other].words[n]
        if (!isMisspelt(scene, word, words[n])) continue
        partition.union(other, mention)
      }
      others.push(mention)
    }
  }
}

/** Two listed names ("Maria", "Mario") are two names, however alike. */
function isMisspelt(scene: Scene, a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < shortestAlike) return false
  const { vocabulary } = scene.lexicons
  const isListed = (word: string): boolean => {
    const id = vocabulary.id(word)
    return (
      id !== 0 &&
      (scene.lexicons.has('people.given-names', id) || scene.lexicons.has('people.surnames', id))
    )
  }
  return likeness(a, b) >= alike && !(isListed(a) && isListed(b))
}

/** A single word belongs to the person last named with it before, else to the next one behind. */
function joinSingle(named: readonly Named[], partition: Partition): void {
  const alone = new Map<string, { last: number; waiting: number[] }>()
  for (const { words } of named)
    if (words.length === 1) alone.set(words[0], { last: -1, waiting: [] })
  if (alone.size === 0) return
  for (const [index, { words }] of named.entries()) {
    for (const word of words) {
      const known = alone.get(word)
      if (known === undefined) continue
      if (words.length === 1) {
        if (known.last >= 0) partition.union(known.last, index)
        else known.waiting.push(index)
      } else if (word.length > 1) {
        known.last = index
        for (const earlier of known.waiting) partition.union(earlier, index)
        known.waiting = []
      }
    }
  }
  for (const { waiting } of alone.values())
    for (const index of waiting) partition.union(waiting[0], index)
}

/** The mentions nearest to `mention` in an ascending list that holds it, those before it first. */
function nearest(ascending: readonly number[] | undefined, mention: number): number[] {
  if (ascending === undefined || ascending.length < 2) return []
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle] < mention) low = middle + 1
    else high = middle
  }
  const behind = ascending[low] === mention ? low + 1 : low
  return [
    ...ascending.slice(Math.max(0, low - mostCompared), low).reverse(),
    ...ascending.slice(behind, behind + mostCompared),
  ]
}
