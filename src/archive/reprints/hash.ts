/** 32 bits of a word: FNV-1a of G. Fowler, L. Noll and K.-P. Vo, its bits mixed once more. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return mixed(hash)
}

/** 32 bits of several hashes in their order. */
export function hashOfAll(hashes: Iterable<number>): number {
  let hash = 0
  for (const one of hashes) hash = mixed(Math.imul(hash, 31) + one)
  return hash
}

/** The finalizer of A. Appleby's MurmurHash3: each bit in changes half of the bits out. */
export function mixed(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
