import { nameKey } from '../../engine/names.ts'
import type { Near } from '../../failure.ts'
import type { KnowledgeRecord } from '../../record.ts'
import { likeness } from '../../text/likeness.ts'
import type { Readable } from '../../text/read.ts'
import { type Anchors, createAnchors, type Place } from './anchor.ts'
import { lists, nameOf, type TargetKind, thingKinds } from './kinds.ts'

const most = 5
/** Of words that are less alike nobody would say that they were meant. */
const leastAlike = 0.8
/** Longer words are compared by their beginning, in UTF-16 units. */
const longest = 100
/** So many different stretches of words are compared. */
const mostCompared = 20_000

interface Weighed extends Near {
  readonly alike: number
}

/** What of a record and its article is most like some words that were not found, best first. */
export function nearest(
  wanted: string,
  kind: TargetKind,
  record: KnowledgeRecord,
  article: Readable,
): Near[] {
  const key = nameKey(wanted.slice(0, longest))
  const found = [...thingsLike(key, kind, record), ...wordsLike(key, article)]
  return found
    .sort((a, b) => b.alike - a.alike)
    .slice(0, most)
    .map(({ alike: _, ...near }) => near)
}

function thingsLike(key: string, wanted: TargetKind, record: KnowledgeRecord): Weighed[] {
  const found: Weighed[] = []
  for (const kind of thingKinds)
    for (const thing of record[lists[kind]]) {
      const name = nameOf(kind, thing)
      const forms = [name, thing.id.slice(thing.id.indexOf(':') + 1)]
      if ('aliases' in thing) forms.push(...thing.aliases)
      const alike = Math.max(...forms.map((form) => likeness(nameKey(form), key)))
      if (alike >= leastAlike)
        // Of equally like ones, those of the kind that was asked for come first.
        found.push({ text: name, kind, id: thing.id, alike: alike + (kind === wanted ? 0.05 : 0) })
    }
  return found
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu

function wordsLike(key: string, article: Readable): Weighed[] {
  const anchors = createAnchors(article)
  const size = key.split(' ').length
  const found: Weighed[] = []
  const seen = new Set<string>()
  for (const field of ['title', 'byline', 'text'] as const) {
    const text = article[field] ?? ''
    const starts: number[] = []
    for (const {
      index,
      0: { length },
    } of text.matchAll(word)) {
      if (seen.size === mostCompared) break
      starts.push(index)
      const start = starts.at(-size)
      if (start === undefined || index + length - start > longest * 2) continue
      const words = nameKey(text.slice(start, index + length))
      if (words[0] !== key[0] || seen.has(words)) continue
      seen.add(words)
      const alike = likeness(words, key)
      if (alike >= leastAlike)
        found.push({ ...nearWords(anchors, { field, start, end: index + length }), alike })
    }
  }
  return found
}

/** Words of the article, with what tells them from other places. */
export function nearWords(anchors: Anchors, place: Place): Near {
  const quote = anchors.quote(place)
  return { text: anchors.words(place), ...(quote && { quote }) }
}
