import { Class, characterClass, isLetter } from './characters.ts'

/** Longest name before the "@" of a mail address or of a file; a longer one is none. */
const longestName = 64

/** Endings of the names of files that pages show among their text. */
const fileEndings =
  'jpg jpeg png gif bmp webp svg pdf doc docx xls xlsx ppt pptx zip rar mp3 mp4 avi'.split(' ')

/**
 * End of the web address, mail address or name of a file that starts at `from`, 0 when there is none. `wordEnd` is the end
 * of the word that begins there, so that most words cost one look at the sign behind them.
 */
export function addressEnd(codes: Uint16Array, from: number, wordEnd: number): number {
  const behind = codes[wordEnd]
  if (behind === 0x3a) return webEnd(codes, from, 'http://') || webEnd(codes, from, 'https://')
  if (behind !== 0x40 && !isMailSign(behind)) return 0
  return webEnd(codes, from, 'www.') || mailEnd(codes, from) || fileEnd(codes, from)
}

function webEnd(codes: Uint16Array, from: number, opening: string): number {
  for (let i = 0; i < opening.length; i++) if (codes[from + i] !== opening.charCodeAt(i)) return 0
  let at = from
  while (!isGap(codes[at]) && !isAddressEnd(codes[at])) at++
  const end = trimmed(codes, from, at)
  return end > from + opening.length ? end : 0
}

function matches(codes: Uint16Array, from: number, text: string): boolean {
  for (let i = 0; i < text.length; i++)
    if ((codes[from + i] | 0x20) !== (text.charCodeAt(i) | 0x20)) return false
  return true
}

function mailEnd(codes: Uint16Array, from: number): number {
  let at = from
  while (isNameSign(codes[at])) {
    at++
    if (at - from > longestName) return 0
  }
  if (codes[at] !== 0x40) return 0
  const sign = at
  at++
  while (isNameSign(codes[at])) at++
  const end = trimmed(codes, from, at)
  if (end <= sign + 3) return 0
  for (let i = sign + 1; i < end; i++) if (codes[i] === 0x2e) return end
  return 0
}

/** "group-photo.jpg", also with a sentence glued to it; behind "School.640.jpg" it begins at the number. */
function fileEnd(codes: Uint16Array, from: number): number {
  let dot = from
  while (codes[dot] !== 0x2e && isNameSign(codes[dot]) && dot - from <= longestName) dot++
  if (codes[dot] !== 0x2e) return 0
  for (const ending of fileEndings) {
    const end = dot + 1 + ending.length
    if (matches(codes, dot + 1, ending) && !continues(characterClass[codes[end]])) return end
  }
  return 0
}

const continues = (kind: number): boolean => kind === Class.lower || kind === Class.digit

const isGap = (code: number): boolean => {
  const kind = characterClass[code]
  return kind === Class.space || kind === Class.lineBreak || kind === Class.cjk || code === 0
}

const isMailSign = (code: number): boolean =>
  code === 0x2e || code === 0x2d || code === 0x5f || code === 0x2b

const isNameSign = (code: number): boolean => {
  const kind = characterClass[code]
  return isLetter(kind) || kind === Class.digit || isMailSign(code)
}

const isAddressEnd = (code: number): boolean =>
  code === 0x29 ||
  code === 0x5d ||
  code === 0x3c ||
  code === 0x3e ||
  code === 0x22 ||
  code >= 0x2000

function trimmed(codes: Uint16Array, from: number, end: number): number {
  let at = end
  while (at > from && isTrailing(codes[at - 1])) at--
  return at
}

const isTrailing = (code: number): boolean =>
  code === 0x2e || code === 0x2c || code === 0x3b || code === 0x3a || code === 0x21 || code === 0x3f
