import { holderOf } from './holder.ts'
import type { Lexicons } from './lexicons.ts'
import type { ListName } from './lists.ts'
import { valuesOf } from './parse.ts'
import { addressOf } from './same-as.ts'

/** Addresses of the same thing elsewhere, by the entries of a list that any of its names is found as. */
export function sameAsOf(
  lexicons: Lexicons,
  list: ListName,
  names: readonly string[],
): readonly string[] {
  const addresses = new Set<string>()
  for (const name of names)
    for (const value of valuesOf(holderOf(lexicons, list, name)?.cells.sameAs)) {
      const address = addressOf(value)
      if (address !== undefined) addresses.add(address)
    }
  return [...addresses]
}
