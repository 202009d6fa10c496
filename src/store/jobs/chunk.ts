import type { Failure } from '../../failure.ts'

/** A line of a job: its index, and the JSON of an article or why it is none. */
export type Sent = readonly [index: number, what: string | Failure]

/** What a chunk holds at most: a few articles, so that jobs take turns and a lost one costs little. */
const most = { lines: 32, characters: 256_000 }

/** The lines in chunks, in their order. */
export function chunksOf(lines: readonly Sent[]): (readonly Sent[])[] {
  const chunks: Sent[][] = []
  let characters = 0
  for (const line of lines) {
    const [, what] = line
    const length = typeof what === 'string' ? what.length : 0
    const last = chunks.at(-1)
    const isFull =
      last === undefined ||
      last.length === most.lines ||
      (characters > 0 && characters + length > most.characters)
    if (isFull) {
      chunks.push([line])
      characters = length
    } else {
      last.push(line)
      characters += length
    }
  }
  return chunks
}

export const payloadOf = (lines: readonly Sent[]): string => JSON.stringify(lines)

// Written by `payloadOf` alone.
export const linesIn = (payload: string): readonly Sent[] => JSON.parse(payload) as Sent[]
