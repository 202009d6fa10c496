import { describe, expect, test } from 'vitest'
import { createPartition } from '../../src/engine/entity.ts'
import { cleanName, createIds, nameKey, slug } from '../../src/engine/names.ts'

test.each([
  ['The University of Málaga', 'university of malaga'],
  ['Co., Ltd.', 'co ltd'],
  ['O’Brien-Smith', 'obrien smith'],
  ['R&D', 'r&d'],
  ['  two   blanks ', 'two blanks'],
])('%s is compared as %s', (name, key) => expect(nameKey(name)).toBe(key))

test.each([
  ['Sun Gang', 'sun-gang'],
  ['José García', 'jose-garcia'],
  ['AT&T Inc.', 'at-and-t-inc'],
  ['王康', '王康'],
  ['…', 'unnamed'],
])('%s has the id %s', (name, id) => expect(slug(name)).toBe(id))

test('an id is given once; further ones of its name are numbered', () => {
  const ids = createIds()
  expect([ids('person', 'Li Ming'), ids('person', 'Li Míng'), ids('org', 'Li Ming')]).toEqual([
    'person:li-ming',
    'person:li-ming~2',
    'org:li-ming',
  ])
})

test('a name has one blank for any white space', () => {
  expect(cleanName(' Li\n\u00a0Ming ')).toBe('Li Ming')
})

describe('a partition', () => {
  test('keeps what was never joined apart', () => {
    const { find } = createPartition(3)
    expect([0, 1, 2].map(find)).toEqual([0, 1, 2])
  })

  test('names a part by its earliest member, however it was joined', () => {
    const { find, union } = createPartition(6)
    union(4, 5)
    union(2, 4)
    union(3, 5)
    expect([0, 1, 2, 3, 4, 5].map(find)).toEqual([0, 1, 2, 2, 2, 2])
  })
})
