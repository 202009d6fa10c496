import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApplyCorrections } from '../../archive/corrections/replay.ts'
import { createNameFacts } from '../../archive/identity/name-facts.ts'
import { createExtract } from '../../extract.ts'
import { compileLists, readLists } from '../../lexicon/load.ts'
import { readingFacts } from '../../lexicon/reading-facts.ts'
import { shippedLexicons } from '../../places.ts'
import { type ArticleToStore, putArticle } from '../../store/articles/put.ts'
import { listEntities } from '../../store/entities/list.ts'
import { newId } from '../../store/ids.ts'
import { openStore } from '../../store/open.ts'
import { relatedEntities } from '../../store/related/related-entities.ts'
import { searchArticles } from '../../store/search/search-articles.ts'
import type { Store } from '../../store/store.ts'
import { createChance } from '../bench/chance.ts'
import { inventedArticles } from '../identity/evaluate-identity.ts'
import { textOf } from '../identity/texts.ts'
import { wordsOf } from '../identity/words.ts'
import { timed, timesOf } from './times.ts'

const seed = 7
/** Before each size, so many articles are stored one by one, as they are by `PUT`, and measured. */
const window = 500
/** The others, so many in a transaction. */
const together = 100
const questions = 300

/**
 * Fills a store with invented articles, all read as text, and prints at each size what storing one
 * more costs, finding people by name, articles by words, and who belongs to whom. `url` is the store's;
 * without one it is a file that is removed in the end.
 */
export async function measureArchive(
  sizes: readonly number[],
  print: (line: string) => void,
  url?: string,
): Promise<void> {
  const folder = url === undefined ? mkdtempSync(join(tmpdir(), 'dossier-bench-')) : undefined
  const store = await openStore(url ?? `sqlite:${join(folder as string, 'dossier.db')}`)
  try {
    await fill(store, sizes, print)
  } finally {
    await store.close()
    if (folder !== undefined) rmSync(folder, { recursive: true })
  }
}

async function fill(
  store: Store,
  sizes: readonly number[],
  print: (line: string) => void,
): Promise<void> {
  const lists = readLists(shippedLexicons)
  const lexicons = compileLists(lists)
  const extract = createExtract(lexicons)
  const storing = {
    names: createNameFacts(lexicons),
    newId,
    applyCorrections: createApplyCorrections(readingFacts(lexicons)),
    database: store.kind,
  }
  const most = Math.max(...sizes)
  const invented = { seed, people: Math.ceil(most / 4), articles: most }
  const ingest: number[] = []
  const waiting: ArticleToStore[] = []
  let count = 0
  print(`${store.kind}, milliseconds`)
  print(
    'articles  ingest p50   p99 | people by name p50   p99 | articles by words p50   p99 | related people p50   p99 | of the best known p50   p99',
  )
  for (const article of inventedArticles(invented, wordsOf(lists.lists))) {
    const id = String(++count)
    const read = {
      id,
      text: textOf(article),
      publisher: article.host.name,
      publishedAt: article.date,
    }
    const record = extract(read)
    waiting.push({ id, article: read, record, storedAt: '2024-01-01T00:00:00.000Z' })
    const isMeasured = sizes.some((size) => count > size - window && count <= size)
    if (!isMeasured && waiting.length < together) continue
    const from = performance.now()
    await store.write(async (tx) => {
      for (const one of waiting) await putArticle(tx, one, storing)
    })
    if (isMeasured && waiting.length === 1) ingest.push(performance.now() - from)
    waiting.length = 0
    if (!sizes.includes(count)) continue
    print(await line(store, count, ingest))
    ingest.length = 0
  }
}

async function line(store: Store, count: number, ingest: readonly number[]): Promise<string> {
  const db = store.read
  const chance = createChance(count)
  const people = await db
    .selectFrom('entities')
    .select(['id', 'name'])
    .where('kind', '=', 'person')
    .where('merged_into', 'is', null)
    .where('gone', '=', 0)
    .execute()
  const some = Array.from({ length: questions }, () => chance.pick(people))
  const busiest = await db
    .selectFrom('signatures')
    .select('entity as id')
    .select(({ fn }) => fn.sum<number>('articles').as('articles'))
    .where('kind', '=', 'person')
    .groupBy('entity')
    .orderBy('articles', 'desc')
    .limit(50)
    .execute()
  const related = (id: string) => relatedEntities(db, 'person', id, { limit: 10 })
  const all = [
    timesOf(ingest),
    await timed(some, ({ name }) =>
      listEntities(db, 'person', { q: misspelt(name, chance), limit: 20 }),
    ),
    await timed(some, ({ name }) => searchArticles(store, { q: name, limit: 20 })),
    await timed(some, ({ id }) => related(id)),
    await timed(busiest, ({ id }) => related(id)),
  ]
  const cells = all.map(
    ({ p50, p99 }) => `${p50.toFixed(1).padStart(8)} ${p99.toFixed(1).padStart(7)}`,
  )
  return `${String(count).padStart(8)}  ${cells.join(' | ')}`
}

/** A name in another order, or with a letter left out. */
function misspelt(name: string, chance: ReturnType<typeof createChance>): string {
  if (chance.happens(0.5)) return name.split(' ').reverse().join(' ')
  const at = chance.between(1, name.length - 1)
  return name.slice(0, at) + name.slice(at + 1)
}
