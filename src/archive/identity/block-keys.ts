import { personKey } from './keys.ts'
import type { NameFacts } from './name-facts.ts'
import { skeleton } from './name-relation.ts'
import type { OrganizationSignature, PersonSignature, Signature } from './observation.ts'
import { bareKey, isAcronym, swapped } from './organization-name.ts'
import { isInitial, type PersonName, personName } from './person-name.ts'

/** Under which keys a signature is filed, and under which ones those are that may be the same. */
export interface BlockKeys {
  readonly filed: readonly string[]
  readonly asked: readonly string[]
}

/** Two signatures may be the same only when one is filed under a key that the other asks for. */
export const blockKeys = (signature: Signature, names: NameFacts): BlockKeys =>
  signature.kind === 'person' ? personKeys(signature, names) : organizationKeys(signature, names)

const mostForms = 4

/** The names that a person's signature goes by: its own, and aliases of two words and more. */
export function namesOf({ name, forms }: PersonSignature, names: NameFacts): PersonName[] {
  const others = forms
    .map(([form]) => personKey(form))
    .filter((key) => key !== name && key.includes(' '))
  return [...new Set([name, ...others])].slice(0, mostForms).map((key) => personName(key, names))
}

function personKeys(signature: PersonSignature, names: NameFacts): BlockKeys {
  const filed = new Set([`=${signature.key}`])
  const asked = new Set<string>()
  const both = (key: string): void => {
    filed.add(key)
    asked.add(key)
  }
  for (const native of nativesOf(signature)) both(`n:${native}`)
  for (const name of namesOf(signature, names)) {
    const { parts, letters, hasInitials } = name
    both(`l:${letters}`)
    const whole = parts.filter((part) => !isInitial(part))
    if (!name.isPinyin) for (const pair of pairsOf(whole)) both(`p:${pair}`)
    // Short forms ask for all long ones; a long one asks for the few short ones only.
    if (hasInitials) {
      for (const key of shortened(whole, parts.filter(isInitial))) {
        filed.add(`s:${key}`)
        asked.add(`s:${key}`)
        asked.add(`f:${key}`)
      }
    }
    for (const key of shortenings(whole)) {
      filed.add(`f:${key}`)
      asked.add(`s:${key}`)
    }
  }
  return { filed: [...filed], asked: [...asked] }
}

export const nativesOf = ({ natives, name, forms }: PersonSignature): string[] => {
  const own = forms.map(([form]) => form).filter((form) => isNativeName(form))
  return [
    ...new Set([
      ...natives.map(([native]) => native),
      ...own,
      ...(isNativeName(name) ? [name] : []),
    ]),
  ].map((native) => native.replace(/[\s·・]/gu, ''))
}

const isNativeName = (form: string): boolean =>
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\s·・]{2,12}$/u.test(form)

/** Two of the words that a shorter form would keep, however spelt. */
function pairsOf(words: readonly string[]): string[] {
  const kept = words.length > 3 ? [words[0], words[1], words[words.length - 1]] : words
  const pairs: string[] = []
  for (let a = 0; a < kept.length; a++)
    for (let b = a + 1; b < kept.length; b++)
      pairs.push([kept[a], kept[b]].map(skeleton).sort().join('+'))
  return pairs
}

/** A whole word with the first letter of another: "smith+j". */
const shortened = (whole: readonly string[], letters: readonly string[]): string[] =>
  whole.flatMap((word) => letters.map((letter) => `${word}+${letter}`))

/** What initials of a name may look like: either end may be the family name. */
function shortenings(whole: readonly string[]): string[] {
  if (whole.length < 2) return []
  const first = whole[0]
  const last = whole[whole.length - 1]
  return [
    ...whole.slice(0, -1).map((word) => `${last}+${word[0]}`),
    ...whole.slice(1).map((word) => `${first}+${word[0]}`),
  ]
}

/** The names of an organization, cut for comparison. */
export interface OrganizationNames {
  /** Keys of its names without legal form, its own first. */
  readonly whole: readonly string[]
  readonly acronyms: readonly string[]
  /** Nothing but letters is known of it. */
  readonly isAcronym: boolean
}

export function organizationNames(
  signature: OrganizationSignature,
  names: NameFacts,
): OrganizationNames {
  const forms = signature.forms.map(([form]) => form)
  const acronyms = forms.filter(isAcronym)
  const spelt = forms.filter((form) => !isAcronym(form)).map((form) => bareKey(form, names))
  const own = signature.canonical === undefined ? [signature.name] : []
  const isLetters = acronyms.some((form) => bareKey(form, names) === signature.name)
  return {
    whole: [...new Set(isLetters ? spelt : [...own, ...spelt])],
    acronyms: [...new Set(acronyms.map((form) => bareKey(form, names)))],
    isAcronym: isLetters,
  }
}

function organizationKeys(signature: OrganizationSignature, names: NameFacts): BlockKeys {
  const { whole, acronyms } = organizationNames(signature, names)
  const keys = new Set<string>()
  for (const key of whole) {
    keys.add(`o:${key.replaceAll(' ', '')}`)
    const other = swapped(key)
    if (other !== undefined) keys.add(`u:${[key, other].sort()[0]}`)
  }
  for (const acronym of acronyms) keys.add(`o:${acronym}`)
  return { filed: [`=${signature.key}`, ...keys], asked: [...keys] }
}
