import { expect, test } from 'vitest'
import { createApplyCorrections } from '../../src/archive/corrections/replay.ts'
import { createNameFacts } from '../../src/archive/identity/name-facts.ts'
import { createChance } from '../../src/evaluate/bench/chance.ts'
import { inventedArticles } from '../../src/evaluate/identity/evaluate-identity.ts'
import { textOf } from '../../src/evaluate/identity/texts.ts'
import { wordsOf } from '../../src/evaluate/identity/words.ts'
import { readLists } from '../../src/lexicon/load.ts'
import { readingFacts } from '../../src/lexicon/reading-facts.ts'
import type { KnowledgeRecord } from '../../src/record.ts'
import { putArticle, removeArticle, type Storing } from '../../src/store/articles/put.ts'
import { newId } from '../../src/store/ids.ts'
import type { Store } from '../../src/store/store.ts'
import { extract, lexicons } from '../support/extractor.ts'
import { onEachDatabase } from './databases.ts'

const invented = [
  ...inventedArticles({ seed: 11, people: 30, articles: 36 }, wordsOf(readLists('lexicons').lists)),
].map((article) => {
  const id = String(article.id)
  const read = {
    id,
    text: textOf(article),
    publisher: article.host.name,
    publishedAt: article.date,
  }
  return { id, article: read, record: extract(read) satisfies KnowledgeRecord, storedAt: '' }
})

const names = createNameFacts(lexicons)
const applyCorrections = createApplyCorrections(readingFacts(lexicons))
const storingIn = ({ kind }: Store): Storing => ({
  names,
  newId,
  applyCorrections,
  database: kind,
})

const put = (store: Store, article: (typeof invented)[number]) =>
  store.write((tx) => putArticle(tx, article, storingIn(store)))

/** Who is who, what is asked of editors, and all sums, in words that no id stands in. */
async function stateOf({ read }: Store): Promise<object> {
  const signatures = await read.selectFrom('signatures').selectAll().execute()
  const keyOf = new Map(signatures.map(({ id, key }) => [id, key]))
  const clusters = new Map<string, string[]>()
  for (const { entity, key } of signatures)
    clusters.set(entity, [...(clusters.get(entity) ?? []), key])
  const pairs = await read.selectFrom('pairs').selectAll().execute()
  const suggestions = await read.selectFrom('suggestions').selectAll().execute()
  const articles = await read
    .selectFrom('articles')
    .select(['id', 'reprint_of'])
    .orderBy('id')
    .execute()
  return {
    articles,
    clusters: [...clusters.values()].map((keys) => keys.sort().join(' + ')).sort(),
    states: signatures.map(({ state, articles: count }) => `${state} ${count}`).sort(),
    pairs: pairs
      .map(({ a, b, articles: count, closeness, events }) =>
        [keyOf.get(a), keyOf.get(b), count, closeness, events].join(' '),
      )
      .sort(),
    suggestions: suggestions
      .map(({ a, b, score }) => [...[keyOf.get(a), keyOf.get(b)].sort(), score].join(' '))
      .sort(),
    totals: await read.selectFrom('totals').selectAll().execute(),
  }
}

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const chance = createChance(seed)
  return items
    .map((item) => ({ item, at: chance.between(0, 1_000_000) }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item)
}

onEachDatabase(({ open }) => {
  test('who is who does not depend on the order of arrival, nor on what came and went', async () => {
    const [one, other] = [await open(), await open()]
    for (const article of invented) await put(one, article)
    const kept = invented.slice(0, 24)
    for (const article of shuffled(invented, 5)) await put(other, article)
    expect(await stateOf(other)).toEqual(await stateOf(one))
    for (const { id } of shuffled(invented.slice(24), 6))
      await other.write((tx) => removeArticle(tx, id, storingIn(other)))
    const third = await open()
    for (const article of shuffled(kept, 7)) await put(third, article)
    expect(await stateOf(other)).toEqual(await stateOf(third))
  })

  test('an article that is stored twice at once is there once', async () => {
    const store = await open()
    const [first, second] = invented
    await Promise.all([put(store, first), put(store, second), put(store, first)])
    const rows = await store.read.selectFrom('articles').select('id').orderBy('seq').execute()
    expect(rows.map(({ id }) => id)).toEqual([first.id, second.id])
  })
})
