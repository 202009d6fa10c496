import type { Scope } from '../access/scopes.ts'
import type { AuditEntry, Key, NewKey } from '../answers/access.ts'
import type { Items } from '../answers/shape.ts'
import type { AuditQuery } from '../http/archive/queries.ts'
import type { Asked } from './asked.ts'
import { type Listing, listing } from './pages.ts'
import { DossierProblem } from './problem.ts'
import { ask, at, type CallOptions, type Send } from './send.ts'

/** How the service is, and what it takes. */
export interface Operations {
  /** How large a request may be, and how many there may be. */
  readonly limits: (options?: CallOptions) => Promise<Readonly<Record<string, number>>>
  /** Whether it takes requests at this moment. */
  readonly isReady: (options?: CallOptions) => Promise<boolean>
}

export const createOperations = (once: Send): Operations => ({
  limits: (options) =>
    ask<Record<string, number>>(once, { method: 'GET', path: '/v1/limits', ...options }),
  isReady: async (options) => {
    try {
      await once({ method: 'GET', path: '/readyz', ...options })
      return true
    } catch (error) {
      if (error instanceof DossierProblem && error.status === 503) return false
      throw error
    }
  },
})

/** Keys and the audit trail, for a key with the scope `admin`. */
export interface Access {
  readonly keys: (options?: CallOptions) => Promise<readonly Key[]>
  /** Its secret is told here, and never again. */
  readonly addKey: (
    name: string,
    scopes: readonly Scope[],
    options?: CallOptions,
  ) => Promise<NewKey>
  readonly revoke: (id: string, options?: CallOptions) => Promise<void>
  /** What was written, when, with whose key; the newest first. */
  readonly audit: Listing<AuditEntry, Asked<typeof AuditQuery>>
}

export const createAccess = (send: Send): Access => ({
  keys: async (options) =>
    (await ask<Items<Key>>(send, { method: 'GET', path: '/v1/keys', ...options })).items,
  addKey: (name, scopes, options) =>
    ask<NewKey>(send, { method: 'POST', path: '/v1/keys', json: { name, scopes }, ...options }),
  revoke: async (id, options) => {
    await send({ method: 'DELETE', path: at`/v1/keys/${id}`, ...options })
  },
  audit: listing<AuditEntry, Asked<typeof AuditQuery>>(send, '/v1/audit'),
})
