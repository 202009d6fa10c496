import { describe, expect, test } from 'vitest'
import { extract } from '../../support/extractor.ts'

const titles = (text: string): string[] =>
  extract({ text }).people.flatMap(({ positions }) => positions.map(({ title }) => title))

describe('a title', () => {
  test.each([
    [
      'Business Development Manager',
      'Anna Weber, Business Development Manager of Acme Bank, spoke.',
    ],
    ['General Counsel', 'Anna Weber, General Counsel of Acme Bank, spoke.'],
    ['Party Branch Secretary', 'Anna Weber, Party Branch Secretary of Acme University, spoke.'],
  ])('keeps the words before it that could name a unit: %s', (title, text) => {
    expect(titles(text)).toEqual([title])
  })

  test('leaves the name of an organization before it to the organization', () => {
    expect(titles('World Health Organization Director-General Anna Weber spoke.')).toEqual([
      'Director-General',
    ])
  })

  test('takes the whole portfolio of a minister, and leaves a county to its name', () => {
    const minister = 'Agriculture, Food and Livestock Minister Anna Weber spoke.'
    expect(titles(minister)).toEqual(['Agriculture, Food and Livestock Minister'])
    expect(titles('The Halden Municipal Committee and Minister Anna Weber spoke.')).toEqual([
      'Minister',
    ])
    expect(titles('Halden County Sheriff Anna Weber spoke.')).toEqual(['Sheriff'])
    expect(titles('Halden County District Attorney Anna Weber spoke.')).toEqual([
      'District Attorney',
    ])
  })

  test('joins the fields of one officer', () => {
    const text = 'Acme Bank hired Anna Weber, Chief Financial and Supply Chain Officer, in May.'
    expect(titles(text)).toEqual(['Chief Financial and Supply Chain Officer'])
    const other = 'Anna Weber, chief client development and relationship officer, spoke.'
    expect(titles(other)).toEqual(['chief client development and relationship officer'])
    expect(titles('General Manager and Party Secretary Anna Weber spoke.')).toEqual([
      'General Manager',
      'Party Secretary',
    ])
  })

  test('takes ordinary nouns before it that no list holds', () => {
    expect(titles('Anna Weber, Station Manager of Acme Rail, spoke.')).toEqual(['Station Manager'])
    expect(titles('Anna Weber, a tenant organiser, spoke.')).toEqual(['tenant organiser'])
  })

  test('ends before a date', () => {
    expect(titles('Anna Weber became chief operating officer in August.')).toEqual([
      'chief operating officer',
    ])
  })

  test('of a scholar is told without the field', () => {
    expect(titles('Anna Weber, professor of law at Acme University, spoke.')).toEqual(['professor'])
  })
})
