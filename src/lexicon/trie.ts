import { Sign, signs } from '../text/characters.ts'
import { type Hits, Shape, type Tokens } from '../text/document.ts'
import { sharedBytes, sharedInts, sharedUnsigned } from '../text/shared-array.ts'

export const Need = { any: 0, capital: 1, capitals: 2 } as const

/** Forms side by side: the words of form `f` stand at `starts[f]` to `starts[f + 1]`. */
export interface Forms {
  readonly count: number
  readonly starts: ArrayLike<number>
  readonly words: ArrayLike<number>
  /** The letter case that each word needs, a value of `Need`. */
  readonly needs: ArrayLike<number>
  /** The entry that each form belongs to. */
  readonly entries: ArrayLike<number>
}

/**
 * Forms in order of their words, as flat shared memory: those that begin with the same words stand
 * side by side, so that walking along a text only narrows a range. That takes a third of the memory
 * of a node for every step.
 */
export interface PackedTrie {
  /** Forms that begin with the word `w`: `roots[w]` to `roots[w + 1]`. */
  readonly roots: Int32Array
  readonly starts: Int32Array
  readonly words: Int32Array
  readonly needs: Uint8Array
  readonly entries: Int32Array
  /** A bit for the hash of the first words of every form: nearly all words that lead nowhere are told without a look at the forms. */
  readonly mayFollow: Uint32Array
  /** Words of the longest form. */
  readonly longest: number
}

export interface Trie {
  scan(tokens: Tokens): Hits
}

const dot = 0x2e

export function packTrie(forms: Forms, vocabularySize: number): PackedTrie {
  const { count, starts, words, needs, entries } = forms
  const { order, roots } = sorted(forms, vocabularySize)
  const inner = starts[count] - count
  const packed = {
    roots,
    starts: sharedInts(count + 1),
    words: sharedInts(starts[count]),
    needs: sharedBytes(starts[count]),
    entries: sharedInts(count),
    mayFollow: sharedUnsigned(2 ** Math.max(0, Math.ceil(Math.log2(inner * 2 + 2)) - 3)),
    longest: longestForm(forms),
  }
  let at = 0
  for (let place = 0; place < count; place++) {
    const form = order[place]
    packed.starts[place] = at
    packed.entries[place] = entries[form]
    let hash = words[starts[form]]
    for (let i = starts[form]; i < starts[form + 1]; i++, at++) {
      packed.words[at] = words[i]
      packed.needs[at] = needs[i]
      if (i === starts[form]) continue
      hash = hashBehind(hash, words[i])
      packed.mayFollow[(hash >>> 5) & (packed.mayFollow.length - 1)] |= 1 << (hash & 31)
    }
  }
  packed.starts[count] = at
  return packed
}

/** Places of the forms in order of their words, a shorter one before those it begins, alike ones in order of their entries; where forms of each first word begin. */
function sorted(
  { count, starts, words, entries }: Forms,
  vocabularySize: number,
): { order: Int32Array; roots: Int32Array } {
  const roots = sharedInts(vocabularySize + 1)
  for (let form = 0; form < count; form++) roots[words[starts[form]] + 1]++
  for (let word = 0; word < vocabularySize; word++) roots[word + 1] += roots[word]
  const order = new Int32Array(count)
  const next = roots.slice(0, vocabularySize)
  for (let form = 0; form < count; form++) order[next[words[starts[form]]]++] = form

  const compare = (a: number, b: number): number => {
    const [beginA, beginB] = [starts[a] + 1, starts[b] + 1]
    const shorter = Math.min(starts[a + 1] - beginA, starts[b + 1] - beginB)
    for (let i = 0; i < shorter; i++) {
      const difference = words[beginA + i] - words[beginB + i]
      if (difference !== 0) return difference
    }
    return starts[a + 1] - beginA - (starts[b + 1] - beginB) || entries[a] - entries[b] || a - b
  }
  for (let word = 0; word < vocabularySize; word++) {
    const alike = roots[word + 1] - roots[word]
    if (alike > 1) sortRange(order, roots[word], roots[word + 1], compare)
  }
  return { order, roots }
}

/** Most ranges hold a few forms: for these a sort by inserting is the fastest. */
const few = 12

function sortRange(
  order: Int32Array,
  from: number,
  to: number,
  compare: (a: number, b: number) => number,
): void {
  if (to - from > few) {
    order.subarray(from, to).sort(compare)
    return
  }
  for (let i = from + 1; i < to; i++) {
    const form = order[i]
    let at = i
    for (; at > from && compare(order[at - 1], form) > 0; at--) order[at] = order[at - 1]
    order[at] = form
  }
}

/**
 * Finds forms in texts. A hyphen between two words, and the dot glued to a word, count as nothing:
 * "Vice-President" is "Vice President", "Co., Ltd." is "Co, Ltd".
 */
export function openTrie(packed: PackedTrie): Trie {
  const { roots, starts, words, needs, entries, mayFollow, longest } = packed
  /** The token at each word of the form that is being walked along. */
  const path = new Int32Array(longest + 1)

  const caseFits = (tokens: Tokens, form: number): boolean => {
    for (let i = starts[form]; i < starts[form + 1]; i++) {
      if (!meetsNeed(tokens.shape[path[i - starts[form]]], needs[i])) return false
    }
    return true
  }

  /** The first of the forms `[from, to)` whose word at `depth` is `word` or behind it in order. */
  const firstFrom = (from: number, to: number, depth: number, word: number): number => {
    let low = from
    let high = to
    while (low < high) {
      const middle = (low + high) >>> 1
      if (words[starts[middle] + depth] < word) low = middle + 1
      else high = middle
    }
    return low
  }

  function scan(tokens: Tokens): Hits {
    const hits = createHits(tokens.count)
    for (let i = 0; i < tokens.count; i++) {
      hits.begin(i)
      let word = tokens.word[i]
      let from = roots[word]
      let to = roots[word + 1]
      let last = i
      let hash = word
      for (let depth = 1; from < to; depth++) {
        path[depth - 1] = last
        let longer = from
        while (longer < to && starts[longer + 1] - starts[longer] === depth) longer++
        for (let form = longer - 1; form >= from; form--)
          if (caseFits(tokens, form)) hits.push(i, last + 1, entries[form])
        if (longer === to) break
        last++
        if (last < tokens.count && isSilent(tokens, last)) last++
        if (last >= tokens.count || startsParagraph(tokens, last)) break
        word = tokens.word[last]
        hash = hashBehind(hash, word)
        const isKnown = (mayFollow[(hash >>> 5) & (mayFollow.length - 1)] >>> (hash & 31)) & 1
        if (word === 0 || isKnown === 0) break
        from = firstFrom(longer, to, depth, word)
        if (from === to || words[starts[from] + depth] !== word) break
        to = firstFrom(from + 1, to, depth, word + 1)
      }
    }
    return hits.done()
  }

  return { scan }
}

/** The hash of words with one more behind them; that of one word is its number. */
function hashBehind(hash: number, word: number): number {
  const mixed = (Math.imul(hash, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) >>> 0
  return mixed ^ (mixed >>> 15)
}

function longestForm({ count, starts }: Forms): number {
  let longest = 0
  for (let form = 0; form < count; form++)
    longest = Math.max(longest, starts[form + 1] - starts[form])
  return longest
}

/** Hits while they are being found; the arrays grow with their number. */
function createHits(tokenCount: number): {
  begin(token: number): void
  push(first: number, end: number, entry: number): void
  done(): Hits
} {
  const at = new Int32Array(tokenCount + 1)
  let capacity = tokenCount + 16
  let firsts = new Int32Array(capacity)
  let ends = new Int32Array(capacity)
  let entries = new Int32Array(capacity)
  let count = 0
  const grow = (from: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
    const to = new Int32Array(capacity)
    to.set(from)
    return to
  }
  return {
    begin(token) {
      at[token] = count
    },
    push(first, end, entry) {
      if (count === capacity) {
        capacity *= 2
        firsts = grow(firsts)
        ends = grow(ends)
        entries = grow(entries)
      }
      firsts[count] = first
      ends[count] = end
      entries[count] = entry
      count++
    },
    done() {
      at[tokenCount] = count
      return {
        count,
        first: firsts.subarray(0, count),
        end: ends.subarray(0, count),
        entry: entries.subarray(0, count),
        at,
      }
    },
  }
}

/** Is a word of this shape written in the letter case that a form needs? */
export const meetsNeed = (shape: number, need: number): boolean =>
  need === Need.any || (shape & (need === Need.capital ? Shape.capital : Shape.allCaps)) !== 0

/** No form goes on over an empty line. */
export const startsParagraph = (tokens: Tokens, i: number): boolean =>
  (tokens.shape[i] & Shape.newParagraph) !== 0

/** The dot glued to a word, the hyphen between two. */
export function isSilent(tokens: Tokens, i: number): boolean {
  const sign = tokens.sign[i]
  if (sign === 0 || (tokens.shape[i] & Shape.glued) === 0) return false
  if (sign === dot) return true
  if ((signs[sign] & Sign.hyphen) === 0) return false
  return i + 1 < tokens.count && (tokens.shape[i + 1] & Shape.glued) !== 0
}
