import { expect, test } from 'vitest'
import { extract } from '../support/extractor.ts'

function partners(text: string): string[] {
  const { organizations, people, relations } = extract({ text })
  const names = new Map([...organizations, ...people].map(({ id, name }) => [id, name]))
  return relations
    .filter(({ predicate }) => predicate === 'cooperates-with')
    .map(({ subject, object }) => `${names.get(subject)} – ${names.get(object)}`)
}

test.each([
  [
    'Eastlake University signed an agreement with Norvik Bank and Halla University.',
    ['Eastlake University – Norvik Bank', 'Eastlake University – Halla University'],
  ],
  [
    'Dalen Press reports an alliance between Norvik Bank and Halla University.',
    ['Norvik Bank – Halla University'],
  ],
  [
    'Norvik Bank and Halla University will cooperate in tourism, Dalen Press reports.',
    ['Norvik Bank – Halla University'],
  ],
  [
    'In cooperation with Norvik Bank, Halla University opened a museum.',
    ['Norvik Bank – Halla University'],
  ],
  ['Vantrix teamed up with Ombrel in spring.', ['Vantrix – Ombrel']],
  ['The designer Ana Keller partnered with Norvik Bank.', ['Ana Keller – Norvik Bank']],
  ['Norvik Bank opened an office beside Halla University.', []],
  ['Li Ming of the Office of International Cooperation left Norvik Bank for Halla University.', []],
])('%s', (text, expected) => {
  expect(partners(text)).toEqual(expected)
})

test('somebody with a post stands for the organization where it is', () => {
  const text =
    'Ana Keller is the president of Halla University. On Monday Keller signed a memorandum with Norvik Bank.'
  expect(partners(text)).toEqual(['Halla University – Norvik Bank'])
})

test('the words that say so are the evidence', () => {
  const { relations } = extract({ text: 'Vantrix teamed up with Ombrel in spring.' })
  expect(relations.map(({ evidence }) => evidence.map(({ text }) => text))).toEqual([['teamed up']])
})

test('an article that joins many organizations stays small', () => {
  const names = Array.from({ length: 60 }, (_, n) => `Norvik Bank ${'ABCDEFGHIJ'[n % 10]}${n}`)
  expect(partners(`${names.join(', ')} and Halla University cooperate.`).length).toBeLessThan(600)
})
