import { nameKey } from '../../engine/names.ts'
import { hashOf } from './tally.ts'

/** Letters that no decomposition takes to their plain form. */
// biome-ignore format: a list of letters
const plain: Readonly<Record<string, string>> = {
  ø: 'o', ł: 'l', đ: 'd', ð: 'd', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i', ħ: 'h',
}
const special = /[øłđðßæœþıħ]/gu
/** In UTF-16 units. */
const longest = 120

/** A person's name as it is compared: `nameKey`, every letter plain, "X.M. Li" in three words. */
export const personKey = (name: string): string =>
  bounded(name, (start) => start.replace(/\.(?=\p{L})/gu, '. '))

/** An organization's name as it is compared, with its legal form. */
export const organizationKey = (name: string): string =>
  bounded(name, (start) => start.replace(/ & /gu, ' and '))

/** Any other words as they are compared: departments, labels of topics. */
export const wordsKey = (words: string): string => bounded(words, (start) => start)

/** Never empty, and of bounded length. */
function bounded(name: string, prepared: (start: string) => string): string {
  const key = nameKey(prepared(name.slice(0, longest * 4)))
    .replace(special, (letter) => plain[letter])
    .normalize('NFC')
  if (key === '') return `unnamed ${hashOf(name).toString(36)}`
  if (name.length <= longest * 4 && key.length <= longest) return key
  const whole = Array.from(key.slice(0, longest)).slice(0, -1).join('')
  return `${whole} ${hashOf(name).toString(36)}`
}
