import { expect, test } from 'vitest'
import { createVariedArticles } from '../../src/evaluate/batch/varied.ts'

test('varied articles are all different, and the same in every run', () => {
  const make = createVariedArticles('corpora/dev', 7)
  const articles = Array.from({ length: 400 }, (_, number) => make(number))
  expect(new Set(articles.map(({ text }) => text)).size).toBe(400)
  expect(new Set(articles.map(({ id }) => id)).size).toBe(400)
  const again = createVariedArticles('corpora/dev', 7)
  expect(again(399)).toEqual(articles[399])
  expect(createVariedArticles('corpora/dev', 8)(399)).not.toEqual(articles[399])
})
