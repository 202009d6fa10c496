import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { writeRow } from '../../../src/store/articles/rows.ts'
import { openStore } from '../../../src/store/open.ts'
import { searchArticles } from '../../../src/store/search/search-articles.ts'
import { articleRow } from '../articles.ts'
import { newPostgres } from '../databases.ts'

const ends: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const end of ends.reverse()) await end()
})

test('both databases find the same, in the same order', async () => {
  const database = await newPostgres()
  const stores = [await openStore('sqlite::memory:'), await openStore(database.url)]
  ends.push(database.remove, ...stores.map(({ close }) => close))

  const word = fc.constantFrom(
    'plan',
    'Plans',
    'chip',
    "chip's",
    'Łódź',
    'O’Neill',
    '李明',
    '3.5',
    'a-b',
  )
  const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '))
  const day = fc.option(fc.constantFrom('2023-01-01', '2023-06-30', '2024-05-04'))
  const article = fc.record({ id: fc.constantFrom(...'abcdefgh'), title: text, text, day })
  const query = fc.record(
    {
      q: fc.tuple(text, fc.boolean()).map(([words, isQuoted]) => (isQuoted ? `"${words}"` : words)),
      order: fc.constantFrom('newest' as const, 'relevance' as const),
      from: fc.constantFrom('2023', '2023-06-30'),
      to: fc.constantFrom('2023', '2024-05'),
      limit: fc.integer({ min: 1, max: 5 }),
    },
    { requiredKeys: ['limit'] },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(article, { maxLength: 8 }), query, async (articles, asked) => {
      const answers = await Promise.all(
        stores.map(async (store) => {
          await store.write(async (tx) => {
            for (const { id, title, text, day } of articles) {
              const said = { title, published_at: day, article: JSON.stringify({ text }) }
              await writeRow(tx, store.kind, articleRow(id, said))
            }
          })
          const first = await searchArticles(store, asked)
          const cursor = first.ok ? first.value.nextCursor : undefined
          const second = cursor && (await searchArticles(store, { ...asked, cursor }))
          return [first, second].map(
            (found) => found && found.ok && found.value.items.map(({ id }) => id),
          )
        }),
      )
      expect(answers[1]).toEqual(answers[0])
    }),
  )
})
