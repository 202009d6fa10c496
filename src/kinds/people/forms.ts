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
  joinSame(named, partition)
  joinShorter(named, partition)
  joinMisspelt(scene, named, partition)
  joinSingle(named, partition)
}

/** The same words, in either order, run together or not; a middle name more or less. */
function joinSame(named: readonly Named[], partition: Partition): void {
  const seen = new Map<string, number>()
  const join = (key: string, index: number): void => {
    const earlier = seen.get(key)
    if (earlier === undefined) seen.set(key, index)
    else partition.union(earlier, index)
  }
  const firsts = new Map<string, number>()
  for (const [index, { words }] of named.entries()) {
    if (words.length < 2) continue
    const form = words.join(' ')
    const first = firsts.get(form)
    if (first !== undefined) {
      partition.union(first, index)
      continue
    }
    firsts.set(form, index)
    const last = words[words.length - 1]
    if (words.length > 2) join([...words].sort().join(' '), index)
    join(words.join(''), index)
    if (words.length === 2 || (words[0].length > 1 && last.length > 1))
      join(words[0] < last ? `${words[0]} ${last}` : `${last} ${words[0]}`, index)
  }
}

/** "J Smith", "Jagan Reddy": all words in a longer name, initials for its given names. */
function joinShorter(named: readonly Named[], partition: Partition): void {
  const index = createIndex()
  const firsts = firstOfForms(named, 2)
  for (const mention of firsts) for (const word of named[mention].words) index.add(word, mention)
  for (const mention of firsts) {
    const { words } = named[mention]
    const last = words[words.length - 1]
    const candidates = nearest(index.of(last), mention)
    if (words[0] !== last) candidates.push(...nearest(index.of(words[0]), mention))
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
function joinMisspelt(scene: Scene, named: readonly Named[], partition: Partition): void {
  const seen = new Map<string, number[]>()
  for (const mention of firstOfForms(named, 2)) {
    const { words } = named[mention]
    for (let n = 0; n < words.length; n++) {
      if (words[n].length < shortestAlike) continue
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
  const last = new Map<string, number>()
  const waiting = new Map<string, number[]>()
  for (const [index, { words }] of named.entries()) {
    if (words.length === 1) {
      const earlier = last.get(words[0])
      if (earlier !== undefined) partition.union(earlier, index)
      else if (waiting.has(words[0])) waiting.get(words[0])?.push(index)
      else waiting.set(words[0], [index])
      continue
    }
    for (const word of words) {
      if (word.length < 2) continue
      last.set(word, index)
      for (const alone of waiting.get(word) ?? []) partition.union(alone, index)
      waiting.delete(word)
    }
  }
  for (const [, alone] of waiting) for (const index of alone) partition.union(alone[0], index)
}

/** First mention of each form of at least so many words. */
function firstOfForms(named: readonly Named[], least: number): number[] {
  const seen = new Set<string>()
  const firsts: number[] = []
  for (const [index, { words }] of named.entries()) {
    const key = words.join(' ')
    if (words.length < least || seen.has(key)) continue
    seen.add(key)
    firsts.push(index)
  }
  return firsts
}

interface WordIndex {
  add(word: string, mention: number): void
  of(word: string): readonly number[]
}

function createIndex(): WordIndex {
  const mentions = new Map<string, number[]>()
  return {
    add: (word, mention) => {
      const list = mentions.get(word)
      if (list === undefined) mentions.set(word, [mention])
      else list.push(mention)
    },
    of: (word) => mentions.get(word) ?? [],
  }
}

/** The mentions nearest to `mention` in an ascending list, those before it first. */
function nearest(ascending: readonly number[], mention: number): number[] {
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
