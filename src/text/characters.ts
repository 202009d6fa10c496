/** Classes of UTF-16 code units, by table: the tokenizer looks one up for each character. */
export const Class = {
  other: 0,
  space: 1,
  upper: 2,
  lower: 3,
  /** A letter without case that still joins words (Arabic, Hebrew, Thai, modifiers). */
  letter: 4,
  digit: 5,
  /** A combining mark, or a joiner inside words: belongs to the word it follows. */
  mark: 6,
  /** Han, Kana, Hangul. */
  cjk: 7,
  lineBreak: 8,
} as const

const size = 0x10000
const classes = new Uint8Array(size)
const folded = new Uint16Array(size)

const cjkRanges = [
  [0x1100, 0x11ff],
  [0x2e80, 0x2fdf],
  [0x3005, 0x3007],
  [0x3041, 0x30fa],
  [0x30fc, 0x318f],
  [0x31a0, 0x31ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa960, 0xa97f],
  [0xac00, 0xd7ff],
  [0xf900, 0xfaff],
]

function classOf(character: string): number {
  if (/[\n\r\u2028\u2029\u0085\v\f]/u.test(character)) return Class.lineBreak
  if (/[\s\u200b\ufeff\u2060]/u.test(character)) return Class.space
  if (/\p{Lu}|\p{Lt}/u.test(character)) return Class.upper
  if (/\p{Ll}/u.test(character)) return Class.lower
  if (/\p{L}/u.test(character)) return Class.letter
  if (/\p{Nd}/u.test(character)) return Class.digit
  if (/[\p{M}\u00ad\u200c\u200d]/u.test(character)) return Class.mark
  return Class.other
}

/** Letters that no decomposition takes to their plain form. */
const plain: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i', ħ: 'h', ŧ: 't' }

function foldOf(character: string): number {
  const lower = character.toLowerCase()
  const base = lower.normalize('NFKD').replace(/\p{M}/gu, '')
  const letter = plain[base] ?? base
  return (letter.length === 1 ? letter : (lower[0] ?? character)).charCodeAt(0)
}

for (let code = 0; code < size; code++) folded[code] = code
for (let code = 0; code < 0x2e80; code++) {
  const character = String.fromCharCode(code)
  classes[code] = classOf(character)
  if (classes[code] >= Class.upper && classes[code] <= Class.letter)
    folded[code] = foldOf(character)
}
for (let code = 0xa640; code < size; code++) {
  if (code >= 0xac00 && code < 0xf900) continue
  classes[code] = classOf(String.fromCharCode(code))
}
for (const [from, to] of cjkRanges) classes.fill(Class.cjk, from, to + 1)
// Full-width letters and digits read as their plain forms.
for (let code = 0xff10; code <= 0xff5a; code++) {
  const fold = String.fromCharCode(code).normalize('NFKC').toLowerCase()
  if (classes[code] !== Class.other) folded[code] = fold.charCodeAt(0)
}

/** Class of each code unit, a value of `Class`. */
export const characterClass: Uint8Array = classes

/** Each code unit in lower case and without diacritics. */
export const fold: Uint16Array = folded

export const isLetter = (kind: number): boolean => kind >= Class.upper && kind <= Class.letter
