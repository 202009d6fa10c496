import { resolve } from 'node:path'
import { done, fail, type Result } from '../failure.ts'
import { isUrl } from '../url.ts'

/** Where a store is: a file, the memory of this process, or a PostgreSQL server. */
export type Address =
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'memory' }
  | { readonly kind: 'postgres'; readonly url: string }

const expected = 'expected sqlite:PATH, sqlite::memory: or postgres://USER@HOST/DATABASE'

/** Reads `sqlite:PATH` (relative to the working folder), `sqlite::memory:` or `postgres://…`. */
export function readAddress(url: string): Result<Address> {
  const path = /^sqlite:(?<path>.*)$/su.exec(url)?.groups?.path
  if (path === ':memory:') return done({ kind: 'memory' })
  if (path !== undefined) {
    const isPath = path !== '' && !path.includes('\0') && !/^\/\/[^/]/u.test(path)
    return isPath ? done({ kind: 'sqlite', path: resolve(path) }) : wrong(url)
  }
  const isServer = /^postgres(?:ql)?:\/\//u.test(url) && isUrl(url)
  return isServer ? done({ kind: 'postgres', url }) : wrong(url)
}

/** What of an address may stand in messages: a path, or a kind of server and its host. */
export function withoutSecrets(url: string): string {
  if (url.startsWith('sqlite:')) return url
  const scheme = /^[a-z]+:/u.exec(url)?.[0] ?? ''
  const host = /^[a-z]+:\/\//u.test(url) && isUrl(url) ? new URL(url).host : ''
  return host === '' ? `${scheme}…` : `${scheme}//${host}/…`
}

const wrong = (url: string) => fail('invalid-options', `${expected}, got ${withoutSecrets(url)}`)
