import { organizationKey } from './keys.ts'
import type { NameFacts } from './name-facts.ts'

/** The key of an organization's name without legal form and "the". */
export const bareKey = (name: string, names: NameFacts): string =>
  names.withoutLegalForm(organizationKey(name))

/** "SZPU", "R&D": a name of capitals only. */
export const isAcronym = (name: string): boolean =>
  name.length <= 20 && /^[\p{Lu}\d&-]{2,10}$/u.test(name)

/** "university of eastlake" for "eastlake university" and the other way round; undefined for other names. */
export function swapped(key: string): string | undefined {
  if (key.startsWith('university of ')) return `${key.slice('university of '.length)} university`
  if (key.endsWith(' university')) return `university of ${key.slice(0, -' university'.length)}`
  return undefined
}

/** Are the letters of the acronym first letters of the words of a key, in order, words passed over or not? */
export function abbreviates(acronym: string, key: string): boolean {
  const letters = acronym.toLowerCase().replace(/[^\p{L}\d]/gu, '')
  if (letters[0] !== key[0]) return false
  let at = 0
  for (const word of key.split(/[ -]/u)) if (word[0] === letters[at]) at++
  return at >= letters.length
}

/** Kinds whose names often say only what they are: "Ministry of Education", "First People's Hospital". */
const oftenPlain: ReadonlySet<string> = new Set([
  'government',
  'hospital',
  'school',
  'university',
  'research',
  'association',
])

/** Does nothing in the name tell which of its kind it is? */
export const isGeneric = (key: string, sort: string, names: NameFacts): boolean =>
  oftenPlain.has(sort) && key.split(' ').every(names.isPlainWord)
