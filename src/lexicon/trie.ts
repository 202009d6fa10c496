import { Sign, signs } from '../text/characters.ts'
import { type Hits, Shape, type Tokens } from '../text/document.ts'

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

export interface Trie {
  scan(tokens: Tokens): Hits
}

const dot = 0x2e

/**
 * A trie over tokens, in flat arrays. A hyphen between two words, and the dot glued to a word,
 * count as nothing: "Vice-President" is "Vice President", "Co., Ltd." is "Co, Ltd".
 */
export function createTrie(forms: Forms, vocabularySize: number): Trie {
  const { starts, words, needs } = forms
  const inner = starts[forms.count] - forms.count
  const capacity = 2 ** Math.ceil(Math.log2(inner * 2 + 2))
  /** Node, word and the node behind it, side by side: one look into memory for a step. */
  const steps = new Int32Array(capacity * 4)
  /** A bit for the hash of every step: nearly all that lead nowhere are told without a look into `steps`, which is large. */
  const mayStep = new Uint32Array(Math.max(1, capacity >> 3))
  const roots = new Int32Array(vocabularySize)
  const mostNodes = starts[forms.count] + 1
  /** For each node, side by side: the last form that ends there, counted from 1, and whether a step leads on. */
  const ends = new Int32Array(mostNodes * 2)
  /** The form before a form with the same end, counted from 1; 0 for none. */
  const before = new Int32Array(forms.count)
  const isCased = new Uint8Array(forms.count)
  let nodes = 1

  /** Place in `steps` of the step from a node over a word, or of the free one where it would stand. */
  const stepOf = (node: number, word: number, hash = hashOfStep(node, word)): number => {
    for (let at = (hash & (capacity - 1)) * 4; ; at = (at + 4) & (capacity * 4 - 1)) {
      if (steps[at + 2] === 0 || (steps[at] === node && steps[at + 1] === word)) return at
    }
  }

  const childOf = (node: number, word: number): number => {
    const hash = hashOfStep(node, word)
    const at = stepOf(node, word, hash)
    if (steps[at + 2] === 0) {
      mayStep[(hash >>> 5) & (mayStep.length - 1)] |= 1 << (hash & 31)
      steps[at] = node
      steps[at + 1] = word
      steps[at + 2] = nodes++
      ends[node * 2 + 1] = 1
    }
    return steps[at + 2]
  }

  for (let form = 0; form < forms.count; form++) {
    const first = starts[form]
    if (roots[words[first]] === 0) roots[words[first]] = nodes++
    let node = roots[words[first]]
    for (let i = first + 1; i < starts[form + 1]; i++) node = childOf(node, words[i])
    for (let i = first; i < starts[form + 1]; i++) if (needs[i] !== Need.any) isCased[form] = 1
    before[form] = ends[node * 2]
    ends[node * 2] = form + 1
  }

  const caseFits = (tokens: Tokens, path: Int32Array, form: number): boolean => {
    for (let i = starts[form]; i < starts[form + 1]; i++) {
      if (!meetsNeed(tokens.shape[path[i - starts[form]]], needs[i])) return false
    }
    return true
  }

  const behind = (node: number, word: number): number => {
    const hash = hashOfStep(node, word)
    const isKnown = (mayStep[(hash >>> 5) & (mayStep.length - 1)] >>> (hash & 31)) & 1
    return word === 0 || isKnown === 0 ? 0 : steps[stepOf(node, word, hash) + 2]
  }

  const longest = longestForm(forms)
  const path = new Int32Array(longest + 1)

  function scan(tokens: Tokens): Hits {
    const hits = createHits(tokens.count)
    for (let i = 0; i < tokens.count; i++) {
      hits.begin(i)
      let node = roots[tokens.word[i]]
      let last = i
      for (let depth = 0; node !== 0; depth++) {
        path[depth] = last
        for (let form = ends[node * 2] - 1; form >= 0; form = before[form] - 1) {
          if (isCased[form] === 0 || caseFits(tokens, path, form))
            hits.push(i, last + 1, forms.entries[form])
        }
        if (ends[node * 2 + 1] === 0) break
        last++
        if (last < tokens.count && isSilent(tokens, last)) last++
        if (last >= tokens.count || startsParagraph(tokens, last)) break
        node = behind(node, tokens.word[last])
      }
    }
    return hits.done()
  }

  return { scan }
}

function hashOfStep(node: number, word: number): number {
  const hash = (Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) >>> 0
  return hash ^ (hash >>> 15)
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
