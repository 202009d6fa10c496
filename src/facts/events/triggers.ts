import type { Chunk } from '../../kinds/chunk.ts'
import type { Reading } from '../../kinds/find.ts'
import { entryOf, hitAt, nextHit, type Scene, textOf, wordIs } from '../../kinds/scene.ts'
import { listIds } from '../../lexicon/lexicons.ts'
import { valuesOf } from '../../lexicon/parse.ts'
import type { Sentence } from '../../text/document.ts'

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

/** The words of a sentence that tell of events, longest first where they overlap, in order. */
export function triggersOf(scene: Scene, { sentence, chunks }: Reading): Trigger[] {
  const found = wordsOf(scene, sentence, chunks)
  if (found.length === 0) return []
  const { hits } = scene.document
  const between = stretches(scene, found, chunks)
  return found.map((h, n): Trigger => {
    const first = hits.first[h]
    const end = hits.end[h]
    const { cells } = entryOf(scene, h)
    const isTurned = turnsRound(scene, first, end)
    return {
      first,
      end,
      type: valuesOf(cells.type)[0] ?? '',
      code: cells.code,
      subject: { role: cells.subject, chunks: between[isTurned ? n + 1 : n] },
      object: { role: cells.object, chunks: between[isTurned ? n : n + 1] },
    }
  })
}

/** The chunks before the first word, between each two, and behind the last one. */
function stretches(scene: Scene, found: readonly number[], chunks: readonly Chunk[]): Chunk[][] {
  const { hits } = scene.document
  const between: Chunk[][] = [[]]
  let next = 0
  for (const h of found) {
    const before = between[between.length - 1]
    for (; next < chunks.length && chunks[next].first < hits.first[h]; next++)
      if (chunks[next].end <= hits.first[h]) before.push(chunks[next])
    while (next < chunks.length && chunks[next].first < hits.end[h]) next++
    between.push([])
  }
  between[found.length].push(...chunks.slice(next))
  return between
}

/** The hits of event words outside what was read as something else. */
function wordsOf(
  scene: Scene,
  { first, end: limit }: Sentence,
  chunks: readonly Chunk[],
): number[] {
  const { hits } = scene.document
  const found: number[] = []
  let next = 0
  for (let i = first; i < limit; i++) {
    while (next < chunks.length && chunks[next].end <= i) next++
    if (next < chunks.length && chunks[next].first <= i) continue
    let h = hitAt(scene, i, eventWords)
    while (h >= 0 && hits.end[h] > limit) h = nextHit(scene, i, eventWords, h)
    if (h < 0) continue
    found.push(h)
    i = hits.end[h] - 1
  }
  return found
}

/** Does the doer stand behind: "chaired by", "in the presence of"? */
const turnsRound = (scene: Scene, first: number, end: number): boolean =>
  wordIs(scene, end - 1, 'by') ||
  (wordIs(scene, end - 1, 'of') && /\bpresence of$/iu.test(textOf(scene, first, end)))
