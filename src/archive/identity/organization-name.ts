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

/** Do the first letters of the words, small words passed over or not, hold those of the acronym, in order? */
export function abbreviates(acronym: string, key: string): boolean {
  const initials = key.split(' ').map((word) => word[0])
  let at = 0
  for (const letter of acronym.toLowerCase().replace(/[^\p{L}\d]/gu, '')) {
    const found = initials.indexOf(letter, at)
    if (found < 0) return isInside(acronym.toLowerCase(), key)
    at = found + 1
  }
  return true
}

/** "SZPU", "SUSTech": letters taken from inside of the words, the first one at the beginning. */
function isInside(letters: string, key: string): boolean {
  let at = 0
  for (const letter of letters) {
    at = key.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return letters[0] === key[0]
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
