import { readEnumeration } from './enumeration.ts'
import type { Anchor, Found } from './found.ts'
import { itemsOf } from './items.ts'
import { isGerund, isVerbOnly, isWord, type View } from './view.ts'
import { Grammar, Part } from './words.ts'

/** Longest object between a verb and "in collaboration with", in tokens. */
const longest = 16

/** "launched a data platform in collaboration with Norvik": the object of the verb before. */
export function* beforeWith(anchor: Anchor): Generator<Found> {
  const { view, at, end, signed } = anchor
  if (view.knownAt(end)?.kind === 'person') return
  const from = objectStart(view, at, signed.sentence.first)
  if (from < 0) return
  const { chunks, at: reached } = readEnumeration(view, from, at, { verbal: false })
  if (chunks.length === 0 || reached < at) return
  yield { rule: 'topics/made-with', items: itemsOf(view, chunks), need: 2 }
}

/** Behind the nearest verb before `at`; -1 when a clause begins first. */
function objectStart(view: View, at: number, limit: number): number {
  for (let i = at - 1; i >= Math.max(limit, at - longest); i--) {
    const grammar = view.grammarAt(i)
    if (grammar === Grammar.relative || grammar === Grammar.pronoun) return -1
    if (grammar === Grammar.auxiliary) return -1
    if (!isWord(view.tokens, i)) continue
    const part = view.partAt(i)
    const isListed = part === Part.make || part === Part.further
    if ((isListed || isVerbOnly(view, i)) && isVerbBefore(view, i)) {
      return view.partEnd(i) < at - 1 ? view.partEnd(i) : -1
    }
  }
  return -1
}

/** Does what stands behind it look like an object, and it itself not like a noun? */
const isVerbBefore = (view: View, i: number): boolean =>
  !isGerund(view, i) &&
  view.grammarAt(i - 1) !== Grammar.determiner &&
  view.grammarAt(i - 1) !== Grammar.of
