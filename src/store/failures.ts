import { done, Failed, type Failure, type FailureCode, type Result } from '../failure.ts'

type StoreCode = Extract<FailureCode, `store-${string}`>

const messages: Readonly<Record<StoreCode, string>> = {
  'store-full': 'the disk of the store is full; nothing was changed. Make room, then send it again',
  'store-busy': 'the store is locked by another writer; nothing was changed. Send it again',
  'store-unreachable': 'the store cannot be reached, and may be back soon. Send it again',
}

/** https://sqlite.org/rescode.html: the lower eight bits say the kind. */
const sqliteCodes: Readonly<Record<number, StoreCode>> = {
  5: 'store-busy',
  6: 'store-busy',
  8: 'store-unreachable',
  10: 'store-unreachable',
  13: 'store-full',
  14: 'store-unreachable',
}

// The driver for older Node leaves the code out of errors in queries that answer rows.
const sqliteMessages: readonly (readonly [string, StoreCode])[] = [
  ['database is locked', 'store-busy'],
  ['database table is locked', 'store-busy'],
  ['database or disk is full', 'store-full'],
  ['disk I/O error', 'store-unreachable'],
  ['unable to open database file', 'store-unreachable'],
  ['attempt to write a readonly database', 'store-unreachable'],
]

/** https://www.postgresql.org/docs/current/errcodes-appendix.html: by code, else by class. */
const states: Readonly<Record<string, StoreCode>> = {
  '53100': 'store-full',
  '53': 'store-busy',
  '40': 'store-busy',
  '55P03': 'store-busy',
  '57014': 'store-unreachable',
  '57P03': 'store-unreachable',
  '57P01': 'store-unreachable',
  '57P02': 'store-unreachable',
  '57P05': 'store-unreachable',
  '08': 'store-unreachable',
  '25006': 'store-unreachable',
  '25P03': 'store-unreachable',
  '28': 'store-unreachable',
  '3D000': 'store-unreachable',
  '58': 'store-unreachable',
}

const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
])
/** Errors of pg that carry no code. */
const connectionMessage =
  /^(?:Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect)/u

/** What the error of a driver means for who asked; undefined for all that is no trouble of the store. */
export function storeFailure(error: unknown): Failure | undefined {
  const code = error instanceof Error ? codeOf(error) : undefined
  return code && { code, message: messages[code] }
}

/** Resolves to a failure where the store was full, locked or gone, or `Failed` says it; rejects with every other error. */
export async function attempt<Value>(work: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return done(await work())
  } catch (error) {
    const failure = error instanceof Failed ? error.failure : storeFailure(error)
    if (failure === undefined) throw error
    return { ok: false, failure }
  }
}

/** Whether the transaction was undone as a whole and may well succeed the next time. */
export function isWorthRepeating(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = factOf(error, 'code')
  return code === '40001' || code === '40P01' || codeOfSqlite(error) === 'store-busy'
}

// What drivers add to an Error; neither has a class for all of them.
const factOf = (error: Error, name: 'code' | 'errcode' | 'syscall'): unknown =>
  Reflect.get(error, name)

function codeOf(error: Error): StoreCode | undefined {
  const code = factOf(error, 'code')
  if (connectionMessage.test(error.message)) return 'store-unreachable'
  if (typeof code !== 'string') return undefined
  if (code === 'ERR_SQLITE_ERROR') return codeOfSqlite(error)
  if (networkCodes.has(code) || factOf(error, 'syscall') === 'connect') {
    return 'store-unreachable'
  }
  return /^[\dA-Z]{5}$/u.test(code) ? (states[code] ?? states[code.slice(0, 2)]) : undefined
}

function codeOfSqlite(error: Error): StoreCode | undefined {
  if (factOf(error, 'code') !== 'ERR_SQLITE_ERROR') return undefined
  const errcode = factOf(error, 'errcode')
  if (typeof errcode === 'number') return sqliteCodes[errcode & 0xff]
  return sqliteMessages.find(([message]) => error.message.includes(message))?.[1]
}
