import type { Incoming } from '../../service/lexicons/interchange.ts'
import type { ListDescription } from '../../service/lexicons/lexicon-service.ts'

type Existing = NonNullable<Incoming['existing']>

/** What may become of entries that are there already. */
export const existings: readonly (readonly [Existing, words: string])[] = [
  ['replace', 'are replaced'],
  ['join', 'get what is new'],
  ['leave', 'stay as they are'],
]

/** What a form with many entries holds. */
export interface Paste {
  readonly text: string
  /** Name of a format; "" where it is to be found out. */
  readonly format: string
  readonly existing: Existing
  /** A file that is too long to be shown in the form. */
  readonly file?: File
}

/** Bytes of a file that are put into the field for text, so that they can be mended there. */
const mostShown = 500_000

/** Reads the form. The text of a small file stands in the field from then on, so that nothing has to be chosen again. */
export async function pasteIn(form: Readonly<Record<string, unknown>>): Promise<Paste> {
  const { text, file, format, existing } = form
  const paste = {
    text: typeof text === 'string' ? text : '',
    format: typeof format === 'string' ? format : '',
    existing: existings.find(([one]) => one === existing)?.[0] ?? 'replace',
  }
  if (!(file instanceof File) || file.name === '') return paste
  if (file.size > mostShown) return { ...paste, text: '', file }
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
    return { ...paste, text: decoded, format: paste.format || formatByName(file.name) }
  } catch {
    // Another encoding: the reader of lists knows more of them, or says what to do.
    return { ...paste, text: '', file }
  }
}

const formatByName = (name: string): string =>
  ({ csv: 'csv', ttl: 'skos-turtle', jsonld: 'skos-jsonld', lst: 'gate' })[
    /\.([a-z]+)$/iu.exec(name)?.[1].toLowerCase() ?? ''
  ] ?? ''

/** The same as a list of others that comes in. */
export function sourceOf(
  { name, formats }: ListDescription,
  { text, format, existing, file }: Paste,
): Incoming {
  const known = formats.find((one) => one.name === format)?.name
  return {
    list: name,
    existing,
    mayLackHeadings: true,
    ...(known && { format: known }),
    ...(file && { fileName: file.name }),
    chunks: file ? chunksOf(file) : [new TextEncoder().encode(text)],
  }
}

async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(await file.arrayBuffer())
}
