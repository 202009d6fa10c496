import type { Chunk } from '../../kinds/chunk.ts'
import type { Reading } from '../../kinds/find.ts'
import { hitAt, nextHit, type Scene, textOf } from '../../kinds/scene.ts'
import { listIds } from '../../lexicon/lexicons.ts'
import { valuesOf } from '../../lexicon/parse.ts'

/** A word that tells of an event, and who stands around it. */
export interface Trigger {
  readonly first: number
  readonly end: number
  /** Type of the event; empty for words that only add somebody to the event told of before. */
  readonly type: string
  readonly code: string
  /** Who does it, with the role of the doer. */
  readonly subject: Side
  /** To whom, or with whom, it is done. */
  readonly object: Side
}

export interface Side {
  readonly role: string
  readonly chunks: readonly Chunk[]
}

const eventWords = listIds['events.words']
/** Forms whose doer stands behind: "chaired by", "in the presence of". */
const turnsRound = /\b(?:by|presence of)$/u

/** The words of a sentence that tell of events, longest first where they overlap, in order. */
export function triggersOf(scene: Scene, { sentence, chunks }: Reading): Trigger[] {
  const { hits } = scene.document
  const found: { first: number; end: number; entry: number }[] = []
  for (let i = sentence.first; i < sentence.end; i++) {
    let h = hitAt(scene, i, eventWords)
    while (h >= 0 && hits.end[h] > sentence.end) h = nextHit(scene, i, eventWords, h)
    if (h < 0 || chunks.some(({ first, end }) => first <= i && i < end)) continue
    found.push({ first: i, end: hits.end[h], entry: hits.entry[h] })
    i = hits.end[h] - 1
  }
  return found.map(({ first, end, entry }, n) => {
    const { cells } = scene.lexicons.entry(entry)
    const before = within(chunks, n === 0 ? sentence.first : found[n - 1].end, first)
    const behind = within(chunks, end, found[n + 1]?.first ?? sentence.end)
    const turned = turnsRound.test(textOf(scene, first, end).toLowerCase())
    return {
      first,
      end,
      type: valuesOf(cells.type)[0] ?? '',
      code: cells.code,
      subject: { role: cells.subject, chunks: turned ? behind : before },
      object: { role: cells.object, chunks: turned ? before : behind },
    }
  })
}

const within = (chunks: readonly Chunk[], from: number, to: number): Chunk[] =>
  chunks.filter(({ first, end }) => first >= from && end <= to)
