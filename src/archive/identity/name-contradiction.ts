import { likeness } from '../../text/likeness.ts'
import type { NameFacts } from './name-facts.ts'
import { skeleton } from './name-relation.ts'
import { isInitial, type PersonName } from './person-name.ts'

/** By Jaro and Winkler; two slips of the pen are still one word. */
const alike = 0.85

/**
 * Can the two names not be one person's, even where another form links them? Each has a word
 * that the other neither has, nor begins, nor spells in a way like it.
 */
export function contradictNames(a: PersonName, b: PersonName, names: NameFacts): boolean {
  if (a.letters === b.letters) return false
  // A name in another script can be read in more than one way.
  if (a.isNative !== b.isNative) return false
  if (a.suffix !== undefined && b.suffix !== undefined && a.suffix !== b.suffix) return true
  const arePinyin = a.isPinyin && b.isPinyin
  const left = wordsOf(a, names)
  const right = wordsOf(b, names)
  strike(left, right, (one, other) => one === other)
  if (!arePinyin) strike(left, right, areAlike)
  strike(left, right, (one, other) => isInitial(one) !== isInitial(other) && one[0] === other[0])
  // "Li Ming" is not "Li Xiaoming"; only initials leave syllables out.
  if (arePinyin && !a.hasInitials && !b.hasInitials) return left.length + right.length > 0
  return left.length > 0 && right.length > 0
}

const wordsOf = ({ parts, isPinyin }: PersonName, names: NameFacts): string[] =>
  isPinyin ? parts.flatMap((part) => syllablesOf(part, names)) : [...parts]

function syllablesOf(part: string, names: NameFacts): string[] {
  const ends = names.syllables(part)
  return ends === undefined ? [part] : ends.map((end, at) => part.slice(ends[at - 1] ?? 0, end))
}

/** Takes the words that match out of both lists. */
function strike(
  left: string[],
  right: string[],
  match: (one: string, other: string) => boolean,
): void {
  for (let at = left.length - 1; at >= 0; at--) {
    const found = right.findIndex((other) => match(left[at], other))
    if (found < 0) continue
    right.splice(found, 1)
    left.splice(at, 1)
  }
}

const areAlike = (one: string, other: string): boolean =>
  !isInitial(one) &&
  !isInitial(other) &&
  (skeleton(one) === skeleton(other) || (one[0] === other[0] && likeness(one, other) >= alike))
