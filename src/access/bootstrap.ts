import { isScope, type Scope, scopes } from './scopes.ts'
import { hashOf } from './secret.ts'

/** A key that the environment gives, for containers that start with an empty store. */
export interface GivenKey {
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly hash: string
}

const leastSecret = 20

/**
 * Reads `NAME:SCOPE+SCOPE:SECRET`, parted by commas. Gives the keys, and what is wrong with each that is none; no
 * message holds a secret.
 */
export function readGivenKeys(list: string): {
  readonly keys: readonly GivenKey[]
  readonly mistakes: readonly string[]
} {
  const keys: GivenKey[] = []
  const mistakes: string[] = []
  const parts = list
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  for (const [index, part] of parts.entries()) {
    const [name = '', scopeWords = '', secret = '', ...more] = part.split(':')
    const place = `key ${index + 1}`
    const words = scopeWords.split('+').filter((word) => word !== '')
    const given = words.filter(isScope)
    if (name === '' || secret === '' || more.length > 0)
      mistakes.push(`${place}: expected NAME:SCOPE+SCOPE:SECRET`)
    else if (given.length === 0 || given.length < words.length)
      mistakes.push(`${place} ("${name}"): expected scopes of ${scopes.join(', ')}`)
    else if (secret.length < leastSecret)
      mistakes.push(`${place} ("${name}"): expected a secret of at least ${leastSecret} characters`)
    else keys.push({ name, scopes: given, hash: hashOf(secret) })
  }
  const doubled = keys.find(({ name }, at) => keys.findIndex((key) => key.name === name) < at)
  if (doubled) mistakes.push(`two keys are called "${doubled.name}"`)
  return { keys, mistakes }
}
