import type { GivenKey } from '../../access/bootstrap.ts'
import { isScope, type Scope } from '../../access/scopes.ts'
import { hashOf, newSecret } from '../../access/secret.ts'
import { done, fail, type Result } from '../../failure.ts'
import { attributed } from '../../store/access/attribution.ts'
import { type AuditEntry, auditTrail } from '../../store/access/audit.ts'
import {
  addKey,
  closeSession,
  hasKey,
  keyWithHash,
  listKeys,
  openSession,
  revokeKey,
  sessionWithHash,
} from '../../store/access/keys.ts'
import type { AccessKeyTable } from '../../store/access-tables.ts'
import { newId } from '../../store/ids.ts'
import type { Page } from '../../store/page.ts'
import type { Store } from '../../store/store.ts'
import { tried } from '../archive/tried.ts'

/** Who asks. */
export interface Caller {
  /** What is written is attributed to it. */
  readonly name: string
  /** Id of the key; "given:NAME" for one of the environment. */
  readonly key: string
  readonly scopes: readonly Scope[]
}

/** A key as it is told: never its secret, which nobody knows. */
export interface ShownKey {
  readonly id: string
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly createdAt: string
  readonly revokedAt?: string
}

/** Keys to the service, and who used them. */
export interface Access {
  /** Whose key it is; undefined for nobody's. */
  readonly withKey: (secret: string) => Promise<Result<Caller | undefined>>
  /** Who opened this session; undefined where it has ended. */
  readonly inSession: (secret: string) => Promise<Result<Caller | undefined>>
  /** Opens a session of the pages; gives its secret, and for how many seconds it lasts. */
  readonly signIn: (caller: Caller) => Promise<Result<{ secret: string; seconds: number }>>
  readonly signOut: (secret: string) => Promise<Result<undefined>>
  /** Whether anybody can come in at all. */
  readonly hasKeys: () => Promise<Result<boolean>>
  /** The secret is given here, and never again. */
  readonly add: (
    name: string,
    scopes: readonly Scope[],
  ) => Promise<Result<ShownKey & { readonly secret: string }>>
  readonly list: () => Promise<Result<readonly ShownKey[]>>
  /** At once, with every session that was opened with it. */
  readonly revoke: (id: string) => Promise<Result<undefined>>
  /** Whatever `work` writes is noted as written on behalf of the caller. */
  readonly attributed: <Value>(
    caller: Caller,
    request: { readonly method: string; readonly path: string; readonly id: string },
    work: () => Promise<Value>,
  ) => Promise<Value>
  readonly audit: (query: {
    readonly limit: number
    readonly cursor?: string
    readonly by?: string
  }) => Promise<Result<Page<AuditEntry>>>
}

export interface AccessParts {
  readonly store: Store
  /** ISO 8601 moment. */
  readonly now: () => string
  /** Keys of the environment, which the store does not know. */
  readonly given?: readonly GivenKey[]
}

/** Seconds that a session lasts: a working day. */
const sessionSeconds = 12 * 3600

export function createAccess({ store, now, given = [] }: AccessParts): Access {
  return {
    withKey: (secret) =>
      tried(async () => {
        const hash = hashOf(secret)
        const own = given.find((key) => key.hash === hash)
        if (own) return done({ name: own.name, key: `given:${own.name}`, scopes: own.scopes })
        const key = await keyWithHash(store.read, hash)
        return done(key && { name: key.name, key: key.id, scopes: scopesIn(key.scopes) })
      }),
    inSession: (secret) =>
      tried(async () => {
        const session = await sessionWithHash(store.read, hashOf(secret), now())
        if (!session) return done(undefined)
        const { name, key, scopes } = session
        // A key of the environment is revoked by starting without it.
        const isGone = key.startsWith('given:') && !given.some((own) => key === `given:${own.name}`)
        return done(isGone ? undefined : { name, key, scopes: scopesIn(scopes) })
      }),
    signIn: ({ name, key, scopes }) =>
      tried(async () => {
        const secret = newSecret()
        const ends_at = new Date(Date.parse(now()) + sessionSeconds * 1000).toISOString()
        const session = { hash: hashOf(secret), key, name, scopes: scopes.join(' '), ends_at }
        await store.write((tx) => openSession(tx, session, now()))
        return done({ secret, seconds: sessionSeconds })
      }),
    signOut: (secret) =>
      tried(async () => {
        await store.write((tx) => closeSession(tx, hashOf(secret)))
        return done(undefined)
      }),
    hasKeys: () => tried(async () => done(given.length > 0 || (await hasKey(store.read)))),
    add: (name, wanted) =>
      tried(async () => {
        const problem = wrongKey(name, wanted)
        if (problem !== undefined) return fail('invalid-body', problem)
        const secret = newSecret()
        const row = {
          id: newId(),
          name: name.trim(),
          hash: hashOf(secret),
          scopes: [...new Set(wanted)].join(' '),
          created_at: now(),
        }
        await store.write((tx) => addKey(tx, row))
        return done({ ...shownKey({ ...row, revoked_at: null }), secret })
      }),
    list: () => tried(async () => done((await listKeys(store.read)).map(shownKey))),
    revoke: (id) => tried(() => store.write((tx) => revokeKey(tx, id, now()))),
    attributed: ({ name, key }, { method, path, id }, work) =>
      attributed({ name, key, method, path, request: id, at: now() }, work),
    audit: (query) => tried(() => auditTrail(store.read, query)),
  }
}

function wrongKey(name: string, wanted: readonly Scope[]): string | undefined {
  if (name.trim() === '' || name.length > 100)
    return `name: expected 1 to 100 characters that say whose key it is, got ${name.length}`
  if (wanted.length === 0) return 'scopes: expected at least one, got none'
  return undefined
}

const scopesIn = (words: string): Scope[] => words.split(' ').filter(isScope)

const shownKey = ({ id, name, scopes, created_at, revoked_at }: AccessKeyTable): ShownKey => ({
  id,
  name,
  scopes: scopesIn(scopes),
  createdAt: created_at,
  ...(revoked_at !== null && { revokedAt: revoked_at }),
})
