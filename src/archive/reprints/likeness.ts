import type { Paragraph, ReprintSignature } from './signature.ts'

/** How the shorter one of two texts stands in the longer one. */
export interface ReprintLikeness {
  /** The share of its words in paragraphs of which the longer one holds hardly anything: added lines. */
  readonly foreign: number
  /** Of the rest, the share of runs of words that the longer one holds. */
  readonly contained: number
  /** Of the rest, names and numbers that the longer one does not hold. */
  readonly otherNames: number
  readonly otherNumbers: number
  readonly isReprint: boolean
}

/** A paragraph with less of its runs in the other text is no part of it. */
const hardlyAny = 0.2
const mostForeign = 0.25
const leastContained = 0.7
/** A name may be corrected in a reprint; who tells of another visit by the same form changes more of them. */
const mostOtherNames = 0.03
/** Fewer runs than these tell nothing; two texts so short must be the same. */
const fewestRuns = 5

/**
 * Whether two texts are one article, though a headline, short lines, the end or a word differ; another text by the
 * same form, about other people or another day, is none. The same in either order.
 */
export function reprintLikeness(a: ReprintSignature, b: ReprintSignature): ReprintLikeness {
  return isShorter(a, b) ? within(a, b) : within(b, a)
}

const isShorter = (a: ReprintSignature, b: ReprintSignature): boolean =>
  a.words === b.words ? a.keys.join() <= b.keys.join() : a.words < b.words

function within(short: ReprintSignature, long: ReprintSignature): ReprintLikeness {
  const held = together(long.paragraphs)
  const isForeign = ({ runs }: Paragraph): boolean =>
    runs.length > 0 && shareIn(runs, held.runs) < hardlyAny
  const own = short.paragraphs.filter((paragraph) => !isForeign(paragraph))
  const ownWords = own.reduce((sum, { words }) => sum + words, 0)
  const { runs, names, numbers } = together(own)
  const foreign = short.words === 0 ? 1 : 1 - ownWords / short.words
  const contained = shareIn(runs, held.runs)
  const otherNames = countOutside(names, held.names)
  const otherNumbers = countOutside(numbers, held.numbers)
  const isSame = short.words > 0 && short.keys.join() === long.keys.join()
  const isTold = otherNumbers === 0 && otherNames <= names.size * mostOtherNames
  const isWithin = isTold && foreign <= mostForeign && contained >= leastContained
  const isReprint = runs.size < fewestRuns ? isSame : isWithin
  return { foreign, contained, otherNames, otherNumbers, isReprint }
}

interface Held {
  readonly runs: ReadonlySet<number>
  readonly names: ReadonlySet<number>
  readonly numbers: ReadonlySet<number>
}

const together = (paragraphs: readonly Paragraph[]): Held => ({
  runs: new Set(paragraphs.flatMap(({ runs }) => runs)),
  names: new Set(paragraphs.flatMap(({ names }) => names)),
  numbers: new Set(paragraphs.flatMap(({ numbers }) => numbers)),
})

/** 0 for nothing. */
function shareIn(hashes: Iterable<number>, held: ReadonlySet<number>): number {
  const all = [...hashes]
  return all.length === 0 ? 0 : 1 - countOutside(all, held) / all.length
}

function countOutside(hashes: Iterable<number>, held: ReadonlySet<number>): number {
  let count = 0
  for (const hash of hashes) if (!held.has(hash)) count++
  return count
}
