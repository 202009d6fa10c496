import { describe, expect, test } from 'vitest'
import type { App } from '../../../src/http/env.ts'
import { type Knows, listProposals, type Proposal } from '../../../src/store/proposals/list.ts'
import type { Store } from '../../../src/store/store.ts'
import { archiveApp, ask, putAll } from '../../http/archive/app.ts'
import { onEachDatabase } from '../databases.ts'

const nothing: Knows = () => false

async function proposed(
  store: Store,
  { knows = nothing, list }: { knows?: Knows; list?: Proposal['list'] } = {},
): Promise<readonly Proposal[]> {
  const page = await listProposals(store.read, knows, { limit: 200, ...(list && { list }) })
  if (!page.ok) throw new Error(page.failure.message)
  return page.value.items
}

/** Texts that nobody takes for reprints of each other. */
const matters = [
  'The harvest of early apples began in the northern valleys after two weeks of dry weather.',
  'A new tram line will join the old harbour with the market square before next winter.',
  'Choirs from eleven villages sang at the opening of the restored chapel by the river.',
  'Engineers measured how fast the glacier above the pass has melted since the spring.',
  'Bakers complained that flour has become dear while customers expect the same prices.',
  'The library lends telescopes now, and long queues stand before its doors on clear evenings.',
  'Fishermen found a bronze bell in their nets that had been lost in a storm long ago.',
]
const articleOn = (at: number, sentence: string) => ({
  title: `Matter number ${at}`,
  text: `${matters[at]} ${sentence} ${matters[at].toUpperCase()}`,
  publishedAt: `2024-0${at + 1}-10`,
})
const archiveOf = (sentence: string, count: number) =>
  Object.fromEntries(
    matters.slice(0, count).map((_, at) => [`a${at}`, articleOn(at, sentence)] as const),
  )

const correct = (app: App, article: string, correction: object) =>
  ask(app, 'POST', '/v1/corrections', { article, by: 'an editor', ...correction })

onEachDatabase(({ open }) => {
  describe('names that are often seen', () => {
    const sentence =
      'Maria Olsen, Chief Weather Whisperer of Quenlor Polytechnic, met Jan de Boer of the Department of Applied Rainbows of Quenlor Polytechnic to discuss joint training of glassblowers.'

    test('become proposals with sentences, the newest first', async () => {
      const store = await open()
      await putAll(archiveApp(store), archiveOf(sentence, 6))
      const all = await proposed(store)
      const organization = all.find(({ list }) => list === 'organizations.known')
      expect(organization).toMatchObject({
        cells: { name: 'Quenlor Polytechnic', kind: 'university' },
        because: 'often-seen',
        count: 6,
        articles: 6,
        first: '2024-01-10',
        last: '2024-06-10',
      })
      expect(organization?.samples.map(({ article }) => article)).toEqual(['a5', 'a4', 'a3'])
      expect(organization?.samples[0]).toEqual({
        article: 'a5',
        title: 'Matter number 5',
        date: '2024-06-10',
        sentence: expect.stringContaining('Weather Whisperer of Quenlor Polytechnic'),
      })
      expect(all.map(({ list, cells }) => `${list} ${cells.name}`)).toContain(
        'departments.known Department of Applied Rainbows',
      )
    })

    test('are none when they are few, or the lists know them', async () => {
      const store = await open()
      await putAll(archiveApp(store), archiveOf(sentence, 4))
      const names = (all: readonly Proposal[]) => all.map(({ cells }) => cells.name)
      expect(names(await proposed(store))).not.toContain('Quenlor Polytechnic')
      await putAll(archiveApp(store), { a4: articleOn(4, sentence) })
      const knows: Knows = (list, form) =>
        list === 'organizations.known' && form === 'Quenlor Polytechnic'
      expect(names(await proposed(store))).toContain('Quenlor Polytechnic')
      expect(names(await proposed(store, { knows }))).not.toContain('Quenlor Polytechnic')
      const isNever: Knows = (list) => list === 'organizations.never'
      expect(names(await proposed(store, { knows: isNever }))).not.toContain('Quenlor Polytechnic')
    })

    test('are counted once for all reprints', async () => {
      const store = await open()
      const all = archiveOf(sentence, 4)
      await putAll(archiveApp(store), { ...all, copy1: all.a0, copy2: all.a1, copy3: all.a2 })
      expect(await proposed(store, { list: 'organizations.known' })).toEqual([])
    })

    test.each([
      ['everywhere', { id: 'person:maria-olsen' }],
      ['in one article', { quote: { exact: 'Maria Olsen' } }],
    ])('are shown in no sentence that names somebody who is hidden %s', async (_, target) => {
      const store = await open()
      const app = archiveApp(store)
      await putAll(app, archiveOf(sentence, 5))
      const hidden = await correct(app, 'a0', {
        action: 'hide',
        target: { kind: 'person', ...target },
      })
      expect(hidden.status).toBe(201)
      expect(JSON.stringify(await proposed(store))).not.toContain('Maria Olsen')
      const organizations = await proposed(store, { list: 'organizations.known' })
      expect(organizations.map(({ samples }) => samples)).toEqual([[]])
    })
  })

  describe('equal corrections', () => {
    const sentence = 'Maria Olsen of Quenlor Polytechnic praised the Golden Ladle.'
    const rejectIn = (app: App, article: string) =>
      correct(app, article, {
        action: 'reject',
        target: { kind: 'person', quote: { exact: 'Maria Olsen' } },
      })
    const addIn = (app: App, article: string) =>
      correct(app, article, {
        action: 'add',
        target: { kind: 'organization', quote: { exact: 'Golden Ladle' } },
        value: { kind: 'association', country: 'NO' },
      })

    test('of two articles become a proposal, of one none', async () => {
      const store = await open()
      const app = archiveApp(store)
      await putAll(app, archiveOf(sentence, 3))
      expect((await rejectIn(app, 'a0')).status).toBe(201)
      expect((await addIn(app, 'a0')).status).toBe(201)
      expect(await proposed(store)).toEqual([])
      await rejectIn(app, 'a1')
      await addIn(app, 'a1')
      const all = await proposed(store)
      expect(
        all.map(({ list, cells, because, count }) => ({ list, cells, because, count })),
      ).toEqual(
        expect.arrayContaining([
          {
            list: 'organizations.known',
            cells: { name: 'Golden Ladle', kind: 'association', country: 'NO' },
            because: 'corrections',
            count: 2,
          },
          {
            list: 'people.never',
            cells: { name: 'Maria Olsen' },
            because: 'corrections',
            count: 2,
          },
        ]),
      )
      expect(all).toHaveLength(2)
      expect(all[0].samples.map(({ article }) => article)).toEqual(['a1', 'a0'])
      expect(all[0].samples[0].sentence).toContain('Maria Olsen of Quenlor Polytechnic praised')
    })

    test('count no more once they are undone', async () => {
      const store = await open()
      const app = archiveApp(store)
      await putAll(app, archiveOf(sentence, 2))
      const first = await rejectIn(app, 'a0')
      await rejectIn(app, 'a1')
      expect(await proposed(store)).toHaveLength(1)
      await ask(app, 'DELETE', `/v1/corrections/${first.body.id}?by=me`)
      expect(await proposed(store)).toEqual([])
    })

    test('that somebody contradicts elsewhere are none', async () => {
      const store = await open()
      const app = archiveApp(store)
      await putAll(app, archiveOf(sentence, 3))
      await rejectIn(app, 'a0')
      await rejectIn(app, 'a1')
      await correct(app, 'a2', {
        action: 'confirm',
        target: { kind: 'person', quote: { exact: 'Maria Olsen' } },
      })
      expect(await proposed(store)).toEqual([])
    })

    test('of an article and its reprint are one', async () => {
      const store = await open()
      const app = archiveApp(store)
      const { a0 } = archiveOf(sentence, 1)
      await putAll(app, { a0, copy: a0 })
      await rejectIn(app, 'a0')
      await rejectIn(app, 'copy')
      expect(await proposed(store)).toEqual([])
    })

    test('are paged, each once, under ids that stay', async () => {
      const store = await open()
      const app = archiveApp(store)
      await putAll(app, archiveOf(sentence, 2))
      for (const article of ['a0', 'a1']) {
        await rejectIn(app, article)
        await addIn(app, article)
      }
      const ids: string[] = []
      for (let cursor: string | undefined; ; ) {
        const page = await listProposals(store.read, nothing, {
          limit: 1,
          ...(cursor && { cursor }),
        })
        if (!page.ok) throw new Error(page.failure.message)
        ids.push(...page.value.items.map(({ id }) => id))
        cursor = page.value.nextCursor
        if (cursor === undefined) break
      }
      expect(ids).toEqual((await proposed(store)).map(({ id }) => id))
      expect(new Set(ids).size).toBe(2)
    })
  })
})
