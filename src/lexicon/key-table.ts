/** Numbers from 1 up by texts, in flat memory, as half a million texts may pass. */
export interface KeyTable {
  /** The number of the key, 0 for none. */
  get(key: string): number
  /** The number that the key has already, 0 for none: then it gets this one. */
  add(key: string, number: number): number
  /** Gives the key this number, whatever it had. */
  set(key: string, number: number): void
}

/** Cells of a slot: two hashes of a key, and its number; 0 in an empty one. */
const cells = 3

/** Keys with the same two hashes count as the same (two of a million: one chance in ten million). */
export function createKeyTable(): KeyTable {
  let capacity = 1 << 8
  let slots = new Int32Array(capacity * cells)
  let count = 0
  /** The hashes of the key that was looked for last. */
  let first = 0
  let second = 0

  const find = (): number => {
    let slot = (first ^ (first >>> 15)) & (capacity - 1)
    while (slots[slot * cells + 2] !== 0) {
      if (slots[slot * cells] === first && slots[slot * cells + 1] === second) break
      slot = (slot + 1) & (capacity - 1)
    }
    return slot * cells
  }

  const slotOf = (key: string): number => {
    first = 0x811c9dc5 | 0
    second = 0
    for (let i = 0; i < key.length; i++) {
      const code = key.charCodeAt(i)
      first = Math.imul(first ^ code, 0x01000193)
      second = (Math.imul(second, 0x01003f) + code + 1) | 0
    }
    return find()
  }

  const put = (slot: number, number: number): void => {
    const isNew = slots[slot + 2] === 0
    slots[slot] = first
    slots[slot + 1] = second
    slots[slot + 2] = number
    if (isNew && ++count * 4 > capacity * 3) grow()
  }

  const grow = (): void => {
    const old = slots
    capacity *= 2
    slots = new Int32Array(capacity * cells)
    for (let at = 0; at < old.length; at += cells) {
      if (old[at + 2] === 0) continue
      first = old[at]
      second = old[at + 1]
      const slot = find()
      slots[slot] = first
      slots[slot + 1] = second
      slots[slot + 2] = old[at + 2]
    }
  }

  return {
    get: (key) => slots[slotOf(key) + 2],
    add(key, number) {
      const slot = slotOf(key)
      const known = slots[slot + 2]
      if (known === 0) put(slot, number)
      return known
    },
    set(key, number) {
      put(slotOf(key), number)
    },
  }
}
