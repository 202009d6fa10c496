const plain = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/

/** A name as it is compared: lower case, without diacritics, dots, quotes; blanks for hyphens. */
export function nameKey(name: string): string {
  // Nearly all names are plain; normalizing is for the others.
  const key = plain.test(name)
    ? name.toLowerCase()
    : name
        .normalize('NFKD')
        .replace(/\p{M}|[.’'‘`"“”]/gu, '')
        .replace(/[^\p{L}\p{N}&]+/gu, ' ')
        .trim()
        .toLowerCase()
  return key.startsWith('the ') ? key.slice(4) : key
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
