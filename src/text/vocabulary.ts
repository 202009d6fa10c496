import { Class, characterClass, fold } from './characters.ts'

const dot = 0x2e
const apostrophes = new Set([0x27, 0x2019, 0x2018, 0x02bc, 0x60, 0xb4])

/**
 * The words of all lists, each under a number from 1 up. Words are compared folded: lower case, no
 * diacritics, no dots, no apostrophes ("U.S" = "us", "O’Brien" = "obrien"); looking a word up
 * makes no string.
 */
export interface Vocabulary {
  readonly size: number
  /** The number of the word at `[start, end)` of `text`, 0 when no list holds it. */
  find(text: string, start: number, end: number): number
  /** The same for a whole string. */
  id(word: string): number
  /** Takes a word in; for building only. */
  add(word: string): number
  /** The folded word behind a number. */
  word(id: number): string
}

const silent = (code: number): boolean =>
  code === dot || apostrophes.has(code) || characterClass[code] === Class.mark

export function foldWord(word: string): string {
  let out = ''
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (!silent(code) || word.length === 1) out += String.fromCharCode(fold[code])
  }
  return out
}

export function createVocabulary(): Vocabulary {
  let capacity = 1 << 16
  let slots = new Int32Array(capacity)
  const list: string[] = ['']
  const hashes: number[] = [0]

  // FNV-1a over the folded code units.
  const hashOf = (text: string, start: number, end: number): number => {
    let hash = 0x811c9dc5
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i)
      if (silentTable[code] === 1 && end - start > 1) continue
      hash = Math.imul(hash ^ fold[code], 0x01000193)
    }
    return hash ^ (hash >>> 15)
  }

  const equals = (word: string, text: string, start: number, end: number): boolean => {
    let at = 0
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i)
      if (silentTable[code] === 1 && end - start > 1) continue
      if (at >= word.length || word.charCodeAt(at) !== fold[code]) return false
      at++
    }
    return at === word.length
  }

  const find = (text: string, start: number, end: number): number => {
    const hash = hashOf(text, start, end)
    for (let slot = hash & (capacity - 1); ; slot = (slot + 1) & (capacity - 1)) {
      const id = slots[slot]
      if (id === 0) return 0
      if (hashes[id] === hash && equals(list[id], text, start, end)) return id
    }
  }

  const place = (id: number): void => {
    let slot = hashes[id] & (capacity - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (capacity - 1)
    slots[slot] = id
  }

  const add = (word: string): number => {
    const known = find(word, 0, word.length)
    if (known !== 0) return known
    const id = list.length
    list.push(foldWord(word))
    hashes.push(hashOf(word, 0, word.length))
    if (list.length * 3 > capacity) {
      capacity *= 2
      slots = new Int32Array(capacity)
      for (let other = 1; other < list.length; other++) place(other)
      return id
    }
    place(id)
    return id
  }

  return {
    get size() {
      return list.length
    },
    find,
    id: (word) => find(word, 0, word.length),
    add,
    word: (id) => list[id],
  }
}

const silentTable = new Uint8Array(0x10000)
for (let code = 0; code < 0x10000; code++) if (silent(code)) silentTable[code] = 1
