import { describe, expect, test } from 'vitest'
import { problem } from '../../src/http/reply.ts'
import { attempt, isWorthRepeating, storeFailure } from '../../src/store/failures.ts'

const error = (message: string, facts: object = {}) => Object.assign(new Error(message), facts)
const sqlite = (message: string, errcode?: number) =>
  error(message, { code: 'ERR_SQLITE_ERROR', ...(errcode !== undefined && { errcode }) })
const state = (code: string) => error('of the server', { code })

test.each<[code: string | undefined, error: unknown]>([
  ['store-full', sqlite('database or disk is full', 13)],
  ['store-full', sqlite('database or disk is full')],
  ['store-full', state('53100')],
  ['store-busy', sqlite('database is locked', 5)],
  ['store-busy', sqlite('database is locked', 261)],
  ['store-busy', sqlite('database is locked')],
  ['store-busy', state('55P03')],
  ['store-busy', state('40001')],
  ['store-busy', state('40P01')],
  ['store-busy', state('53300')],
  ['store-unreachable', sqlite('disk I/O error', 4874)],
  ['store-unreachable', state('57P01')],
  ['store-unreachable', state('57P03')],
  ['store-unreachable', state('08006')],
  ['store-unreachable', error('connect', { code: 'ENOENT', syscall: 'connect' })],
  ['store-unreachable', error('read', { code: 'ECONNRESET' })],
  ['store-unreachable', error('Connection terminated unexpectedly')],
  [undefined, sqlite('UNIQUE constraint failed: articles.id', 2067)],
  [undefined, state('23505')],
  [undefined, state('42601')],
  [undefined, error('open', { code: 'ENOENT', syscall: 'open' })],
  [undefined, new TypeError('of the program')],
  [undefined, 'no error'],
])('%s: %o', (code, error) => expect(storeFailure(error)?.code).toBe(code))

test('is a 503 that says what to do', () => {
  const failure = storeFailure(state('53100'))
  expect(failure && problem(failure, 'r1')).toMatchObject({
    status: 503,
    code: 'store-full',
    detail: expect.stringContaining('send it again'),
  })
})

test('only what was undone as a whole is repeated', () => {
  const repeated = [state('40001'), state('40P01'), sqlite('database is locked', 5)]
  expect(repeated.every(isWorthRepeating)).toBe(true)
  const final = [state('53100'), state('57P01'), error('Connection terminated'), sqlite('full', 13)]
  expect(final.some(isWorthRepeating)).toBe(false)
})

describe('an attempt', () => {
  test('gives what was done', async () =>
    expect(await attempt(async () => 1)).toEqual({ ok: true, value: 1 }))

  test('gives the failure of the store', async () => {
    const failed = attempt(() => Promise.reject(state('57P01')))
    expect(await failed).toMatchObject({ ok: false, failure: { code: 'store-unreachable' } })
  })

  test('rejects with every other error', async () => {
    const mistake = new TypeError('of the program')
    await expect(attempt(() => Promise.reject(mistake))).rejects.toBe(mistake)
  })
})
