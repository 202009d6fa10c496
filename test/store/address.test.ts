import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Address, readAddress, withoutSecrets } from '../../src/store/address.ts'

const server = 'postgres://reader:geheim@db.example:5433/news?sslmode=require&password=geheim'

test.each<[url: string, address: Address]>([
  ['sqlite::memory:', { kind: 'memory' }],
  ['sqlite:news.db', { kind: 'sqlite', path: resolve('news.db') }],
  ['sqlite:/var/news 1.db', { kind: 'sqlite', path: '/var/news 1.db' }],
  ['sqlite:///var/news.db', { kind: 'sqlite', path: '/var/news.db' }],
  [server, { kind: 'postgres', url: server }],
  ['postgresql:///news?host=/run', { kind: 'postgres', url: 'postgresql:///news?host=/run' }],
])('%s', (url, address) => expect(readAddress(url)).toEqual({ ok: true, value: address }))

test.each([
  '',
  'sqlite:',
  'sqlite:a\0b',
  'sqlite://news.db',
  'news.db',
  'mysql://root:geheim@db/news',
  'postgres://reader:geheim@:port/news',
  'postgres:reader:geheim@db/news',
])('%j is no address, and no message holds its password', (url) => {
  const read = readAddress(url)
  expect(read).toMatchObject({ ok: false, failure: { code: 'invalid-options' } })
  expect(JSON.stringify(read)).toContain('expected sqlite:PATH')
  expect(JSON.stringify(read)).not.toContain('geheim')
})

describe('an address without secrets', () => {
  test('still says which', () => {
    expect(withoutSecrets(server)).toBe('postgres://db.example:5433/…')
    expect(withoutSecrets('sqlite:news.db')).toBe('sqlite:news.db')
  })

  test('holds no password, however it is written', () => {
    const secret = fc.stringMatching(/^[a-z]{12}$/u)
    const rest = fc.string()
    fc.assert(
      fc.property(secret, rest, rest, (password, before, after) => {
        const url = `postgres://${before}:${password}@${after}`
        expect(withoutSecrets(url).includes(password)).toBe(false)
      }),
    )
  })
})
