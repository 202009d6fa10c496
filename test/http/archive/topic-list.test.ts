import { expect, test } from 'vitest'
import { onEachDatabase } from '../../store/databases.ts'
import { archiveApp, ask } from './app.ts'

onEachDatabase(({ open }) => {
  test('topics come page by page, by label or by how many articles name them', async () => {
    const app = archiveApp(await open())
    for (const [id, topics] of [
      ['a', 'wind energy and nursing'],
      ['b', 'wind energy and solar energy'],
      ['c', 'wind energy and nursing'],
    ])
      await ask(app, 'PUT', `/v1/articles/${id}`, {
        text: `Eastlake University and Siemens signed an agreement on cooperation in ${topics}. Number ${id}.`,
      })
    const { body: all } = await ask(app, 'GET', '/v1/topics')
    expect(all.items.length).toBeGreaterThan(1)
    const labels: string[] = []
    const counts: number[] = []
    let cursor = ''
    do {
      const { body } = await ask(app, 'GET', `/v1/topics?order=articles&limit=1${cursor}`)
      for (const { label, articles } of body.items) {
        labels.push(label)
        counts.push(Number(articles))
      }
      cursor = body.nextCursor && `&cursor=${body.nextCursor}`
    } while (cursor)
    expect(counts).toEqual(counts.toSorted((one, other) => other - one))
    expect(labels.toSorted()).toEqual(
      all.items.map(({ label }: { label: string }) => label).toSorted(),
    )
    const other = await ask(
      app,
      'GET',
      `/v1/topics?cursor=${all.nextCursor ?? 'nonsense'}&order=articles`,
    )
    expect(other.status).toBe(400)
  })
})
