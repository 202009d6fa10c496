import { describe, expect, test } from 'vitest'
import { areOne, clustersOf, organization, signaturesOf } from './invented.ts'

describe('an organization', () => {
  test('is one under all names that the lexicon knows', () => {
    const canonical = 'lexicon:eastlake-university'
    expect(
      signaturesOf([
        organization('Eastlake University', ['ELU'], { canonical }),
        organization('ELU', [], { canonical }),
        organization('Eastlake Teachers College', [], { canonical }),
      ]),
    ).toHaveLength(1)
  })

  test.each([
    ['Veridyne Technologies Co., Ltd.', 'Veridyne Technologies'],
    ['The Eastlake Foundation', 'Eastlake Foundation'],
    ['Pryce & Mallory', 'Pryce and Mallory LLP'],
  ])('%s is %s', (a, b) => {
    expect(areOne(organization(a), organization(b))).toBe(true)
  })

  test.each([
    ['Veridyne', 'Veridyne Technologies Co., Ltd.'],
    ['Eastlake University', 'Eastlake Normal University'],
    ['Eastlake University', 'University of Eastlake'],
    ['EU', 'Eastlake University'],
  ])('%s is %s only where articles say so', (a, b) => {
    expect(areOne(organization(a), organization(b))).toBe(false)
    expect(areOne(organization(a), organization(b, [a]))).toBe(true)
  })

  test('is found under its former name, and under the acronym of that', () => {
    expect(
      clustersOf([
        organization('Eastlake Normal University', ['Eastlake Teachers College']),
        organization('Eastlake Teachers College', ['ETC']),
        organization('ETC'),
      ]),
    ).toHaveLength(1)
  })
})

test('an acronym that two organizations claim joins neither', () => {
  expect(
    clustersOf([
      organization('Eastlake University', ['ELU']),
      organization('Elmore Lake University', ['ELU']),
      organization('ELU'),
    ]),
  ).toHaveLength(3)
})

test('two entries of the lexicon stay two, whatever articles call them', () => {
  expect(
    areOne(
      organization('Eastlake University', ['Lake'], { canonical: 'lexicon:eastlake' }),
      organization('Lake', ['Eastlake University'], { canonical: 'lexicon:lake' }),
    ),
  ).toBe(false)
})

describe('a name that says only what it is', () => {
  const ministry = (where?: string) =>
    organization('Ministry of Education', [], {
      sort: 'government',
      ...(where !== undefined && { where }),
    })

  test('is one in each country', () => {
    expect(clustersOf([ministry('KE'), ministry('ZM'), ministry('KE')])).toHaveLength(2)
  })

  test('joins none of them where the country is not known', () => {
    expect(clustersOf([ministry('KE'), ministry('ZM'), ministry()])).toHaveLength(3)
  })
})
