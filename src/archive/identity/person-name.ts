import type { NameFacts } from './name-facts.ts'
import { ordered } from './tally.ts'

/** A person's name, cut for comparison. */
export interface PersonName {
  readonly key: string
  /** Its words without particles and suffix, in order; a single letter is an initial. */
  readonly parts: readonly string[]
  readonly suffix?: string
  /** All letters of the parts in order of the alphabet: the same for any order, spacing, hyphens. */
  readonly letters: string
  /** Written in Pinyin, a Chinese surname at one end. */
  readonly isPinyin: boolean
  readonly hasInitials: boolean
  /** Written in a script without spaces, one word. */
  readonly isNative: boolean
  /** How rare the name is, from its parts alone, in log-odds: about 1.5 less or more than a usual name. */
  readonly rarity: number
}

const native = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana} ]+$/u
/** More parts say nothing new. */
const mostParts = 8

/** Names that are kept cut: an archive names the same people again and again. */
const kept = new WeakMap<NameFacts, Map<string, PersonName>>()
const mostKept = 50_000

/** Cuts a key that `personKey` made. */
export function personName(key: string, names: NameFacts): PersonName {
  let known = kept.get(names)
  if (known === undefined || known.size >= mostKept) {
    known = new Map()
    kept.set(names, known)
  }
  const name = known.get(key) ?? cut(key, names)
  known.set(key, name)
  return name
}

function cut(key: string, names: NameFacts): PersonName {
  const words = key.split(' ')
  const isPinyin = words.length > 1 && isPinyinName(words, names)
  const last = words[words.length - 1]
  const suffix = words.length > 2 && names.isSuffix(last) ? last : undefined
  const whole = suffix === undefined ? words : words.slice(0, -1)
  const parts = (isPinyin ? whole : withoutParticles(whole, names)).slice(0, mostParts)
  const name = {
    key,
    parts,
    ...(suffix !== undefined && { suffix }),
    letters: Array.from(parts.join('')).sort(ordered).join(''),
    isPinyin,
    hasInitials: parts.some(isInitial),
    isNative: native.test(key),
  }
  return { ...name, rarity: rarityOf(name, names) }
}

export const isInitial = (part: string): boolean => part.length === 1

/** Particles stand inside a name or before its only other word. */
function withoutParticles(words: readonly string[], names: NameFacts): readonly string[] {
  if (words.length < 3) return words
  const parts = words.filter(
    (word, at) => at === 0 || at === words.length - 1 || !names.isParticle(word),
  )
  return parts.length > 1 ? parts : words
}

function isPinyinName(words: readonly string[], names: NameFacts): boolean {
  if (words.length > 4) return false
  const ends = [words[0], words[words.length - 1], words.slice(0, 2).join('')]
  return (
    ends.some(names.isChineseSurname) &&
    words.every((word) => isInitial(word) || names.syllables(word) !== undefined) &&
    words.some((word) => !isInitial(word) && names.syllables(word) !== undefined)
  )
}

/**
 * In Pinyin a given name of one syllable is shared by very many, one of two syllables by some; elsewhere a name
 * of three words, or of words that no list holds, is rare.
 */
function rarityOf(
  { parts, isPinyin, isNative, hasInitials }: Omit<PersonName, 'rarity'>,
  names: NameFacts,
): number {
  if (isNative) return 1
  if (parts.length < 2) return -2
  if (isPinyin) {
    const syllables = parts.reduce((sum, part) => sum + (names.syllables(part)?.length ?? 0), 0)
    const isCommon = [parts[0], parts[parts.length - 1]].some(names.isCommonChineseSurname)
    if (syllables < 3) return isCommon ? -1.5 : -1
    return (syllables > 3 ? 1 : 0) + (isCommon ? 0 : 0.5)
  }
  if (hasInitials) return -0.5
  if (parts.length > 2) return 1
  if (parts.some(names.isVietnameseSurname)) return -1
  const unknown = parts.filter((part) => !names.isGivenName(part) && !names.isSurname(part))
  return unknown.length === 0 ? 0 : 0.4 + unknown.length * 0.3
}
