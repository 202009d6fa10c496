/**
 * What a file holds: articles a line each, a table of them, either packed by gzip, or one article as the body of a
 * request, as text, as a page.
 */
export type Content = 'lines' | 'table' | 'packed' | 'article' | 'text' | 'page'

const endings: readonly (readonly [RegExp, Content])[] = [
  [/\.(?:ndjson|jsonl)$/iu, 'lines'],
  [/\.csv$/iu, 'table'],
  [/\.gz$/iu, 'packed'],
  [/\.json$/iu, 'article'],
  [/\.(?:txt|text|md)$/iu, 'text'],
  [/\.x?html?$/iu, 'page'],
]

/** For the chooser of files. */
export const acceptedEndings = '.ndjson,.jsonl,.json,.csv,.gz,.txt,.text,.md,.html,.htm,.xhtml'

/** What a file holds, by the ending of its name; undefined for files that hold no articles. */
export const contentOf = (name: string): Content | undefined =>
  endings.find(([ending]) => ending.test(name))?.[1]

/** How the files of a batch are to be sent: one as it is, or many as a line each. */
export type Plan<File> =
  | { readonly whole: File; readonly type: string; readonly format: 'ndjson' | 'csv' }
  | { readonly parts: readonly (readonly [file: File, content: Content])[] }
  /** Why they cannot be sent, and what to do. */
  | { readonly fault: string }

/** Decides it; `nameOf` is the file's path within a folder, or its name. Other files beside articles are left out. */
export function planOf<File>(files: readonly File[], nameOf: (file: File) => string): Plan<File> {
  const parts = files.flatMap((file): [File, Content][] => {
    const content = contentOf(nameOf(file))
    return content === undefined ? [] : [[file, content]]
  })
  if (files.length === 0) return { fault: 'Choose a file first, or drop one here.' }
  if (parts.length === 0)
    return {
      fault: `Expected files that end in ${acceptedEndings.replaceAll(',', ' ')}, got ${nameOf(files[0])}.`,
    }
  const [[file, content]] = parts
  if (parts.length === 1 && content in types)
    return {
      whole: file,
      type: types[content] ?? '',
      format: content === 'table' || /\.csv\.gz$/iu.test(nameOf(file)) ? 'csv' : 'ndjson',
    }
  const alone = parts.find(([, each]) => each === 'table' || each === 'packed')
  return alone === undefined
    ? { parts }
    : { fault: `Send tables and packed files one at a time: ${nameOf(alone[0])}.` }
}

const types: Partial<Readonly<Record<Content, string>>> = {
  lines: 'application/x-ndjson',
  table: 'text/csv',
  packed: 'application/gzip',
}

/** The lines of a file that is sent with others. */
export function linesOf(name: string, content: Content, bytes: Uint8Array): string {
  const text = decoded(bytes, content)
  if (content === 'lines') return `${text}\n`
  if (content === 'article') return `${jsonLines(text)}\n`
  return `${JSON.stringify(content === 'page' ? { id: name, html: text } : { id: name, text })}\n`
}

function jsonLines(text: string): string {
  try {
    const body: unknown = JSON.parse(text)
    return (Array.isArray(body) ? body : [body]).map((one) => JSON.stringify(one)).join('\n')
  } catch {
    // The line is then refused by itself, and says why.
    return text.replace(/\s*\n\s*/gu, ' ')
  }
}

/** As UTF-8 where it is, else as its marks say, else as old pages of the West are. */
function decoded(bytes: Uint8Array, content: Content): string {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : undefined
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff
  const marked = isBig ? 'utf-16be' : mark
  try {
    return new TextDecoder(marked ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
    const named = content === 'page' ? /charset\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1] : undefined
    return decodedAs(named ?? western, bytes)
  }
}

const western = 'windows-1252'

function decodedAs(charset: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return new TextDecoder(western).decode(bytes)
  }
}
