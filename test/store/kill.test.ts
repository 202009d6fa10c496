import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchArticles } from '../../src/store/search/search-articles.ts'
import { durableDatabases, onEachDatabase } from './databases.ts'
import { startProcess } from './processes.ts'

/** `ROUNDS=200` makes a storm of it. */
const rounds = Number(process.env.ROUNDS ?? 3)

onEachDatabase(({ newUrl, open }) => {
  test(
    'a process that is killed loses nothing that it said was stored, and leaves nothing half',
    async () => {
      const url = await newUrl()
      const store = await open(url)
      const stored = new Set<string>()
      for (const pause of fc.sample(fc.integer({ min: 0, max: 200 }), rounds)) {
        const { child, line, ended } = startProcess(url, 'add', 1_000_000)
        await line()
        await sleep(pause)
        child.kill('SIGKILL')
        for (const name of (await ended).lines) stored.add(name)
      }

      const articles = await store.read.selectFrom('articles').select('id').execute()
      const ids = new Set(articles.map(({ id }) => id))
      for (const name of stored) expect(ids).toContain(`${name} a`)
      for (const id of ids)
        expect(ids).toContain(id.replace(/[ab]$/u, (end) => (end === 'a' ? 'b' : 'a')))
      const found = await searchArticles(store, { q: 'plan', limit: 1_000_000 })
      expect(found.ok && found.value.items.length).toBe(ids.size)
    },
    rounds * 20_000,
  )
}, durableDatabases)
