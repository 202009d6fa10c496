const plain = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/
const ascii = /^[ -~]*$/

/** A name as it is compared: lower case, without diacritics, dots, quotes; blanks for hyphens. */
export function nameKey(name: string): string {
  const key = keyOf(name)
  return key.startsWith('the ') ? key.slice(4) : key
}

/** Nearly all names are plain, most others at least ASCII; normalizing is for the rest. */
function keyOf(name: string): string {
  if (plain.test(name)) return name.toLowerCase()
  if (ascii.test(name))
    return name
      .toLowerCase()
      .replace(/[.'`"]/g, '')
      .replace(/[^a-z0-9&]+/g, ' ')
      .trim()
  return name
    .normalize('NFKD')
    .replace(/\p{M}|[.’'‘`"“”]/gu, '')
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim()
    .toLowerCase()
}

/** A readable id: "person:sun-gang". Names of other scripts keep their letters. */
export function slug(name: string): string {
  const key = nameKey(name)
  const words = key.includes('&') ? key.replace(/&/gu, ' and ').trim() : key
  return words === '' ? 'unnamed' : words.replace(/\s+/gu, '-')
}

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
  /\s\s|[^\S ]/u.test(text) ? text.replace(/\s+/gu, ' ').trim() : text
