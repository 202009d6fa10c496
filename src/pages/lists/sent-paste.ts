import type { Incoming } from '../../service/lexicons/interchange.ts'

/** What a form with many entries holds. */
export interface Paste {
  readonly text: string
  /** Name of a format; "" where it is to be found out. */
  readonly format: string
  readonly existing: string
  /** A file that is too long to be shown in the form. */
  readonly file?: File
}

/** Bytes of a file that are put into the field for text, so that they can be mended there. */
const mostShown = 500_000

/** Reads the form. The text of a small file stands in the field from then on, so that nothing has to be chosen again. */
export async function pasteIn(
  form: Readonly<Record<string, string | File>>,
): Promise<Paste> {
  const { text, file, format, existing } = form
  const paste = {
    text: typeof text === 'string' ? text : '',
    format: typeof format === 'string' ? format : '',
    existing: typeof existing === 'string' && existing !== '' ? existing : 'replace',
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

/** The same as a list of others that comes in. Unknown words for its format are those of nothing known. */
export const sourceOf = (list: string, { text, format, existing, file }: Paste): Incoming =>
  ({
    list,
    ...(format !== '' && { format }),
    existing,
    mayLackHeadings: true,
    ...(file && { fileName: file.name }),
    chunks: file ? chunksOf(file) : [new TextEncoder().encode(text)],
  }) as Incoming

async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(await file.arrayBuffer())
}
