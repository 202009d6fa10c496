import { expect, test } from 'vitest'
import type { Result } from '../../src/failure.ts'
import type { Archive } from '../../src/service/archive/archive.ts'
import type { Store } from '../../src/store/store.ts'
import { archiveService, articles } from '../http/archive/app.ts'
import { onEachDatabase } from '../store/databases.ts'

const again = {
  title: 'Imaging again',
  text: 'Prof. Carlos Ruiz, Rector of the University of Granada, thanked Li Ming, Dean of the School of Medicine of Eastlake University.',
  publishedAt: '2024-07-20',
}

async function filled(
  store: Store,
  all: Readonly<Record<string, object>> = { ...articles, again },
) {
  const { archive } = archiveService(store)
  if (!archive) throw new Error('expected an archive')
  for (const [id, article] of Object.entries(all)) valueOf(await archive.articles.put(id, article))
  return archive
}

function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.failure.message)
  return result.value
}

/** What was found where it was looked for. */
function hereOf<Value>(
  result: Result<{ readonly value: Value } | { readonly movedTo: string }>,
): Value {
  const found = valueOf(result)
  if ('value' in found) return found.value
  throw new Error(`expected a thing that is here, got one at ${found.movedTo}`)
}

async function idOf(archive: Archive, q: string): Promise<string> {
  const { items } = valueOf(await archive.people.list({ q, limit: 1 }))
  return items[0].id
}

onEachDatabase(({ open }) => {
  test('tells the sentence in which an article first names somebody', async () => {
    const archive = await filled(await open(), {
      report: {
        title: 'Carlos Ruiz arrives',
        text: 'It rained. Carlos Ruiz, Rector of the University of Granada, came on Monday. He spoke.',
      },
      byline: { text: 'It rained in Granada all day long.', byline: 'By Anna Schmidt' },
    })
    const ruiz = await idOf(archive, 'Carlos Ruiz')
    const sentences = valueOf(await archive.people.sentences(ruiz, ['report', 'byline', 'none']))
    expect([...sentences]).toEqual([
      ['report', 'Carlos Ruiz, Rector of the University of Granada, came on Monday.'],
    ])
    const schmidt = await idOf(archive, 'Anna Schmidt')
    expect([...valueOf(await archive.people.sentences(schmidt, ['byline']))]).toEqual([
      ['byline', 'By Anna Schmidt'],
    ])
  })

  test('gives the network around somebody, two steps far, within its size', async () => {
    const archive = await filled(await open())
    const schmidt = await idOf(archive, 'Anna Schmidt')
    const network = hereOf(await archive.people.network(schmidt, 10))
    expect(network.related.map(({ person }) => person.name)).toEqual(['Li Ming'])
    expect(network.further.map(({ name }) => name)).toEqual(['Carlos Ruiz'])
    const names = new Map(
      [network.person, ...network.related.map(({ person }) => person), ...network.further].map(
        ({ id, name }) => [id, name],
      ),
    )
    expect(
      network.links.map(({ one, other, articles: count }) => [
        ...[names.get(one), names.get(other)].sort(),
        count,
      ]),
    ).toEqual([
      ['Anna Schmidt', 'Li Ming', 2],
      ['Carlos Ruiz', 'Li Ming', 2],
    ])
    const small = hereOf(await archive.people.network(schmidt, 2))
    expect(small.further).toEqual([])
    expect(small.links).toHaveLength(1)
  })

  test('leaves hidden people out of the network', async () => {
    const archive = await filled(await open())
    const [schmidt, ruiz] = [
      await idOf(archive, 'Anna Schmidt'),
      await idOf(archive, 'Carlos Ruiz'),
    ]
    const target = { kind: 'person', id: ruiz }
    const correction = { article: 'conference', action: 'hide', target, by: 'an editor' }
    const { id } = valueOf(await archive.decisions.correct(correction))
    expect(hereOf(await archive.people.network(schmidt, 10)).further).toEqual([])
    valueOf(await archive.decisions.undo(id, 'an editor'))
    expect(hereOf(await archive.people.network(schmidt, 10)).further).toHaveLength(1)
  })

  test('says by which id a decision is taken back', async () => {
    const archive = await filled(await open())
    const { decisions, people } = archive
    const [ming, schmidt] = [await idOf(archive, 'Li Ming'), await idOf(archive, 'Anna Schmidt')]
    const merged = valueOf(await decisions.merge('person', schmidt, ming, 'an editor'))
    expect(valueOf(await people.get(schmidt))).toEqual({ movedTo: ming })
    valueOf(await decisions.undo(merged.decision, 'an editor'))
    expect(hereOf(await people.get(schmidt)).name).toBe('Anna Schmidt')
    const split = valueOf(await decisions.split('person', ming, ['conference'], 'an editor'))
    expect(split.items).toHaveLength(1)
    expect(hereOf(await people.get(ming)).articleCount).toBe(3)
    valueOf(await decisions.undo(split.decision, 'an editor'))
    expect(hereOf(await people.get(ming)).articleCount).toBe(4)
    const apart = valueOf(await decisions.different('person', ming, schmidt, 'an editor'))
    valueOf(await decisions.undo(apart.decision, 'an editor'))
  })

  test('tells who works together on a topic, in which articles, page by page', async () => {
    const signed = (publishedAt: string) => ({
      text: 'Eastlake University and Siemens Healthineers signed an agreement to cooperate on nurse training.',
      publishedAt,
    })
    const { topics } = await filled(await open(), {
      early: signed('2023-01-02'),
      late: { ...signed('2024-01-02'), title: 'Once more' },
    })
    const [topic] = valueOf(await topics.list({ limit: 50 })).items
    const first = valueOf(await topics.articles(topic.id, { limit: 1 }))
    expect(first.items).toMatchObject([{ date: '2024-01-02', label: 'nurse training' }])
    expect(first.items[0].sentence).toContain('nurse training')
    const cursor = first.nextCursor ?? ''
    const second = valueOf(await topics.articles(topic.id, { limit: 1, cursor }))
    expect(second).toMatchObject({ items: [{ id: 'early' }] })
    expect(second.nextCursor).toBeUndefined()
    const [together, ...others] = valueOf(await topics.cooperations(topic.id))
    expect(others).toEqual([])
    expect([together.one.name, together.other.name].sort()).toEqual([
      'Eastlake University',
      'Siemens Healthineers',
    ])
    expect(valueOf(await topics.cooperations('none'))).toEqual([])
    expect(valueOf(await topics.articles('none', { limit: 5 })).items).toEqual([])
    const forgiving = valueOf(await topics.list({ q: 'training of nurses', limit: 5 })).items
    expect(forgiving.length).toBeGreaterThan(0)
  })
})
