import { type Change } from '../../archive/identity/affected.ts'
import type { Known } from '../../archive/identity/assign-ids.ts'
import { blockKeys } from '../../archive/identity/block-keys.ts'
import type { NameFacts } from '../../archive/identity/name-facts.ts'
import type { Observation, Signature } from '../../archive/identity/observation.ts'
import type { Suggestion } from '../../archive/identity/partition.ts'
import { add } from '../../archive/identity/signature.ts'
import { signatureKey } from '../../archive/identity/signature-key.ts'

/** The signatures of one kind in memory, whose they are, and what is asked of an editor. */
export interface Shelf {
  readonly signatures: ReadonlyMap<string, Signature>
  readonly entities: Map<string, Known>
  /** What the signatures become with the observations. */
  changesBy(observations: readonly Observation[]): Change[]
  take(changes: readonly Change[]): void
  /** Those filed under any of the keys. */
  filed(keys: readonly string[]): Signature[]
  suggestions(): Suggestion[]
  /** Replaces all that is asked about any of the keys. */
  ask(about: Iterable<string>, suggestions: readonly Suggestion[]): void
}

export function createShelf(kind: Observation['kind'], names: NameFacts): Shelf {
  const signatures = new Map<string, Signature>()
  const files = new Map<string, Set<string>>()
  const entities = new Map<string, Known>()
  /** By either of the two keys. */
  const asked = new Map<string, Map<string, Suggestion>>()
  return {
    signatures,
    entities,
    changesBy(observations) {
      const changes = new Map<string, Change>()
      for (const observation of observations) {
        if (observation.kind !== kind) continue
        const key = signatureKey(observation, names)
        const before = signatures.get(key)
        const after = add(changes.get(key)?.after ?? before, observation, names)
        changes.set(key, { ...(before && { before }), after })
      }
      return [...changes.values()]
    },
    take(changes) {
      for (const { before, after } of changes) {
        if (before === after) continue
        if (before !== undefined)
          for (const file of blockKeys(before, names).filed) files.get(file)?.delete(before.key)
        if (after === undefined) {
          signatures.delete(before?.key ?? '')
          entities.delete(before?.key ?? '')
          continue
        }
        signatures.set(after.key, after)
        for (const file of blockKeys(after, names).filed) put(files, file, after.key)
      }
    },
    filed(keys) {
      const found = new Set(keys.flatMap((key) => [...(files.get(key) ?? [])]))
      return [...found].flatMap((key) => signatures.get(key) ?? [])
    },
    suggestions: () =>
      [...asked].flatMap(([key, pairs]) => [...pairs.values()].filter(({ a }) => a === key)),
    ask(about, suggestions) {
      for (const key of about) {
        for (const other of asked.get(key)?.keys() ?? []) asked.get(other)?.delete(key)
        asked.delete(key)
      }
      for (const one of suggestions)
        for (const [key, other] of [
          [one.a, one.b],
          [one.b, one.a],
        ]) {
          const pairs = asked.get(key) ?? new Map<string, Suggestion>()
          pairs.set(other, one)
          asked.set(key, pairs)
        }
    },
  }
}

export function put(sets: Map<string, Set<string>>, key: string, value: string): void {
  const known = sets.get(key)
  if (known === undefined) sets.set(key, new Set([value]))
  else known.add(value)
}
