import type { Failure } from '../../src/failure.ts'
import { type ImportSource, readImport } from '../../src/interchange/import.ts'
import type { ImportReport } from '../../src/interchange/report.ts'
import type { Change } from '../../src/lexicon/change.ts'

type Options = Omit<ImportSource, 'chunks'>

/** Pieces of bytes of which none is longer than `size`. */
export function* pieces(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

export async function tried(
  text: string | Uint8Array,
  options: Options,
  size = 65_536,
): Promise<{ changes: Change[]; report?: ImportReport; failure?: Failure }> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const changes: Change[] = []
  const result = await readImport({ ...options, chunks: pieces(bytes, size) }, (page) => {
    for (const change of page) changes.push(change)
  })
  return result.ok ? { changes, report: result.value } : { changes: [], failure: result.failure }
}

/** What a source that is right gives. */
export async function imported(
  text: string,
  options: Options,
): Promise<{ changes: Change[]; cells: Record<string, string>[]; report: ImportReport }> {
  const { changes, report, failure } = await tried(text, options)
  if (report === undefined) throw new Error(`refused: ${failure?.message}`)
  return { changes, cells: changes.map(({ cells }) => ({ ...cells })), report }
}

/** Why a source is refused; a source that is taken is a mistake of the test. */
export async function refused(text: string | Uint8Array, options: Options): Promise<Failure> {
  const { failure } = await tried(text, options)
  if (failure === undefined) throw new Error('expected a refusal')
  return failure
}

/** What was left out of a report, shortly. */
export const leftOutOf = ({ leftOut }: ImportReport): string[] =>
  leftOut.map(({ place, text, reason }) => `${place} | ${text} | ${reason}`)
