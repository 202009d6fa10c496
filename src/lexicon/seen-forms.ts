/** The line on which each form of a list stands first. */
export interface SeenForms {
  /** The earlier line of the form, 0 for none; then the form is taken in with this line, 1 or more. */
  earlier(form: string, line: number): number
}

/** Cells of a slot: two hashes of a form, and its line; 0 in an empty one. */
const cells = 3

/**
 * Kept in flat memory, as half a million entries may pass: forms with the same two hashes count as
 * the same (two of a million: one chance in ten million).
 */
export function createSeenForms(): SeenForms {
  let capacity = 1 << 8
  let slots = new Int32Array(capacity * cells)
  let count = 0

  const slotOf = (first: number, second: number): number => {
    let slot = (first ^ (first >>> 15)) & (capacity - 1)
    while (slots[slot * cells + 2] !== 0) {
      if (slots[slot * cells] === first && slots[slot * cells + 1] === second) break
      slot = (slot + 1) & (capacity - 1)
    }
    return slot * cells
  }

  const grow = (): void => {
    const old = slots
    capacity *= 2
    slots = new Int32Array(capacity * cells)
    for (let at = 0; at < old.length; at += cells) {
      if (old[at + 2] === 0) continue
      const slot = slotOf(old[at], old[at + 1])
      slots[slot] = old[at]
      slots[slot + 1] = old[at + 1]
      slots[slot + 2] = old[at + 2]
    }
  }

  return {
    earlier(form, line) {
      let first = 0x811c9dc5 | 0
      let second = 0
      for (let i = 0; i < form.length; i++) {
        const code = form.charCodeAt(i)
        first = Math.imul(first ^ code, 0x01000193)
        second = (Math.imul(second, 0x01003f) + code + 1) | 0
      }
      const slot = slotOf(first, second)
      if (slots[slot + 2] !== 0) return slots[slot + 2]
      slots[slot] = first
      slots[slot + 1] = second
      slots[slot + 2] = line
      if (++count * 4 > capacity * 3) grow()
      return 0
    },
  }
}
