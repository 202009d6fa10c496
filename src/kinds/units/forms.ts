import { Class, characterClass } from '../../text/characters.ts'
import { abbreviates } from './acronyms.ts'

/** Legal forms and what goes with them say nothing about which company it is. */
const legalTail =
  / (?:co ltd|coltd|co|ltd|inc|corp|corporation|company|limited|plc|llc|llp|gmbh|ag|kg|se|sa|sas|sarl|srl|spa|sl|ltda|nv|bv|ab|as|asa|oy|oyj|jsc|ojsc|pjsc|cjsc|ao|saog|saoc|bsc|pjsc|kk|pt|tbk|pte ltd|sdn bhd|bhd|berhad|holding|holdings|group)$/u

/** Forms that open a name: "PT Sumber Baru". */
const legalHead = /^(?:pt|sia|uab|ooo|oao|pao|zao|ojsc|cjsc|pjsc|jsc) /u

/** The key of a name without the legal forms at its ends. */
export function bareKey(whole: string): string {
  const key = whole.replace(legalHead, '')
  const bare = key.replace(legalTail, '')
  // "Gulf Horizons Holding SAOG": a form behind another one.
  return bare === key ? key : bare.replace(legalTail, '')
}

/** "SZPU", "R&D": a name of capitals only. */
export const isLetters = (name: string): boolean => /^[\p{Lu}\d&-]{2,10}$/u.test(name)

/** First letters of the capitalised words of a name. */
export function initialsOf(name: string): string {
  let initials = ''
  for (let i = 0; i < name.length; i++) {
    const kind = characterClass[name.charCodeAt(i)]
    if (kind === Class.upper && (i === 0 || opensWord(name, i))) initials += plain(name[i])
  }
  return initials
}

const opensWord = (name: string, i: number): boolean =>
  name[i - 1] === '-' || characterClass[name.charCodeAt(i - 1)] === Class.space

const plain = (letter: string): string => (letter < '\x80' ? letter : letter.normalize('NFD')[0])

/** "UTokyo" for "University of Tokyo": the key of the short form, where the name allows one. */
export const universityShort = (key: string): string | undefined => {
  const place = /^university of (\p{L}+)$/u.exec(key)
  return place === null ? undefined : `u${place[1]}`
}

/** Are the words of the shorter name those of the longer one, in order, some left out? */
export function leavesOut(short: readonly string[], long: readonly string[]): boolean {
  let at = 0
  for (const word of long) if (at < short.length && word === short[at]) at++
  return at === short.length
}

/** Do the capitals of the short name stand for the words of the long one? */
export const standsFor = (short: string, long: string): boolean =>
  abbreviates(short, long) && initialsOf(long) === short.replace(/[^\p{Lu}]/gu, '')
