import { done, type Result } from '../failure.ts'
import type { FormatName } from './formats.ts'
import type { ImportSource } from './import.ts'
import { beginReading } from './reading.ts'
import { slicesOf } from './slices.ts'
import { countingOnly } from './taking.ts'

/** In bytes: so much of a source is kept while its entries are counted. A million short ones fit. */
const mostAhead = 64_000_000
/** In bytes: what a piece takes besides those that came with it. */
const pieceSize = 200

/** Nothing of the others is taken before they have ended: they need not be counted before. */
const takenWhileRead = new Set<FormatName>(['list', 'csv', 'tsv', 'gate', 'spacy'])

/**
 * Looks a source through, as far as memory allows, before anything of it is taken: with too many entries, or not in its
 * format, it is refused at once, and not when a million of its entries have been looked up, kept and taken away again.
 * Gives the same source.
 */
export async function lookedThrough(source: ImportSource): Promise<Result<ImportSource>> {
  const { chunks, ...label } = source
  const reading = beginReading(label, countingOnly())
  const iterator = piecesOf(chunks)
  const kept: Uint8Array[] = []
  let size = 0
  let isGoingOn = false
  try {
    while (size <= mostAhead) {
      const next = await iterator.next()
      if (next.done) break
      kept.push(next.value)
      size += next.value.length + pieceSize
      for await (const slice of slicesOf([next.value])) {
        const result = await reading.take(slice)
        if (!result.ok) return result
      }
      const format = reading.format()
      if (format !== undefined && !takenWhileRead.has(format)) break
    }
    isGoingOn = true
    return done({ ...source, chunks: joined(kept.reverse(), iterator) })
  } finally {
    // Whoever sends it is told that no more is read.
    if (!isGoingOn) await iterator.return(undefined)
  }
}

async function* piecesOf(chunks: ImportSource['chunks']): AsyncGenerator<Uint8Array> {
  yield* chunks
}

async function* joined(
  lastToFirst: Uint8Array[],
  rest: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    // Let go while they are read.
    for (let piece = lastToFirst.pop(); piece; piece = lastToFirst.pop()) yield piece
    yield* rest
  } finally {
    await rest.return(undefined)
  }
}
