import type { Holdings } from '../../derived/holdings.ts'
import type { Failure } from '../../failure.ts'
import type { ViewOptions } from '../../view/options.ts'
import type { Reader } from '../reader.ts'

/** A line that can be tried: its index and its text. */
export type Readable = readonly [index: number, text: string]

/** What a line has given. */
export type Given = { readonly index: number; readonly id?: string } & (
  | { readonly failure: Failure; readonly defect?: string }
  | {
      readonly holdings: Holdings
      /** The JSON of the record. */
      readonly text: string
      /** The archive held it as it was sent, so that it was not read again. */
      readonly isKnown?: boolean
    }
)

/** Reads lines that nobody keeps: what the batch endpoint would answer, on as many cores as the reader has. */
export async function readLines(
  lines: readonly Readable[],
  reader: Reader,
  view: ViewOptions,
): Promise<readonly Given[]> {
  const answers = await reader.readMany(
    lines.map(([, line]) => ({ line })),
    { view },
  )
  return answers.map((answer, at): Given => {
    const index = lines[at][0]
    if (!('record' in answer)) return { index, ...answer }
    const { record: text, holdings, ...head } = answer
    return { index, ...head, text, holdings }
  })
}
