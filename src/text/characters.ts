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

// Later ones take from earlier ones.
const patterns = [
  [/\p{Nd}+/gu, Class.digit],
  [/[\p{M}\u00ad\u200c\u200d]+/gu, Class.mark],
  [/\p{L}+/gu, Class.letter],
  [/\p{Ll}+/gu, Class.lower],
  [/[\p{Lu}\p{Lt}]+/gu, Class.upper],
  [/[\s\u200b\ufeff\u2060]+/gu, Class.space],
  [/[\n\r\u2028\u2029\u0085\v\f]+/gu, Class.lineBreak],
] as const

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

const units = new Uint16Array(size)
for (let code = 0; code < size; code++) units[code] = code
const everyUnit = new TextDecoder('utf-16le').decode(units)
for (const [pattern, kind] of patterns) {
  for (const { 0: run, index } of everyUnit.matchAll(pattern))
    classes.fill(kind, index, index + run.length)
}
for (const [from, to] of cjkRanges) classes.fill(Class.cjk, from, to + 1)
classes.fill(Class.other, 0xd800, 0xe000)

/** Letters that no decomposition takes to their plain form. */
const plain: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
}

const folded = units.slice()
const cased: string[] = []
for (let code = 0; code < size; code++) {
  const kind = classes[code]
  const isWide = code >= 0xff10 && code <= 0xff5a
  if (kind === Class.upper || kind === Class.lower || (isWide && kind === Class.digit))
    cased.push(String.fromCharCode(code))
}
// All in one string, which takes a fraction of the time that each would by itself.
const lower = cased.join('\n').toLowerCase()
// Once more in lower case: some letters ("ϒ") come out of the decomposition as capitals.
const bases = lower.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split('\n')
for (const [index, inLower] of lower.split('\n').entries()) {
  const letter = plain[bases[index]] ?? bases[index]
  folded[cased[index].charCodeAt(0)] = (letter.length === 1 ? letter : inLower).charCodeAt(0)
}

/** Class of each code unit, a value of `Class`. */
export const characterClass: Uint8Array = classes

/** Each code unit in lower case and without diacritics. */
export const fold: Uint16Array = folded

export const isLetter = (kind: number): boolean => kind >= Class.upper && kind <= Class.letter

/** What signs do, as bits of `signs`. */
export const Sign = {
  /** Ends a sentence. */
  terminator: 1,
  /** Closes a quotation or a bracket. */
  closer: 2,
  /** Opens a line of a list. */
  bullet: 4,
  dash: 8,
  /** Stands between the steps of a breadcrumb. */
  breadcrumb: 16,
  apostrophe: 32,
  /** Counts as nothing between two words. */
  hyphen: 64,
} as const

const signGroups: readonly (readonly [signs: string, bit: number])[] = [
  ['.!?。！？…', Sign.terminator],
  ['"\'”’)]»」）', Sign.closer],
  ['•●▪·–—-*■→', Sign.bullet],
  ['-–—―', Sign.dash],
  ['>»›→', Sign.breadcrumb],
  ["'’‘ʼ`´", Sign.apostrophe],
  ['-‐‑–', Sign.hyphen],
]

/** What each code unit does as a sign, bits of `Sign`. */
export const signs = new Uint8Array(size)
for (const [group, bit] of signGroups) for (const sign of group) signs[sign.charCodeAt(0)] |= bit

/** 1 for code units that count as nothing when words are compared: dots, apostrophes, marks. */
export const silent = new Uint8Array(size)
for (let code = 0; code < size; code++)
  if (code === 0x2e || classes[code] === Class.mark || (signs[code] & Sign.apostrophe) !== 0)
    silent[code] = 1

/** The code units of a text, with zeros behind them, so that looking ahead needs no bound. */
export function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length + 4)
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i)
  return codes
}
