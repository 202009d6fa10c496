/** Arrays over memory that all threads of the process may read: posted to a thread, they are not copied. */
export const sharedInts = (length: number): Int32Array =>
  new Int32Array(new SharedArrayBuffer(length * 4))
export const sharedUnsigned = (length: number): Uint32Array =>
  new Uint32Array(new SharedArrayBuffer(length * 4))
export const sharedUnits = (length: number): Uint16Array =>
  new Uint16Array(new SharedArrayBuffer(length * 2))
export const sharedBytes = (length: number): Uint8Array =>
  new Uint8Array(new SharedArrayBuffer(length))

export function copiedInts(array: Int32Array): Int32Array {
  const copy = sharedInts(array.length)
  copy.set(array)
  return copy
}

/** The same numbers with room for twice as many, at least `least`; what is not used takes no memory. */
export function grownInts(array: Int32Array, least: number): Int32Array {
  const larger = sharedInts(Math.max(least, array.length * 2))
  larger.set(array)
  return larger
}

export function grownUnits(array: Uint16Array, least: number): Uint16Array {
  const larger = sharedUnits(Math.max(least, array.length * 2))
  larger.set(array)
  return larger
}

export function grownBytes(array: Uint8Array, least: number): Uint8Array {
  const larger = sharedBytes(Math.max(least, array.length * 2))
  larger.set(array)
  return larger
}
