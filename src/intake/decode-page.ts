import { TextDecoder } from 'node:util'
import type { Note } from '../html/note.ts'
import { decodeAll, marked } from './decode.ts'

export interface DecodedPage {
  readonly html: string
  readonly notes: readonly Note[]
}

/** So far into a page its charset and its language are looked for. */
const head = 4_096
/** A text in the right encoding has fewer broken characters among those that are not ASCII. */
const fewBroken = 0.1

/**
 * The text of a page, whatever its bytes are. A byte order mark decides; then bytes that are UTF-8 are
 * that, for no other text is UTF-8 by chance; then the charset that came with the page or stands in it;
 * then what pages in its language are mostly written in.
 */
export function decodePage(bytes: Uint8Array, declared?: string): DecodedPage {
  const mark = marked(bytes)
  if (mark) return { html: lenient(mark, bytes), notes: [] }
  if (encodingOf(declared)?.startsWith('utf-16')) {
    return { html: lenient(declared ?? '', bytes), notes: [] }
  }
  const start = lenient('latin1', bytes.subarray(0, head))
  const stated = [declared, charsetIn(start)].filter((name) => name !== undefined)
  const known = stated.map(encodingOf).filter((name) => name !== undefined)
  const escaping = known.includes('iso-2022-jp') ? ['iso-2022-jp'] : []
  for (const encoding of [...escaping, 'utf-8', ...known]) {
    const html = strict(encoding, bytes)
    if (html !== undefined) return { html, notes: notesOf(stated[0], encoding, html, bytes) }
  }
  const [encoding = 'utf-8'] = known
  const html = lenient(encoding, bytes)
  if (isMostlyWhole(html)) return { html, notes: [] }
  const usual = [usualIn(start), 'windows-1252']
  const found = usual.find((name) => strict(name, bytes) !== undefined) ?? 'windows-1252'
  return { html: lenient(found, bytes), notes: [guessed(stated[0], found)] }
}

const charset = /<meta\s[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{1,40})/iu
const charsetOfXml = /^\s{0,99}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w:.-]{1,40})/iu

/** Read as ASCII, so it cannot be UTF-16 whatever it says. */
function charsetIn(start: string): string | undefined {
  const found = (charset.exec(start) ?? charsetOfXml.exec(start))?.[1]
  return found && /^utf-?16/iu.test(found) ? 'utf-8' : found
}

/** What pages in a language are written in when they do not say. */
const usual: Readonly<Record<string, string>> = {
  zh: 'gb18030',
  ja: 'shift_jis',
  ko: 'euc-kr',
  ru: 'windows-1251',
}

const usualIn = (start: string): string =>
  usual[
    /<html\s[^>]{0,300}?lang\s{0,9}=\s{0,9}["']?([a-z]{2})/iu.exec(start)?.[1]?.toLowerCase() ?? ''
  ] ?? 'windows-1252'

function encodingOf(name: string | undefined): string | undefined {
  if (name === undefined) return undefined
  try {
    return new TextDecoder(name).encoding
  } catch {
    return undefined
  }
}

const lenient = (encoding: string, bytes: Uint8Array): string =>
  decodeAll(new TextDecoder(encoding), bytes)

function strict(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return decodeAll(new TextDecoder(encoding, { fatal: true }), bytes)
  } catch {
    return undefined
  }
}

function isMostlyWhole(html: string): boolean {
  let broken = 0
  let other = 0
  for (let at = 0; at < html.length; at++) {
    const unit = html.charCodeAt(at)
    if (unit === 0xfffd) broken++
    if (unit > 0x7f) other++
  }
  return broken <= other * fewBroken
}

/** Nothing is to be said where the page was read as declared, or where every charset reads the same. */
function notesOf(
  declared: string | undefined,
  encoding: string,
  html: string,
  bytes: Uint8Array,
): Note[] {
  const isPlain = html.length === bytes.length && encoding === 'utf-8'
  const isExpected = declared === undefined || encodingOf(declared) === encoding
  return isPlain || isExpected ? [] : [guessed(declared, encoding)]
}

const guessed = (declared: string | undefined, encoding: string): Note => ({
  code: 'charset-guessed',
  message: `expected a page in ${declared ? `"${declared.slice(0, 40)}", as declared` : 'utf-8, since none was declared'}, got other bytes; read it as ${encoding}`,
})
