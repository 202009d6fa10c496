import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { deleteRow, writeRow } from '../../../src/store/articles/rows.ts'
import type { ArticleQuery } from '../../../src/store/search/article-query.ts'
import { searchArticles } from '../../../src/store/search/search-articles.ts'
import type { Store } from '../../../src/store/store.ts'
import { articleRow } from '../articles.ts'
import { onEachDatabase } from '../databases.ts'

interface Told {
  readonly id: string
  readonly title?: string
  readonly text?: string
  readonly day?: string | null
}

const rowOf = ({ id, title, text = '', day = '2024-05-04' }: Told) =>
  articleRow(id, {
    title: title ?? null,
    published_at: day,
    article: JSON.stringify({ id, text }),
  })
const put = (store: Store, ...articles: Told[]) =>
  store.write(async (tx) => {
    for (const article of articles) await writeRow(tx, store.kind, rowOf(article))
  })
const page = async (store: Store, query: Partial<ArticleQuery>) => {
  const found = await searchArticles(store, { limit: 10, ...query })
  if (!found.ok) throw new Error(found.failure.message)
  return found.value
}
const ids = async (store: Store, query: Partial<ArticleQuery>) =>
  (await page(store, query)).items.map(({ id }) => id)

onEachDatabase(({ open }) => {
  describe('finds', () => {
    test('all words, in title or text, whatever their case, accents and endings', async () => {
      const store = await open()
      await put(
        store,
        { id: 'a', title: 'Training of nurses', text: 'José Müller spoke of the plan.' },
        { id: 'b', title: 'Chips', text: 'A nurse of Eastlake’s hospital.' },
      )
      expect(await ids(store, { q: 'NURSE' })).toEqual(['b', 'a'])
      expect(await ids(store, { q: 'nurses jose' })).toEqual(['a'])
      expect(await ids(store, { q: 'eastlake' })).toEqual(['b'])
      expect(await ids(store, { q: 'nurse chip doctor' })).toEqual([])
    })

    test('phrases, which do not reach from the title into the text', async () => {
      const store = await open()
      await put(
        store,
        { id: 'a', title: 'New school', text: 'of nursing opens. 李明 spoke.' },
        { id: 'b', title: 'A school of nursing', text: '明 and 李' },
      )
      expect(await ids(store, { q: '"school of nursing"' })).toEqual(['b'])
      expect(await ids(store, { q: 'school of nursing' })).toEqual(['b', 'a'])
      expect(await ids(store, { q: '李明' })).toEqual(['a'])
    })

    test('the newest day first, unknown days last, and within a day the latest come', async () => {
      const store = await open()
      await put(
        store,
        { id: 'unknown', day: null },
        { id: 'first', day: '2024-05-04' },
        { id: 'old', day: '2023-01-31' },
        { id: 'second', day: '2024-05-04' },
      )
      expect(await ids(store, {})).toEqual(['second', 'first', 'old', 'unknown'])
      expect(await ids(store, { from: '2023', to: '2023-01' })).toEqual(['old'])
      expect(await ids(store, { from: '2023-02' })).toEqual(['second', 'first'])
      expect(await ids(store, { to: '2024-05-04' })).toEqual(['second', 'first', 'old'])
    })

    test('those first whose title has the words, when asked for relevance', async () => {
      const store = await open()
      await put(
        store,
        { id: 'title, old', title: 'Chip plan', day: '2020-01-01' },
        { id: 'text', text: 'a plan for a chip' },
        { id: 'title', title: 'A plan for chips', text: 'nothing' },
        { id: 'half', title: 'A plan', text: 'a chip', day: '2025-01-01' },
      )
      const query = { q: 'chip plan', order: 'relevance', limit: 2 } as const
      const { items, nextCursor } = await page(store, query)
      expect(items.map(({ id }) => id)).toEqual(['title', 'title, old'])
      expect(await ids(store, { ...query, cursor: nextCursor ?? '' })).toEqual(['half', 'text'])
    })

    test('only those that are asked for, few or many', async () => {
      const store = await open()
      const told = [...'abcdefghijkl'].map((id) => ({ id, text: id === 'c' ? 'none' : 'plan' }))
      await put(store, ...told, { id: 'unknown', text: 'plan', day: null })
      const few = store.read.selectFrom('articles').select('seq').where('id', '>=', 'k')
      const many = sql<{
        seq: number
      }>`(select a.seq from articles a, articles b, articles c, articles d
        where a.id <= 'd')`
      expect(await ids(store, { q: 'plan', among: few })).toEqual(['l', 'k', 'unknown'])
      expect(await ids(store, { among: few, limit: 2 })).toEqual(['l', 'k'])
      expect(await ids(store, { q: 'plan', among: many })).toEqual(['d', 'b', 'a'])
      expect(await ids(store, { q: 'plan', among: many, limit: 1 })).toEqual(['d'])
    })
  })

  test('words follow their article', async () => {
    const store = await open()
    await put(store, { id: 'a', title: 'Old', text: 'old words' }, { id: 'b', text: 'old' })
    await put(store, { id: 'a', title: 'New', text: 'new words' })
    expect(await ids(store, { q: 'old' })).toEqual(['b'])
    expect(await ids(store, { q: 'new words' })).toEqual(['a'])
    await put(store, { id: 'a', text: 'new words', day: '2025-01-01' })
    expect(await ids(store, { q: 'words' })).toEqual(['a'])
    expect(await ids(store, { q: 'words', to: '2024' })).toEqual([])
    await store.write((tx) => deleteRow(tx, 'a'))
    expect(await ids(store, { q: 'words' })).toEqual([])
    const undone = store.write(async (tx) => {
      await writeRow(tx, store.kind, rowOf({ id: 'c', text: 'undone' }))
      throw new Error('on purpose')
    })
    await expect(undone).rejects.toThrow('on purpose')
    expect(await ids(store, { q: 'undone' })).toEqual([])
  })

  test('pages stay right while articles arrive', async () => {
    const store = await open()
    const day = (at: number) => `2024-01-${String((at % 28) + 1).padStart(2, '0')}`
    const old = Array.from({ length: 60 }, (_, at) => ({
      id: `old ${at}`,
      text: 'plan',
      day: at % 10 === 0 ? null : day(at),
    }))
    await put(store, ...old)
    const wanted = await ids(store, { q: 'plan', limit: 200 })
    const seen: string[] = []
    let cursor: string | undefined
    for (let at = 0; ; at++) {
      const found = await page(store, { q: 'plan', limit: 7, ...(cursor && { cursor }) })
      seen.push(...found.items.map(({ id }) => id))
      await put(store, { id: `new ${at}`, text: 'plan', day: day(at * 7) })
      if (at % 3 === 0) await put(store, { id: `unknown ${at}`, text: 'plan', day: null })
      if (found.nextCursor === undefined) break
      cursor = found.nextCursor
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.filter((id) => id.startsWith('old'))).toEqual(wanted)
  })

  test('a cursor that is none is refused', async () => {
    const store = await open()
    for (const cursor of ['', 'x', 'MC4yMDI0', '\u{1F600}', 'a'.repeat(10_000), "' or 1=1"]) {
      const found = await searchArticles(store, { limit: 1, cursor })
      expect(found).toMatchObject({ ok: false, failure: { code: 'invalid-cursor' } })
    }
  })

  test('no query fails, whatever it holds', async () => {
    const store = await open()
    await put(store, { id: 'a', text: 'a plan' })
    const signs = fc.constantFrom(...'"\'()[]{}*:^-+&|!<>~@\\/%_$?;,. \0\n', 'AND', 'NEAR', ' a ')
    const hostile = fc.oneof(
      fc.string({ unit: signs, maxLength: 40 }),
      fc.string({ unit: 'binary' }),
      fc
        .string({ unit: 'binary', minLength: 1 })
        .map((some) => some.repeat(10_000).slice(0, 10_000)),
    )
    await fc.assert(
      fc.asyncProperty(hostile, fc.constantFrom('newest', 'relevance'), async (q, order) => {
        expect(await searchArticles(store, { q, order, limit: 5 })).toMatchObject({ ok: true })
      }),
      { numRuns: 40 },
    )
  })

  test('no article fails, whatever it holds', async () => {
    const store = await open()
    const many = Array.from(
      { length: 20_000 },
      (_, at) => `w${at.toString(36)}${'\u4E00x'.repeat(9)}`,
    )
    const texts = ['\0\uD800\u{1F600}', "' \\ : 1A", 'x'.repeat(100_000), many.join(' ')]
    const words = fc.string({ unit: 'binary', maxLength: 300 })
    await fc.assert(
      fc.asyncProperty(words, fc.constantFrom(...texts), async (title, text) => {
        await put(store, { id: 'a', title, text: `${title} ${text}` })
      }),
      { numRuns: 20 },
    )
    expect(await ids(store, {})).toEqual(['a'])
  })
})
