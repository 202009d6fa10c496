import { hashOf, hashOfAll, mixed } from './hash.ts'
import { runningWords, type Word } from './running-text.ts'

/** What is kept of one paragraph; all numbers are hashes of 32 bits, ascending, each once. */
export interface Paragraph {
  readonly words: number
  /** One in four of its runs of words. */
  readonly runs: readonly number[]
  /** Words with a capital. */
  readonly names: readonly number[]
  readonly numbers: readonly number[]
}

/** What is kept of a text to know its reprints: plain data, the same for the same text. */
export interface ReprintSignature {
  readonly words: number
  readonly paragraphs: readonly Paragraph[]
  /**
   * For a table: texts that share none of them are no reprints. Nearly all reprints share one: by a run of MinHash
   * values (A. Broder, On the resemblance and containment of documents, 1997; in bands after P. Indyk and
   * R. Motwani, 1998), or by their opening, whatever was cut off behind it. Empty for a text without words.
   */
  readonly keys: readonly string[]
}

/** Words in a run. */
const run = 4
/** Of the runs, those whose hash this divides are kept. */
const sampling = 4
const bands = 16
const rows = 4
const openingWords = 20

export function reprintSignature(text: string): ReprintSignature {
  const words = runningWords(text)
  const hashes = words.map(({ folded }) => hashOf(folded))
  const runs = runsOf(hashes)
  const paragraphs = placesByParagraph(words).map((places): Paragraph => {
    const has = (says: Word['says']): number[] =>
      distinct(places.filter((at) => words[at].says === says).map((at) => hashes[at]))
    return {
      words: places.length,
      runs: distinct(places.flatMap((at) => runs[at] ?? []).filter(isSampled)),
      names: has('name'),
      numbers: has('number'),
    }
  })
  return { words: words.length, paragraphs, keys: keysOf(hashes, runs) }
}

function placesByParagraph(words: readonly Word[]): number[][] {
  const places: number[][] = []
  for (const [at, { paragraph }] of words.entries()) {
    if (at === 0 || words[at - 1].paragraph !== paragraph) places.push([])
    places.at(-1)?.push(at)
  }
  return places
}

/** The hash of the run that begins at each word; of a text shorter than a run, one of all its words. */
function runsOf(words: readonly number[]): number[] {
  if (words.length === 0) return []
  const count = Math.max(1, words.length - run + 1)
  return Array.from({ length: count }, (_none, at) => hashOfAll(words.slice(at, at + run)))
}

const isSampled = (hash: number): boolean => hash % sampling === 0

const distinct = (hashes: readonly number[]): number[] => [...new Set(hashes)].sort((a, b) => a - b)

function keysOf(words: readonly number[], runs: readonly number[]): string[] {
  if (runs.length === 0) return []
  const least = new Uint32Array(bands * rows).fill(0xffffffff)
  for (const hash of runs)
    for (let at = 0; at < least.length; at++) {
      const value = mixed(hash ^ seeds[at])
      if (value < least[at]) least[at] = value
    }
  const inBands = Array.from({ length: bands }, (_none, band) =>
    key(String(band), least.subarray(band * rows, (band + 1) * rows)),
  )
  return [...inBands, key('o', words.slice(0, openingWords))]
}

const key = (kind: string, hashes: Iterable<number>): string =>
  `${kind}:${hashOfAll(hashes).toString(36)}`

const seeds = Uint32Array.from({ length: bands * rows }, (_none, at) => mixed(at + 1))
