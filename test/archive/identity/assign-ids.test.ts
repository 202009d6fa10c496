import { expect, test } from 'vitest'
import { assignIds } from '../../../src/archive/identity/assign-ids.ts'
import { add } from '../../../src/archive/identity/signature.ts'
import { names, person } from './invented.ts'

const cluster = (...organizations: string[]) => {
  const signatures = organizations.map((one) => add(undefined, person('Li Ming', one), names))
  return { key: signatures[0].key, signatures }
}
const key = (organization: string) => `li ming|${organization}`
const counter = () => {
  let next = 1
  return () => `new ${next++}`
}

test('a cluster that nobody knows gets an id', () => {
  const { ids, fresh, merged } = assignIds([cluster('a')], new Map(), counter())
  expect([...ids]).toEqual([[key('a'), 'new 1']])
  expect(fresh).toEqual(['new 1'])
  expect(merged).toEqual([])
})

test('of two ids in one cluster the older lives on', () => {
  const known = new Map([
    [key('a'), { id: 'one', since: 5 }],
    [key('b'), { id: 'two', since: 3 }],
  ])
  const { ids, merged } = assignIds([cluster('a', 'b')], known, counter())
  expect(ids.get(key('a'))).toBe('two')
  expect(merged).toEqual([{ from: 'one', to: 'two' }])
})

test('of two clusters of one id the one with its oldest signature keeps it', () => {
  const known = new Map([
    [key('a'), { id: 'one', since: 5 }],
    [key('b'), { id: 'one', since: 3 }],
  ])
  const { ids, fresh } = assignIds([cluster('a'), cluster('b')], known, counter())
  expect(ids.get(key('a'))).toBe('new 1')
  expect(ids.get(key('b'))).toBe('one')
  expect(fresh).toEqual(['new 1'])
})

test('a signature that moves takes no id along', () => {
  const known = new Map([
    [key('a'), { id: 'one', since: 1 }],
    [key('b'), { id: 'one', since: 2 }],
    [key('c'), { id: 'two', since: 3 }],
  ])
  const { ids, merged } = assignIds([cluster('a'), cluster('b', 'c')], known, counter())
  expect([...ids.values()]).toEqual(['one', 'two'])
  expect(merged).toEqual([])
})
