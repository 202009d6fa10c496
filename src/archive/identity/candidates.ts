import { type BlockKeys, blockKeys } from './block-keys.ts'
import type { NameFacts } from './name-facts.ts'
import type { Signature } from './observation.ts'

/** Signatures by the keys that they are filed under. */
export interface Files {
  add(signature: Signature): void
  /** Those that may be the same as the given one, each once, and those with the keys `besides`. */
  candidates(signature: Signature, besides?: Iterable<string>): Iterable<Signature>
  keysOf(signature: Signature): BlockKeys
}

export function createFiles(names: NameFacts): Files {
  const files = new Map<string, Signature[]>()
  const added = new Set<string>()
  const keys = new Map<Signature, BlockKeys>()
  const keysOf = (signature: Signature): BlockKeys => {
    const known = keys.get(signature) ?? blockKeys(signature, names)
    keys.set(signature, known)
    return known
  }
  return {
    keysOf,
    add(signature) {
      if (added.has(signature.key)) return
      added.add(signature.key)
      for (const key of keysOf(signature).filed) {
        const file = files.get(key)
        if (file === undefined) files.set(key, [signature])
        else file.push(signature)
      }
    },
    candidates(signature, besides = []) {
      const found = new Map<string, Signature>()
      for (const key of keysOf(signature).asked)
        for (const other of files.get(key) ?? []) found.set(other.key, other)
      for (const key of besides)
        for (const other of files.get(`=${key}`) ?? []) found.set(other.key, other)
      found.delete(signature.key)
      return found.values()
    },
  }
}
