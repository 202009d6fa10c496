import { fold, silent } from './characters.ts'

/**
 * The words of all lists, each under a number from 1 up. Words are compared folded: lower case, no
 * diacritics, no dots, no apostrophes ("U.S" = "us", "O’Brien" = "obrien"); looking a word up
 * makes no string.
 */
export interface Vocabulary {
  readonly size: number
  /** The number of the word at `[start, end)` of `text`, 0 when no list holds it. */
  find(text: string, start: number, end: number): number
  /** The same in code units. `hash` is that of the range, for callers who made it on their way. */
  findIn(codes: Uint16Array, start: number, end: number, hash?: number): number
  /** The same for a whole string. */
  id(word: string): number
  /** Takes a word in; for building only. */
  add(word: string): number
  addFrom(codes: Uint16Array, start: number, end: number, hash?: number): number
  /** The folded word behind a number. */
  word(id: number): string
}

export const hashStart = 0x811c9dc5 | 0

/** FNV-1a over folded code units; leave out silent ones, except in a word of one unit. */
export const hashStep = (hash: number, code: number): number =>
  Math.imul(hash ^ fold[code], 0x01000193)

export function hashOf(codes: Uint16Array, start: number, end: number): number {
  if (end - start === 1) return hashStep(hashStart, codes[start])
  let hash = hashStart
  for (let i = start; i < end; i++) if (silent[codes[i]] === 0) hash = hashStep(hash, codes[i])
  return hash
}

/**
 * A second hash over the same units, of another kind: words with both alike count as the same, so that
 * their letters need not be read from memory (two of a million words: one chance in ten million).
 */
function checkOf(codes: Uint16Array, start: number, end: number): number {
  let check = 0
  for (let i = start; i < end; i++) {
    const code = codes[i]
    if (silent[code] === 0 || end - start === 1) check = (Math.imul(check, 31) + fold[code] + 1) | 0
  }
  return check
}

const slotOf = (hash: number): number => hash ^ (hash >>> 15)

export function createVocabulary(expected = 1 << 17): Vocabulary {
  let capacity = 2 ** Math.ceil(Math.log2(expected * 2))
  /** Hash, number and check of a word, side by side: one look into memory finds a word. */
  let slots = new Int32Array(capacity * 4)
  let hashes = new Int32Array(expected)
  /** Where each folded word begins in `letters`; it ends where the next one begins. */
  let begins = new Int32Array(expected + 1)
  let letters = new Uint16Array(expected * 8)
  let size = 1
  let scratch = new Uint16Array(64)
  /** The words that were asked for as strings. */
  const strings: (string | undefined)[] = []

  const findIn = (
    codes: Uint16Array,
    start: number,
    end: number,
    hash = hashOf(codes, start, end),
  ): number => {
    for (let slot = slotOf(hash) & (capacity - 1); ; slot = (slot + 1) & (capacity - 1)) {
      const id = slots[slot * 4 + 1]
      if (id === 0) return 0
      if (slots[slot * 4] === hash && slots[slot * 4 + 2] === checkOf(codes, start, end)) return id
    }
  }

  const place = (id: number): void => {
    let slot = slotOf(hashes[id]) & (capacity - 1)
    while (slots[slot * 4 + 1] !== 0) slot = (slot + 1) & (capacity - 1)
    slots[slot * 4] = hashes[id]
    slots[slot * 4 + 1] = id
    slots[slot * 4 + 2] = checkOf(letters, begins[id], begins[id + 1])
  }

  const keepLetters = (codes: Uint16Array, start: number, end: number): void => {
    let at = begins[size]
    if (at + end - start > letters.length) letters = grown(letters, letters.length + end - start)
    for (let i = start; i < end; i++) {
      if (silent[codes[i]] === 0 || end - start === 1) letters[at++] = fold[codes[i]]
    }
    begins[size + 1] = at
  }

  const addFrom = (
    codes: Uint16Array,
    start: number,
    end: number,
    hash = hashOf(codes, start, end),
  ): number => {
    const known = findIn(codes, start, end, hash)
    if (known !== 0) return known
    if (size + 2 > hashes.length) {
      hashes = grown(hashes, size + 2)
      begins = grown(begins, size + 3)
    }
    keepLetters(codes, start, end)
    hashes[size] = hash
    const id = size++
    if (size * 2 <= capacity) {
      place(id)
      return id
    }
    capacity *= 2
    slots = new Int32Array(capacity * 4)
    for (let other = 1; other < size; other++) place(other)
    return id
  }

  const toScratch = (text: string, start: number, end: number): Uint16Array => {
    if (end - start > scratch.length) scratch = new Uint16Array(end - start)
    for (let i = start; i < end; i++) scratch[i - start] = text.charCodeAt(i)
    return scratch
  }

  return {
    get size() {
      return size
    },
    find: (text, start, end) => findIn(toScratch(text, start, end), 0, end - start),
    findIn,
    id: (word) => findIn(toScratch(word, 0, word.length), 0, word.length),
    add: (word) => addFrom(toScratch(word, 0, word.length), 0, word.length),
    addFrom,
    word(id) {
      let word = strings[id]
      if (word === undefined) {
        word = String.fromCharCode(...letters.subarray(begins[id], begins[id + 1]))
        strings[id] = word
      }
      return word
    },
  }
}

function grown<T extends Int32Array | Uint16Array>(array: T, least: number): T {
  // The caller's own kind of array.
  const larger = new (array.constructor as new (length: number) => T)(
    Math.max(least, array.length * 2),
  )
  larger.set(array)
  return larger
}
