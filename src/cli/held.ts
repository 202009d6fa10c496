import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { KnowledgeRecord } from '../record.ts'

/** What a file of answers holds already. */
export interface Held {
  /** Whole lines. */
  readonly count: number
  /** Bytes of these lines; what stands behind them was not written to its end. */
  readonly size: number
  readonly last?: LastAnswer
}

/** The answer that was written last. */
export interface LastAnswer {
  readonly id?: string
  readonly extractor?: KnowledgeRecord['extractor']
}

const newline = 0x0a

/** Undefined where there is no such file; rejects, with words for people, where it is none of answers. */
export async function readHeld(file: string): Promise<Held | undefined> {
  let count = 0
  let read = 0
  let start = 0
  let end = 0
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Uint8Array>) {
      for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, at + 1)) {
        count++
        start = end
        end = read + at + 1
      }
      read += chunk.length
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  if (count === 0) return { count, size: 0 }
  return { count, size: end, last: lastAnswer(file, count, await textOf(file, start, end)) }
}

async function textOf(file: string, from: number, to: number): Promise<string> {
  const handle = await open(file)
  try {
    const bytes = Buffer.alloc(to - from)
    await handle.read(bytes, 0, bytes.length, from)
    return bytes.toString()
  } finally {
    await handle.close()
  }
}

function lastAnswer(file: string, count: number, line: string): LastAnswer {
  const { index, id, record } = parsed(line) ?? {}
  if (index !== count - 1)
    throw new Error(
      `${file}, line ${count}: expected the answer with index ${count - 1}, got "${line.trim().slice(0, 60)}"; choose another place, or move the file away`,
    )
  return {
    ...(id !== undefined && { id }),
    ...(record !== undefined && { extractor: record.extractor }),
  }
}

interface Line {
  readonly index?: number
  readonly id?: string
  readonly record?: KnowledgeRecord
}

function parsed(line: string): Line | undefined {
  try {
    // A line of answers, or something else without an index.
    return JSON.parse(line) as Line
  } catch {
    return undefined
  }
}
