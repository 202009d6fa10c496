import { fold, silent } from './characters.ts'
import { copiedInts, grownInts, grownUnits, sharedInts, sharedUnits } from './shared-array.ts'

/**
 * The words of all lists, each under a number from 1 up. Words are compared folded: lower case, no
 * diacritics, no dots, no apostrophes ("U.S" = "us", "O’Brien" = "obrien"); looking a word up
 * makes no string.
 */
export interface Vocabulary {
  /** One more than the highest number. */
  readonly size: number
  /** The number of the word at `[start, end)` of `text`, 0 when no list holds it. */
  find(text: string, start: number, end: number): number
  /** The same in code units. `hash` and `check` are those of the range, for callers who made them on their way. */
  findIn(codes: Uint16Array, start: number, end: number, hash?: number, check?: number): number
  /** The same for a whole string. */
  id(word: string): number
  /** The folded word behind a number. */
  word(id: number): string
}

/** A vocabulary that still takes words in. */
export interface GrowingVocabulary extends Vocabulary {
  add(word: string): number
  addFrom(codes: Uint16Array, start: number, end: number, hash?: number): number
  /** What it holds now, to be opened in any thread. Takes words in no longer. */
  packed(): PackedVocabulary
}

/** A vocabulary as flat shared memory. */
export interface PackedVocabulary {
  readonly size: number
  /** Hash, number and check of a word, side by side, four cells a slot: one look into memory finds a word. */
  readonly slots: Int32Array
  /** Where each folded word begins in `letters`; it ends where the next one begins. */
  readonly begins: Int32Array
  readonly letters: Uint16Array
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

export const checkStep = (check: number, code: number): number =>
  (Math.imul(check, 31) + fold[code] + 1) | 0

/**
 * A second hash over the same units, of another kind: words with both alike count as the same, so that
 * their letters need not be read from memory (two of a million words: one chance in ten million).
 */
function checkOf(codes: Uint16Array, start: number, end: number): number {
  let check = 0
  for (let i = start; i < end; i++) {
    const code = codes[i]
    if (silent[code] === 0 || end - start === 1) check = checkStep(check, code)
  }
  return check
}

const slotOf = (hash: number): number => hash ^ (hash >>> 15)

/** The number of the word, 0 for none. `slots` are a power of two. */
function numberOf(
  slots: Int32Array,
  codes: Uint16Array,
  start: number,
  end: number,
  hash: number,
  check: number | undefined,
): number {
  const mask = slots.length - 1
  for (let slot = (slotOf(hash) << 2) & mask; ; slot = (slot + 4) & mask) {
    const id = slots[slot + 1]
    if (id === 0) return 0
    if (slots[slot] === hash && slots[slot + 2] === (check ?? checkOf(codes, start, end))) return id
  }
}

/** The code units of a string, in an array that the next call writes anew. */
function createScratch(): (text: string, start: number, end: number) => Uint16Array {
  let scratch = new Uint16Array(64)
  return (text, start, end) => {
    if (end - start > scratch.length) scratch = new Uint16Array(end - start)
    for (let i = start; i < end; i++) scratch[i - start] = text.charCodeAt(i)
    return scratch
  }
}

export function openVocabulary({ size, slots, begins, letters }: PackedVocabulary): Vocabulary {
  const toScratch = createScratch()
  /** The words that were asked for as strings. */
  const strings: (string | undefined)[] = []
  const findIn = (
    codes: Uint16Array,
    start: number,
    end: number,
    hash = hashOf(codes, start, end),
    check?: number,
  ): number => numberOf(slots, codes, start, end, hash, check)
  return {
    size,
    find: (text, start, end) => findIn(toScratch(text, start, end), 0, end - start),
    findIn,
    id: (word) => findIn(toScratch(word, 0, word.length), 0, word.length),
    word(id) {
      let word = strings[id]
      if (word === undefined) {
        word = wordIn(letters, begins[id], begins[id + 1])
        strings[id] = word
      }
      return word
    },
  }
}

const mostArguments = 4096

function wordIn(letters: Uint16Array, begin: number, end: number): string {
  let word = ''
  for (let at = begin; at < end; at += mostArguments)
    word += String.fromCharCode(...letters.subarray(at, Math.min(end, at + mostArguments)))
  return word
}

export const createVocabulary = (expected = 1 << 17): GrowingVocabulary =>
  growing({
    size: 1,
    slots: sharedInts(4 * 2 ** Math.ceil(Math.log2(expected * 2))),
    begins: sharedInts(expected + 1),
    letters: sharedUnits(expected * 8),
  })

/** A vocabulary that begins with the words of a packed one, under the same numbers; that one stays as it is. */
export const growVocabulary = ({
  size,
  slots,
  begins,
  letters,
}: PackedVocabulary): GrowingVocabulary =>
  growing({
    size,
    slots: copiedInts(slots),
    begins: grownInts(begins, size + 1),
    letters: grownUnits(letters, begins[size]),
  })

function growing(packed: PackedVocabulary): GrowingVocabulary {
  let { size, slots, begins, letters } = packed
  const toScratch = createScratch()

  const findIn = (
    codes: Uint16Array,
    start: number,
    end: number,
    hash = hashOf(codes, start, end),
    check?: number,
  ): number => numberOf(slots, codes, start, end, hash, check)

  const place = (hash: number, id: number, check: number): void => {
    let slot = (slotOf(hash) << 2) & (slots.length - 1)
    while (slots[slot + 1] !== 0) slot = (slot + 4) & (slots.length - 1)
    slots[slot] = hash
    slots[slot + 1] = id
    slots[slot + 2] = check
  }

  const grow = (): void => {
    const old = slots
    slots = sharedInts(old.length * 2)
    for (let slot = 0; slot < old.length; slot += 4)
      if (old[slot + 1] !== 0) place(old[slot], old[slot + 1], old[slot + 2])
  }

  const keepLetters = (codes: Uint16Array, start: number, end: number): void => {
    let at = begins[size]
    if (at + end - start > letters.length)
      letters = grownUnits(letters, letters.length + end - start)
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
    if (size + 3 > begins.length) begins = grownInts(begins, size + 3)
    keepLetters(codes, start, end)
    const id = size++
    if (size * 8 > slots.length) grow()
    place(hash, id, checkOf(codes, start, end))
    return id
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
    word: (id) => wordIn(letters, begins[id], begins[id + 1]),
    packed: () => ({
      size,
      slots,
      begins: begins.subarray(0, size + 1),
      letters: letters.subarray(0, begins[size]),
    }),
  }
}
