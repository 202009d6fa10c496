import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApplyCorrections } from '../../src/archive/corrections/replay.ts'
import { readingFacts } from '../../src/lexicon/reading-facts.ts'
import { createArchive } from '../../src/service/archive/archive.ts'
import { createDrafts, type Draft } from '../../src/service/drafts.ts'
import { createReader } from '../../src/service/reader.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { version } from '../../src/version.ts'
import { storingFor } from '../http/archive/app.ts'
import { readPage } from '../http/fake.ts'
import { extract, lexicons } from '../support/extractor.ts'

const article = {
  title: 'Nurses to train together',
  text: 'Li Ming, Dean of the School of Medicine of Eastlake University, met Anna Schmidt of Siemens on 3 May 2024 to discuss joint training of nurses. The Larch Circle was there too.',
  publishedAt: '2024-05-04',
}
const wrong = { action: 'reject', target: { kind: 'person', id: 'person:anna-schmidt' } }
const added = {
  action: 'add',
  target: { kind: 'organization', quote: { exact: 'Larch Circle' } },
}

let store: Store
let parts: Parameters<typeof createArchive>[0]
beforeAll(async () => {
  store = await openStore('sqlite::memory:')
  const none = () => []
  const reading = {
    reader: createReader({ extract, readPage }),
    storing: {
      ...storingFor(store),
      applyCorrections: createApplyCorrections(readingFacts(lexicons)),
    },
    sameAs: { person: none, organization: none },
    madeWith: { extractor: version, lexicons: lexicons.hash, base: lexicons.hash },
  }
  parts = { store, reading: () => reading, now: () => '2024-08-01T00:00:00.000Z' }
})
afterAll(() => store.close())

const drafts = () => createDrafts({ reading: parts.reading, archive: createArchive(parts) })
async function read(said: readonly unknown[]): Promise<Draft> {
  const draft = await drafts().read(article, said)
  if (!draft.ok) throw new Error(draft.failure.message)
  return draft.value
}
const names = ({ record }: Draft) => ({
  people: record.people.map(({ name }) => name),
  organizations: record.organizations.map(({ name }) => name),
})

describe('an article that is not kept', () => {
  test('is read with what was said of it', async () => {
    const draft = await read([wrong, added])
    expect(names(draft).people).toEqual(['Li Ming'])
    expect(names(draft).organizations).toContain('Larch Circle')
    expect(draft.said.map(({ isInForce }) => isInForce)).toEqual([true, true])
    expect(draft.record.document.text).toBe(article.text)
  })

  test('takes what was said back, and that back too', async () => {
    expect(names(await read([wrong, { undo: 0 }])).people).toEqual(['Li Ming', 'Anna Schmidt'])
    expect(names(await read([wrong, { undo: 0 }, { undo: 1 }])).people).toEqual(['Li Ming'])
  })

  test('goes on from a draft as if all had been said at once', async () => {
    const step = (await read([wrong])).and(added).and({ undo: 0 })
    expect(step.record).toEqual((await read([wrong, added, { undo: 0 }])).record)
  })

  test('refuses what means nothing, and goes on with the rest', async () => {
    const strange = [{ action: 'dance' }, null, 7, { undo: 9 }, { undo: -1 }, 'x', [], wrong]
    const draft = await read(strange)
    expect(draft.said.filter(({ refused }) => refused !== undefined)).toHaveLength(7)
    expect(names(draft).people).toEqual(['Li Ming'])
  })

  test('is not read with more than five hundred things said', async () => {
    const draft = await drafts().read(article, Array(501).fill(wrong))
    expect(!draft.ok && draft.failure.message).toContain('at most 500')
  })

  test('is kept with all that was said, by whoever keeps it', async () => {
    const said = [wrong, added, { undo: 0 }, { undo: 2 }, { action: 'dance' }]
    const kept = await drafts().keep(article, said, { by: 'Ana', id: 'nurses' })
    if (!kept.ok) throw new Error(kept.failure.message)
    expect(kept.value).toMatchObject({ id: 'nurses', outcome: 'created' })
    expect(kept.value.refused).toHaveLength(1)
    const { articles, decisions } = createArchive(parts)
    const stored = await articles.get('nurses')
    expect(stored.ok && stored.value.people.map(({ name }) => name)).toEqual(['Li Ming'])
    const log = await decisions.list({ article: 'nurses', limit: 10 })
    expect(log.ok && log.value.items.map(({ by }) => by)).toEqual(['Ana', 'Ana', 'Ana', 'Ana'])
  })
})

test('an article of the archive gives back what was sent, to be sent again', async () => {
  const { articles } = createArchive(parts)
  const page = { html: '<title>Nurses</title><p>Li Ming met Anna Schmidt in May.</p>', id: 'page' }
  await articles.put('page', page)
  await articles.put('plain', article)
  expect(await articles.sent('page')).toMatchObject({ ok: true, value: page })
  expect(await articles.sent('plain')).toEqual({ ok: true, value: { ...article, id: 'plain' } })
  expect((await articles.sent('none')).ok).toBe(false)
  const again = await articles.sent('page')
  const kept = await articles.put('page', again.ok ? again.value : undefined)
  expect(kept.ok && kept.value.outcome).toBe('unchanged')
})
