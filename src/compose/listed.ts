import { type Entry, valuesOf } from '../lexicon/parse.ts'
import { addressOf } from '../lexicon/same-as.ts'
import type { Canonical, Entity } from '../record.ts'

/** What the entry of a list says of the thing it stands for, beside its name. */
export function listedFacts(entry: Entry | undefined): Pick<Entity, 'sameAs' | 'term'> {
  if (entry === undefined) return nothing
  const { term, sameAs } = entry.cells
  const addresses = valuesOf(sameAs).flatMap((value) => addressOf(value) ?? [])
  return { ...(addresses.length > 0 && { sameAs: addresses }), ...(term && { term }) }
}

const nothing = {}

/** Names of the lists as ids; texts repeat them. */
const canonicalIds = new Map<string, string>()

export function canonicalOf(name: string): Canonical {
  let id = canonicalIds.get(name)
  if (id === undefined) {
    id = `lexicon:${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`
    canonicalIds.set(name, id)
  }
  return { id, name }
}
