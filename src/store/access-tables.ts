import type { Generated } from 'kysely'

/** A key to the service. Moments are ISO 8601 texts in UTC. */
export interface AccessKeyTable {
  id: string
  /** Whose it is; what its holder writes is attributed to this name. */
  name: string
  /** Hash of the secret, which is not kept. */
  hash: string
  /** Scopes, parted by blanks. */
  scopes: string
  created_at: string
  revoked_at: string | null
}

/** Somebody who signed in to the pages. */
export interface SessionTable {
  /** Hash of the session's secret. */
  hash: string
  /** Id of the key it was opened with; "given:NAME" for one of the environment. */
  key: string
  name: string
  scopes: string
  ends_at: string
}

/** A request that has written something. */
export interface AuditTable {
  seq: Generated<number>
  at: string
  name: string
  key: string
  method: string
  /** Without its query. */
  path: string
  request: string
}

export interface AccessTables {
  access_keys: AccessKeyTable
  sessions: SessionTable
  audit: AuditTable
}
