import { WordClass } from '../../text/word-classes.ts'
import type { Chunk } from './enumeration.ts'
import { Separator } from './separator.ts'
import { isInner, isWord, type View } from './view.ts'
import { Grammar, Part } from './words.ts'

/** A subject of its own, as tokens `[first, end)`. */
export interface Item {
  readonly first: number
  readonly end: number
  /** What follows spells it out. */
  readonly general: boolean
  readonly quoted: boolean
  /** Behind a verb of founding, so that the name of a unit may be the subject. */
  readonly made?: boolean | undefined
  /** "cooperation", where it belongs to its only subject. */
  readonly lead?: { readonly first: number; readonly end: number } | undefined
}

/**
 * Decides which "and" separates subjects. In a list with a comma before its last "and" the others
 * stay inside their subject, as they do between semicolons; otherwise the last one separates, and in
 * a mere pair the two must each stand alone: "talent training and innovation" are two subjects,
 * "faculty and student exchange" is one.
 */
export function itemsOf(view: View, chunks: readonly Chunk[]): Item[] {
  const separators = chunks.slice(0, -1).map(({ separator }) => separator)
  const semicolons = separators.filter((separator) => separator === Separator.semicolon).length
  const commas = separators.filter((s) => s === Separator.comma || s === Separator.commaAnd).length
  const closed = separators.includes(Separator.commaAnd) && commas > 1
  const lastAnd = separators.lastIndexOf(Separator.and)
  const closing = separators.lastIndexOf(Separator.commaAnd)
  const shared = sharedFrom(view, chunks)
  const items: Item[] = []
  let start = 0
  for (let k = 0; k < chunks.length; k++) {
    const next = chunks[k + 1]
    if (k >= shared && next !== undefined) continue
    if (next !== undefined && separators[k] === Separator.and) {
      const isLast = k === lastAnd && k === chunks.length - 2
      const splits =
        next.opens ||
        (semicolons === 0 && chunks[k].of && next.of) ||
        (semicolons === 0 &&
          (closed ? k > closing : true) &&
          (commas > 0 && !closed ? isLast : standAlone(view, chunks[k], next)))
      if (!splits) continue
    }
    const isClosed = separators[k] === Separator.comma || separators[k] === Separator.commaAnd
    if (next !== undefined && isClosed && goesOnBehindOf(view, chunks[start], next)) continue
    items.push({
      first: chunks[start].first,
      end: chunks[k].end,
      general: separators[k] === Separator.such,
      quoted: chunks[start].quoted,
      made: chunks[start].made,
    })
    start = k + 1
  }
  return items
}

/** Where "political, economic and cultural cooperation" begins: adjectives that wait for one noun. */
function sharedFrom(view: View, chunks: readonly Chunk[]): number {
  const last = chunks.length - 1
  if (last < 2 || chunks[last].end - chunks[last].first < 2) return last + 1
  for (let k = 0; k < last; k++) {
    const { first, end, of, opens } = chunks[k]
    const waits = of ? isAdjective(view, end - 1) : end - first === 1 && isAdjective(view, first)
    if (!waits || opens) continue
    if (!allWords(chunks, k + 1, last)) return last + 1
    // "exchange of academic, educational and practical knowledge": "academic" may be a noun as well.
    return k > 0 && mayWait(view, chunks[k - 1]) ? k - 1 : k
  }
  return last + 1
}

const mayWait = (view: View, { first, end, of, opens }: Chunk): boolean =>
  !opens && (of || end - first === 1) && (view.classesAt(end - 1) & WordClass.adjective) !== 0

const isAdjective = (view: View, i: number): boolean =>
  (view.classesAt(i) & (WordClass.adjective | WordClass.noun)) === WordClass.adjective

/** Do single words stand between the adjective and the noun? */
function allWords(chunks: readonly Chunk[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (chunks[k].end - chunks[k].first > 1) return false
  return true
}

/** "exchange of faculty, scholars and students": single words go on behind "of". */
function goesOnBehindOf(view: View, left: Chunk, right: Chunk): boolean {
  if (!left.of || right.of || right.opens) return false
  return endsInPeople(view, left) && endsInPeople(view, right) && wordsIn(view, right) < 3
}

/** "scholars", "administrative staff" */
const endsInPeople = (view: View, { end }: Chunk): boolean => view.partAt(end - 1) === Part.people

/** Do both sides of an "and" name a subject each? */
function standAlone(view: View, left: Chunk, right: Chunk): boolean {
  const leftWords = wordsIn(view, left)
  const rightWords = wordsIn(view, right)
  if (endsInAdjective(view, left)) return false
  if (left.of) return right.of || right.quoted || rightWords > 2 || startsAfresh(view, right)
  if (leftWords === 1 && rightWords === 1) return false
  // "approval and implementation of clinical trials"
  const isOfBoth = right.from < right.first && view.grammarAt(right.first - 1) === Grammar.of
  if (leftWords === 1 && isOfBoth) return false
  if (leftWords > 1) return true
  if (right.of) return view.classesAt(left.first) !== 0 && startOf(view, right) > 1
  if (
    (view.classesAt(left.first) & (WordClass.noun | WordClass.proper)) === 0 &&
    view.classesAt(left.first) !== 0
  ) {
    return false
  }
  const most = (view.classesAt(left.first) & WordClass.adjective) !== 0 ? 4 : 2
  return rightWords > most || !endsShared(view, right)
}

/** "exchange of students and joint projects" */
function startsAfresh(view: View, { first, end }: Chunk): boolean {
  const head = view.partAt(end - 1)
  // "development of research and educational cooperation"
  const isShared = (view.classesAt(first) & WordClass.adjective) !== 0
  return (
    view.partAt(first) === Part.joint ||
    view.partAt(first) === Part.mutual ||
    (!isShared && (head === Part.cooperation || head === Part.exchange))
  )
}

/** "joint educational" and "scientific projects": the left one waits for its noun. */
const endsInAdjective = (view: View, { end, of }: Chunk): boolean =>
  !of && isAdjective(view, end - 1)

/** Words before the first "of". */
function startOf(view: View, { first, end }: Chunk): number {
  let count = 0
  for (let i = first; i < end && view.grammarAt(i) !== Grammar.of; i++) {
    if (isWord(view.tokens, i)) count++
  }
  return count
}

/** Does the phrase end in a noun that two modifiers can share: "exchange", "cooperation"? */
function endsShared(view: View, { end }: Chunk): boolean {
  const part = view.partAt(end - 1)
  return (
    part === Part.cooperation ||
    part === Part.exchange ||
    part === Part.relation ||
    part === Part.shared ||
    part === Part.thing
  )
}

/** A word with its hyphens counts once. */
function wordsIn(
  view: View,
  { first, end }: { readonly first: number; readonly end: number },
): number {
  let count = 0
  for (let i = first; i < end; i++) {
    if (
      isWord(view.tokens, i) &&
      view.grammarAt(i) === Grammar.none &&
      (i === first || !isInner(view.tokens, i - 1))
    ) {
      count++
    }
  }
  return count
}
