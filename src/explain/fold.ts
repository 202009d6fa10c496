/** A text as it is compared, with the place in the original of each of its characters. */
export interface Folded {
  readonly text: string
  readonly at: Int32Array
}

const marks = /\p{M}/gu
const blank = /\s/u
const quotes: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
}

/** Lower case, one blank for white space, plain quotes and hyphens, no diacritics. */
export function folded(text: string): Folded {
  const parts: string[] = []
  const at = new Int32Array(text.length * 2 + 1)
  let size = 0
  let wasBlank = true
  for (let i = 0; i < text.length; i++) {
    const character = text[i]
    const isBlank = blank.test(character)
    const plain = isBlank ? ' ' : plainOf(character)
    if (isBlank && wasBlank) continue
    wasBlank = isBlank
    // Of the few characters that fold to several, the first one or two tell them apart.
    const kept = plain.slice(0, 2)
    parts.push(kept)
    for (let n = 0; n < kept.length; n++) at[size++] = i
  }
  at[size] = text.length
  return { text: parts.join(''), at: at.subarray(0, size + 1) }
}

const plainOf = (character: string): string =>
  character < '\u0080'
    ? character.toLowerCase()
    : (quotes[character] ?? character.normalize('NFKD').replace(marks, '').toLowerCase())

export const fold = (text: string): string => folded(text).text.trim()
