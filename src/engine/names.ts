const blank = 0x20
const hyphen = 0x2d
/** Longer names are compared in the general way. */
const longest = 200

/** What becomes of each ASCII character in a key: itself in lower case, nothing (0), or a blank. */
const inKey = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  if (/[a-z0-9&]/u.test(character)) return code
  if (/[A-Z]/u.test(character)) return code | 0x20
  return /[.'`"]/u.test(character) ? 0 : blank
})

/** The key of an ASCII name with `between` for its blanks; undefined for any other name. */
function asciiKey(name: string, between: number): string | undefined {
  if (name.length > longest) return undefined
  const codes: number[] = []
  let isApart = false
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i)
    if (code >= inKey.length) return undefined
    const kept = inKey[code]
    if (kept === blank) isApart = codes.length > 0
    else if (kept !== 0) {
      if (isApart) codes.push(between)
      isApart = false
      codes.push(kept)
    }
  }
  return String.fromCharCode(...codes)
}

/** A name as it is compared: lower case, without diacritics, dots, quotes; blanks for hyphens. */
export function nameKey(name: string): string {
  // Nearly all names are ASCII; normalizing is for the others.
  const key = asciiKey(name, blank) ?? generalKey(name)
  return key.startsWith('the ') ? key.slice(4) : key
}

const generalKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}|[.’'‘`"“”]/gu, '')
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim()
    .toLowerCase()

/** A readable id: "person:sun-gang". Names of other scripts keep their letters. */
export function slug(name: string): string {
  const plain = asciiKey(name, hyphen)
  if (plain !== undefined && plain !== '' && !name.includes('&'))
    return plain.startsWith('the-') ? plain.slice(4) : plain
  const words = nameKey(name).replace(/&/gu, ' and ').trim()
  return words === '' ? 'unnamed' : words.replace(/\s+/gu, '-')
}

const legalForm =
  /,? (?:Co\.?,? ?Ltd|Ltd|Inc|Corp|Corporation|Company Limited|Limited|PLC|plc|LLC|GmbH|AG|S\.?A)\.?$/u

/** "Huawei Technologies" of "Huawei Technologies Co., Ltd." */
export const withoutLegalForm = (name: string): string => name.replace(legalForm, '')

/** Gives each id once; a clash gets `~2`, `~3` … in order of asking. */
export function createIds(): (prefix: string, name: string) => string {
  const used = new Map<string, number>()
  return (prefix, name) => {
    const id = `${prefix}:${slug(name)}`
    const count = (used.get(id) ?? 0) + 1
    used.set(id, count)
    return count === 1 ? id : `${id}~${count}`
  }
}

/** The text of a mention as a name: one blank for any white space, no closing comma. */
export const cleanName = (text: string): string =>
  isClean(text) ? text : text.replace(/\s+/gu, ' ').trim()

/** No white space but single blanks. */
function isClean(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 127) return !/\s\s|[^\S ]/u.test(text)
    if (code >= 0x09 && code <= 0x0d) return false
    if (code === blank && text.charCodeAt(i + 1) === blank) return false
  }
  return true
}
