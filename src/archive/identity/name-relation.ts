import { likeness } from '../../text/likeness.ts'
import type { NameFacts } from './name-facts.ts'
import { isInitial, type PersonName } from './person-name.ts'

/** How two names can be those of one person; `cost` is what that takes off the log-odds. */
export interface NameRelation {
  readonly kind: 'same' | 'spacing' | 'order' | 'initials' | 'middle' | 'spelling' | 'part'
  readonly cost: number
}

/** Undefined where the names are those of two people. */
export type Relation = NameRelation | undefined

export interface Named {
  readonly name: PersonName
  /** The family name, where articles tell it. */
  readonly family: string | undefined
}

/** Compares two names, each cut by `personName`. */
export function nameRelation(a: Named, b: Named, names: NameFacts): Relation {
  if (a.name.key === b.name.key) return { kind: 'same', cost: 0 }
  const { suffix } = a.name
  if (suffix !== undefined && b.name.suffix !== undefined && suffix !== b.name.suffix)
    return undefined
  return (
    sameLetters(a, b, names) ??
    part(a.name, b.name) ??
    initials(a.name, b.name, names) ??
    middle(a.name, b.name) ??
    spelling(a.name, b.name, names)
  )
}

/** The same parts in another order, run together or apart. */
function sameLetters(a: Named, b: Named, names: NameFacts): Relation {
  if (a.name.letters !== b.name.letters) return undefined
  const left = a.name.parts.join('')
  const right = b.name.parts.join('')
  if (left === right) return { kind: 'spacing', cost: 0.1 }
  if (!turns(a.name.parts).includes(right) && !turns(b.name.parts).includes(left))
    return isReordered(a.name, b.name) ? { kind: 'order', cost: 0.5 } : undefined
  return { kind: 'order', cost: turnCost(a, b, names) }
}

/** The name with its first part last, and its last part first. */
const turns = (parts: readonly string[]): string[] =>
  parts.length < 2
    ? []
    : [
        [...parts.slice(1), parts[0]].join(''),
        [parts[parts.length - 1], ...parts.slice(0, -1)].join(''),
      ]

const isReordered = (a: PersonName, b: PersonName): boolean =>
  a.parts.length > 2 && a.parts.toSorted().join(' ') === b.parts.toSorted().join(' ')

/** "Li Yang" and "Yang Li" may be two people, one of the family Li and one of the family Yang. */
function turnCost(a: Named, b: Named, names: NameFacts): number {
  const { parts, isPinyin } = a.name
  if (a.family !== undefined && b.family !== undefined && a.family === b.family) return 0.2
  if (!isPinyin || parts.length !== 2) return 0.4
  const isEither = parts.every(names.isChineseSurname)
  if (!isEither) return 0.2
  return a.family !== undefined && b.family !== undefined ? 3 : 1.5
}

/** One word, the whole name or a part of the other. */
function part(a: PersonName, b: PersonName): Relation {
  const [short, long] = a.parts.length < b.parts.length ? [a, b] : [b, a]
  if (short.parts.length > 1 || short.isNative) return undefined
  return long.parts.includes(short.parts[0]) ? { kind: 'part', cost: 4 } : undefined
}

/** "J. Smith", "X. M. Li": letters that stand for words of the other name. */
function initials(a: PersonName, b: PersonName, names: NameFacts): Relation {
  if (!a.hasInitials && !b.hasInitials) return undefined
  const [short, long] = letterCount(a) <= letterCount(b) ? [a, b] : [b, a]
  const open = [...long.parts]
  let whole = 0
  for (const word of short.parts) {
    if (isInitial(word)) continue
    const at = open.indexOf(word)
    if (at < 0) return undefined
    open.splice(at, 1)
    whole++
  }
  if (whole === 0) return undefined
  const beginnings = open.flatMap((word) => beginningsOf(word, long, names))
  let at = 0
  for (const word of short.parts) {
    if (!isInitial(word)) continue
    const found = beginnings.indexOf(word, at)
    // "M. Li" is not "Li Xiaoming": syllables are left out at the end only.
    if (found > at && long.isPinyin) return undefined
    if (found < 0) {
      // "J. A. Smith" and "John Smith": the other one leaves the letter out.
      if (at < beginnings.length || (at === 0 && whole < 2)) return undefined
      continue
    }
    at = found + 1
  }
  return whole > 1 ? { kind: 'middle', cost: 0.4 } : { kind: 'initials', cost: 1.5 }
}

const letterCount = ({ parts }: PersonName): number => parts.join('').length

/** The letters that initials may stand for: one for a word, one for each syllable of Pinyin. */
function beginningsOf(word: string, { isPinyin }: PersonName, names: NameFacts): string[] {
  const ends = isPinyin ? names.syllables(word) : undefined
  return ends === undefined ? [word[0]] : [0, ...ends.slice(0, -1)].map((at) => word[at])
}

/** "Ana Belmonte" for "Ana López Belmonte": words left out, in whichever order. */
function middle(a: PersonName, b: PersonName): Relation {
  const [short, long] = a.parts.length < b.parts.length ? [a, b] : [b, a]
  if (short.parts.length < 2 || short.parts.length === long.parts.length) return undefined
  // "Li Ming" is not "Li Xiao Ming".
  if (short.isPinyin && long.isPinyin) return undefined
  if (short.parts.some(isInitial) || !short.parts.every((word) => long.parts.includes(word)))
    return undefined
  return { kind: 'middle', cost: long.parts.length - short.parts.length > 1 ? 0.8 : 0.5 }
}

/** By Jaro and Winkler. */
const alike = 0.93
const shortestAlike = 5

/** One word spelt otherwise: "Muhammad Rashidi" and "Mohammed Rashidi". */
function spelling(a: PersonName, b: PersonName, names: NameFacts): Relation {
  if (a.parts.length !== b.parts.length || a.parts.length < 2) return undefined
  // One letter more is another syllable, and another name.
  if (a.isPinyin || b.isPinyin) return undefined
  const left = a.parts.filter((word) => !b.parts.includes(word))
  const right = b.parts.filter((word) => !a.parts.includes(word))
  if (left.length !== 1 || right.length !== 1) return undefined
  const [one] = left
  const [other] = right
  if (isInitial(one) || isInitial(other)) return undefined
  const bones = skeleton(one)
  if (bones === skeleton(other) && (bones.length > 3 || !areListed(one, other, names)))
    return { kind: 'spelling', cost: 1 }
  if (Math.min(one.length, other.length) < shortestAlike || areListed(one, other, names))
    return undefined
  return likeness(one, other) >= alike ? { kind: 'spelling', cost: 1.5 } : undefined
}

/** Two names that lists hold ("Maria", "Mario") are two names, however alike. */
const areListed = (a: string, b: string, names: NameFacts): boolean =>
  [a, b].every((word) => names.isGivenName(word) || names.isSurname(word))

/** The consonants, doubled ones once: what spellings of one name share ("Müller", "Mueller"). */
export const skeleton = (word: string): string =>
  word[0].replace(/[aeiouy]/u, '') === '' ? `a${bonesOf(word)}` : bonesOf(word)

const bonesOf = (word: string): string =>
  word
    .replace(/ph/gu, 'f')
    .replace(/[ck]h?|q/gu, 'k')
    .replace(/x/gu, 'ks')
    .replace(/[aeiouy]/gu, '')
    .replace(/(.)\1+/gu, '$1')
