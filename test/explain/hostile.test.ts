import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAsked } from '../../src/explain/expectation.ts'
import { Answer, expectedTypes } from '../../src/explain/shape.ts'
import { patience } from '../support/patience.ts'
import { explain, extract } from './explainer.ts'

const text = 'Dr. Anna Schmidt (Dean), of (a+)+ University, met C.* [x] $1 on 3 May 2024 in Lima.'

test.each([
  ['an empty text', { type: 'person', text: '' }, 'expected.text'],
  ['blanks', { type: 'person', text: ' \n\t' }, 'expected.text'],
  ['ten thousand characters', { type: 'topic', text: 'a'.repeat(10_000) }, 'expected.text'],
  ['a number', { type: 'date', text: 2024 }, 'expected.text'],
  ['a type that nobody knows', { type: 'wizard', text: 'x' }, 'expected.type'],
  ['nothing', undefined, 'expected'],
  ['a list', ['person', 'x'], 'expected'],
])('refuses %s as what is expected', (_, expected, path) => {
  const asked = readAsked({ text, expected })
  expect(asked).toMatchObject({ ok: false, failure: { code: 'invalid-expectation' } })
  expect(!asked.ok && asked.failure.errors?.[0]?.path).toContain(path)
})

test.each([null, 5, 'text', []])('refuses %j as a body', (body) => {
  expect(readAsked(body)).toMatchObject({ ok: false })
})

test.each(['(a+)+', 'C.*', '[x]', '$1', '.*', '\\', '^', '\u0000', '\ud800', '😀', '", "', '—'])(
  'takes %j for words, not for a pattern',
  (words) => {
    for (const type of expectedTypes) {
      const answer = Answer.parse(explain({ text }, { type, text: words }))
      expect(answer.found).toBe(false)
      expect(answer.steps.length).toBeGreaterThan(0)
      const stands = text.includes(words)
      expect(answer.steps.some(({ rule }) => rule === 'text/stands-nowhere')).toBe(!stands)
    }
  },
)

test.each([
  ['anna schmidt', 'Dr. Anna  Schmidt came.', 'Anna  Schmidt'],
  ['Jose Garcia', 'Dr. José García came.', 'José García'],
  ["Anna O'Neil", 'Dr. Anna O’Neil came.', 'Anna O’Neil'],
])('finds %j in %j', (words, article, found) => {
  const { mention } = explain({ text: article }, { type: 'person', text: words })
  expect(mention?.text).toBe(found)
})

test('says where letters stand only inside a word', () => {
  const { steps } = explain({ text: 'Unlimited growth followed.' }, { type: 'person', text: 'Lim' })
  expect(steps[0]?.because).toContain('only inside “Unlimited”')
})

test('counts the places that it does not look into', () => {
  const { steps } = explain(
    { text: 'They saw Wexmoor again. '.repeat(30) },
    { type: 'place', text: 'Wexmoor' },
  )
  expect(steps.at(-1)?.because).toContain('25 further places')
})

test('spans of words in the title count in the title', () => {
  const article = { title: 'Novo Plastex again', text: 'They spoke of the weather for an hour.' }
  const { steps } = explain(article, { type: 'person', text: 'Novo Plastex' })
  expect(steps[0]?.at).toMatchObject({ in: 'title', start: 0, end: 12, text: 'Novo Plastex' })
})

test('any words of any text are answered, with exact spans and the same bytes each time', () => {
  const words = fc.constantFrom(
    ...text.split(' '),
    'Schmidt',
    'School of',
    'Nursing',
    '3',
    '\n\n',
    '“',
    '李明',
    'cooperation in',
    'signed',
  )
  const articles = fc.array(words, { minLength: 1, maxLength: 40 }).map((all) => all.join(' '))
  fc.assert(
    fc.property(articles, words, fc.constantFrom(...expectedTypes), (article, word, type) => {
      if (word.trim() === '' || article.trim() === '') return
      const ask = () => explain({ text: article }, { type, text: word })
      const answer = Answer.parse(ask())
      expect(JSON.stringify(ask())).toBe(JSON.stringify(Answer.parse(answer)))
      for (const { at } of answer.steps)
        if (at) expect(article.slice(at.start, at.end)).toBe(at.text)
      extract({ text: article }, { explain: true })
    }),
    { numRuns: 150, seed: 7 },
  )
})

test('a long text with much of the same is explained in bounded time', () => {
  const long = 'a '.repeat(100_000)
  const from = performance.now()
  explain({ text: long }, { type: 'person', text: 'a '.repeat(249).trim() })
  explain({ text: `${long}. Anna Schmid came.` }, { type: 'person', text: 'Anna Schmidt' })
  expect(performance.now() - from).toBeLessThan(patience)
})
