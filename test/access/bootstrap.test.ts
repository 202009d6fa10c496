import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readGivenKeys } from '../../src/access/bootstrap.ts'
import { hashOf, newSecret } from '../../src/access/secret.ts'

test('keys of the environment are read', () => {
  const { keys, mistakes } = readGivenKeys(
    ' ana:read+write:0123456789abcdefghij , bot:extract:zyxwvutsrqponmlkjihg,',
  )
  expect(mistakes).toEqual([])
  expect(keys).toEqual([
    { name: 'ana', scopes: ['read', 'write'], hash: hashOf('0123456789abcdefghij') },
    { name: 'bot', scopes: ['extract'], hash: hashOf('zyxwvutsrqponmlkjihg') },
  ])
})

test('every mistake is told at once, and no secret', () => {
  const secret = 'a-secret-that-nobody-may-see'
  const { mistakes } = readGivenKeys(
    [
      `ana:${secret}`,
      `bob:dance:${secret}`,
      `cid::${secret}`,
      'dan:read:short',
      `eve:read:${secret}`,
      `eve:write:${secret}`,
    ].join(','),
  )
  expect(mistakes).toHaveLength(5)
  expect(mistakes.join()).not.toContain(secret)
  expect(mistakes.join()).toMatch(
    /key 1:.*key 2 \("bob"\).*key 3 \("cid"\).*key 4 \("dan"\).*"eve"/u,
  )
})

test('no text makes the reading fail, and what is read has scopes', () => {
  fc.assert(
    fc.property(fc.string(), (list) => {
      for (const { scopes } of readGivenKeys(list).keys) expect(scopes.length).toBeGreaterThan(0)
    }),
  )
})

test('secrets differ, and can stand in a header and in the list', () => {
  const made = new Set(Array.from({ length: 100 }, newSecret))
  expect(made.size).toBe(100)
  for (const secret of made) expect(secret).toMatch(/^dossier_[\w-]{43}$/u)
})
