import { type Hits, Shape, type Tokens } from '../text/document.ts'

export const Need = { any: 0, capital: 1, capitals: 2 } as const

/** A form as the trie takes it: its words, the letter case each one needs, the entry it belongs to. */
export interface TrieForm {
  readonly words: readonly number[]
  readonly needs: readonly number[]
  readonly entry: number
}

export interface Trie {
  scan(tokens: Tokens): Hits
}

const hyphens = new Set([0x2d, 0x2010, 0x2011, 0x2013])
const dot = 0x2e

/**
 * A trie over tokens, in flat arrays. A hyphen between two words, and the dot glued to a word,
 * count as nothing: "Vice-President" is "Vice President", "Co., Ltd." is "Co, Ltd".
 */
export function createTrie(forms: readonly TrieForm[], vocabularySize: number): Trie {
  const roots = new Int32Array(vocabularySize)
  let capacity = 1024
  while (capacity < forms.length * 6) capacity *= 2
  let parents = new Int32Array(capacity)
  let labels = new Int32Array(capacity)
  let children = new Int32Array(capacity)
  let used = 0
  let nodes = 1
  const terminal: number[] = [-1]
  const next: number[] = []
  const entries: number[] = []
  const needs: (readonly number[] | undefined)[] = []

  const slotOf = (node: number, word: number): number => {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) >>> 0
    slot = (slot ^ (slot >>> 15)) & (capacity - 1)
    while (children[slot] !== 0 && (parents[slot] !== node || labels[slot] !== word)) {
      slot = (slot + 1) & (capacity - 1)
    }
    return slot
  }

  const grow = (): void => {
    const old = { parents, labels, children, capacity }
    capacity *= 2
    parents = new Int32Array(capacity)
    labels = new Int32Array(capacity)
    children = new Int32Array(capacity)
    for (let i = 0; i < old.capacity; i++) {
      if (old.children[i] === 0) continue
      const slot = slotOf(old.parents[i], old.labels[i])
      parents[slot] = old.parents[i]
      labels[slot] = old.labels[i]
      children[slot] = old.children[i]
    }
  }

  const newNode = (): number => {
    terminal.push(-1)
    return nodes++
  }

  for (const form of forms) {
    let node = 0
    for (const [index, word] of form.words.entries()) {
      if (index === 0) {
        if (roots[word] === 0) roots[word] = newNode()
        node = roots[word]
        continue
      }
      if (used * 2 > capacity) grow()
      const slot = slotOf(node, word)
      if (children[slot] === 0) {
        parents[slot] = node
        labels[slot] = word
        children[slot] = newNode()
        used++
      }
      node = children[slot]
    }
    next.push(terminal[node])
    terminal[node] = entries.length
    entries.push(form.entry)
    needs.push(form.needs.some((need) => need !== Need.any) ? form.needs : undefined)
  }

  const step = (node: number, word: number): number => children[slotOf(node, word)]

  function scan(tokens: Tokens): Hits {
    const first: number[] = []
    const end: number[] = []
    const entry: number[] = []
    const at = new Int32Array(tokens.count + 1)
    const path: number[] = []
    for (let i = 0; i < tokens.count; i++) {
      at[i] = first.length
      const word = tokens.word[i]
      let node = word === 0 ? 0 : roots[word]
      if (node === 0) continue
      path.length = 0
      path.push(i)
      let last = i
      while (node !== 0) {
        for (let t = terminal[node]; t >= 0; t = next[t]) {
          const need = needs[t]
          if (need !== undefined && !caseFits(tokens, path, need)) continue
          first.push(i)
          end.push(last + 1)
          entry.push(entries[t])
        }
        let following = last + 1
        if (following < tokens.count && isSilent(tokens, following)) following++
        if (following >= tokens.count) break
        if ((tokens.shape[following] & Shape.newParagraph) !== 0) break
        const nextWord = tokens.word[following]
        if (nextWord === 0) break
        node = step(node, nextWord)
        last = following
        path.push(following)
      }
    }
    at[tokens.count] = first.length
    return { count: first.length, first, end, entry, at }
  }

  return { scan }
}

/** The dot glued to a word, the hyphen between two. */
export function isSilent(tokens: Tokens, i: number): boolean {
  const sign = tokens.sign[i]
  if (sign === 0 || (tokens.shape[i] & Shape.glued) === 0) return false
  if (sign === dot) return true
  return hyphens.has(sign) && i + 1 < tokens.count && (tokens.shape[i + 1] & Shape.glued) !== 0
}

function caseFits(tokens: Tokens, path: readonly number[], needs: readonly number[]): boolean {
  for (let i = 0; i < needs.length; i++) {
    const shape = tokens.shape[path[i]]
    if (needs[i] === Need.capital && (shape & Shape.capital) === 0) return false
    if (needs[i] === Need.capitals && (shape & Shape.allCaps) === 0) return false
  }
  return true
}
