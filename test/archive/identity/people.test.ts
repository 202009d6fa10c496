import { describe, expect, test } from 'vitest'
import { partition } from '../../../src/archive/identity/partition.ts'
import { areOne, clustersOf, context, person, signaturesOf, undecided } from './invented.ts'

const suggestionsOf = (...observations: Parameters<typeof signaturesOf>[0]) =>
  partition(signaturesOf(observations), undecided, context).suggestions

describe('people of one name', () => {
  test('are one at one organization, however it is written', () => {
    expect(
      clustersOf(
        ['Xu Jianling', 'Jianling XU', 'Xu Jian-Ling', 'J. L. Xu'].map((name) =>
          person(name, 'eastlake university'),
        ),
      ),
    ).toHaveLength(1)
  })

  test('stay two at two organizations', () => {
    expect(
      areOne(person('Li Ming', 'eastlake university'), person('Li Ming', 'marlow university')),
    ).toBe(false)
  })

  test('are one where an article tells of the post before', () => {
    expect(
      areOne(
        person('Xu Jianling', 'eastlake university', { posts: ['marlow university'] }),
        person('Xu Jianling', 'marlow university'),
      ),
    ).toBe(true)
  })

  test('stay two where their names in their own script differ', () => {
    expect(
      areOne(
        person('Li Ming', 'eastlake university', { nativeName: '李明' }),
        person('Ming Li', 'eastlake university', { nativeName: '黎鸣' }),
      ),
    ).toBe(false)
  })

  test('are joined by their name in their own script', () => {
    const posts = { posts: ['marlow university'] }
    expect(
      areOne(
        person('李建玲', 'eastlake university', posts),
        person('Li Jianling', 'marlow university', { nativeName: '李建玲' }),
      ),
    ).toBe(true)
  })

  test('are put before an editor where nothing decides', () => {
    const more = { roles: ['dean'], departments: ['school of nursing'], topics: ['nursing'] }
    const [suggestion] = suggestionsOf(
      person('Beitang Jianling', 'eastlake university', more),
      person('Beitang Jianling', 'marlow university', more),
    )
    expect(suggestion).toMatchObject({
      a: 'beitang jianling|eastlake university',
      b: 'beitang jianling|marlow university',
    })
    expect(suggestion?.reasons).toContainEqual({
      says: 'the same department',
      effect: 'raised',
      weight: 1,
    })
    expect(suggestion?.reasons).toContainEqual({
      says: 'different organizations',
      effect: 'lowered',
      weight: -2,
    })
  })
})

describe('somebody without a post', () => {
  const nobody = (name: string, organization: string) =>
    person(name, organization, { isWeak: true })

  test('is the one of that name at the organization that the article is about', () => {
    expect(
      areOne(
        person('Xu Jianling', 'eastlake university'),
        nobody('Xu Jianling', 'eastlake university'),
      ),
    ).toBe(true)
  })

  test('is neither of two whom it may be', () => {
    const observations = [
      person('Xu Jianling', 'eastlake university'),
      person('Xu Jianling', 'marlow university'),
      person('Xu Jianling', 'tarnow college', {
        isWeak: true,
        around: ['eastlake university', 'marlow university'],
      }),
    ]
    expect(clustersOf(observations)).toHaveLength(3)
    expect(suggestionsOf(...observations)).toHaveLength(2)
  })
})

test('initials that fit two people at one organization join neither', () => {
  expect(
    clustersOf([
      person('Harriet Longley', 'eastlake university'),
      person('Harold Longley', 'eastlake university'),
      person('H. Longley', 'eastlake university'),
    ]),
  ).toHaveLength(3)
})

test('no chain of names joins two that contradict each other', () => {
  const clusters = clustersOf([
    person('Harriet A. Longley', 'eastlake university'),
    person('Harriet Longley', 'eastlake university'),
    person('Harriet B. Longley', 'eastlake university'),
  ])
  expect(clusters).toHaveLength(2)
})

test('two posts through the same time, neither told of the other, stay two', () => {
  const seen = (organization: string, days: readonly string[]) =>
    days.map((day) => person('Xu Jianling', organization, { day }))
  expect(
    clustersOf([
      ...seen('eastlake university', ['2021-01-01', '2021-06-01', '2022-01-01']),
      ...seen('marlow university', ['2021-03-01', '2021-09-01', '2022-03-01']),
    ]),
  ).toHaveLength(2)
})

test('somebody of hundreds of signatures is one person, and somebody else of the name is not', () => {
  const places = Array.from({ length: 150 }, (_, at) => `college ${at}`)
  const seen = (posts: readonly string[], native: string) =>
    places.map((place) =>
      person('Xu Jianling', `${native} ${place}`, { posts, nativeName: native }),
    )
  const clusters = clustersOf([...seen(['eastlake'], '徐建玲'), ...seen(['eastlake'], '许剑凌')])
  expect(clusters.map(({ length }) => length)).toEqual([150, 150])
})
