import { done, type Result } from '../failure.ts'
import type { Change } from '../lexicon/change.ts'
import type { ListName } from '../lexicon/lists.ts'
import type { Label } from './detect.ts'
import type { FormatName } from './formats.ts'
import { beginReading } from './reading.ts'
import type { ImportReport } from './report.ts'
import { slicesOf } from './slices.ts'
import { createTaking, type Existing, type Known } from './taking.ts'

export interface ImportSource extends Label {
  /** The bytes, in pieces of any size. */
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  /** Found out by the media type, the file name or the first text when it is not given. */
  readonly format?: FormatName
  /** The list that the entries go to. Formats that label their entries can do without it. */
  readonly list?: ListName
  /** See `knownOf`. */
  readonly known?: Known
  /** What becomes of entries that the list has already; they are replaced when it is not said. */
  readonly existing?: Existing
  /** Of a table: its first row may be an entry already, the columns in the order of the list. */
  readonly mayLackHeadings?: boolean
  /** Entries that it may have; as many as an edit when it is not given. */
  readonly most?: number
  /** For a gazetteer of GATE: what its index says of the list. */
  readonly separator?: string
  readonly majorType?: string
  readonly minorType?: string
}

/**
 * Reads lists of others. `take` gets the changes page by page while the source is read; they count only
 * when the result is a report, for a source that is refused is refused whole. A refusal names each
 * place and what is wrong there. The memory that it takes grows with the number of names, for tables
 * and plain lists with nothing else.
 */
export async function readImport(
  { chunks, ...source }: ImportSource,
  take: (page: Change[]) => void | Promise<void>,
): Promise<Result<ImportReport>> {
  const taking = createTaking(source.known ?? {}, source.existing ?? 'replace')
  const reading = beginReading(source, taking)
  const handOver = async (): Promise<void> => {
    const page = taking.changes()
    if (page.length > 0) await take(page)
  }
  for await (const slice of slicesOf(chunks)) {
    const result = await reading.take(slice)
    if (!result.ok) return result
    await handOver()
  }
  const format = await reading.end()
  if (!format.ok) return format
  await handOver()
  return done(taking.report(format.value))
}
