import { expect, test } from 'vitest'
import { clearLeftovers, keepAlive } from '../../../src/store/lexicons/leftovers.ts'
import { reserve, stage, staged } from '../../../src/store/lexicons/staging.ts'
import { takeEdit } from '../../../src/store/lexicons/take.ts'
import type { Store } from '../../../src/store/store.ts'
import { durableDatabases, onEachDatabase } from '../databases.ts'
import { startProcess } from '../processes.ts'

const minute = 60_000

const left = async (store: Store): Promise<{ entries: number; edits: number }> => {
  const versions = await store.read
    .selectFrom('lexicon_versions')
    .select(['number', 'edit'])
    .execute()
  const taken = new Set(versions.filter(({ number }) => number < staged).map(({ edit }) => edit))
  const entries = await store.read.selectFrom('lexicon_entries').select('edit').execute()
  return {
    entries: entries.filter(({ edit }) => !taken.has(edit)).length,
    edits: versions.length - taken.size,
  }
}
const none = { entries: 0, edits: 0 }

const names = Array.from({ length: 2500 }, (_, n) => `Qorvalim ${n}`)
const stageSome = (store: Store, number: number) =>
  stage(store, number, (take) =>
    take(names.map((name) => ({ list: 'organizations.known', name, cells: { name } }))),
  )
const taking = { before: 0, base: 'b', hash: 'h', by: 'Ana', at: '', changes: names.length }

onEachDatabase(({ newUrl, open }) => {
  test('what a killed process has staged is cleared up a minute later, not before', async () => {
    const url = await newUrl()
    const store = await open(url)
    const { child, line, ended } = startProcess(url, 'stage')
    await line()
    await line()
    child.kill('SIGKILL')
    await ended
    expect((await left(store)).entries).toBeGreaterThan(0)
    await clearLeftovers(store, Date.now())
    expect((await left(store)).edits).toBe(1)
    await clearLeftovers(store, Date.now() + 2 * minute)
    expect(await left(store)).toEqual(none)
  })

  test('what a living process has staged stays, and is taken', async () => {
    const store = await open(await newUrl())
    const now = Date.now()
    const number = await reserve(store, new Date(now).toISOString())
    await stageSome(store, number)
    await clearLeftovers(store, now + minute - 1)
    expect(await store.write((tx) => takeEdit(tx, { ...taking, staged: number }))).toBe(1)
    expect(await left(store)).toEqual(none)
    await clearLeftovers(store, now + 2 * minute)
    const { entries } = await store.read
      .selectFrom('lexicon_entries')
      .select(({ fn }) => fn.countAll<number>().as('entries'))
      .executeTakeFirstOrThrow()
    expect(Number(entries)).toBe(names.length)
  })

  test('what is being cleared up can be taken no longer, though its process lives', async () => {
    const store = await open(await newUrl())
    const number = await reserve(store, '2024-01-01T00:00:00.000Z')
    const release = keepAlive(store, number, () => new Date().toISOString())
    await stageSome(store, number)
    const stopped = AbortSignal.abort()
    await clearLeftovers(store, Date.now(), stopped)
    expect((await left(store)).entries).toBe(names.length)
    const take = store.write((tx) => takeEdit(tx, { ...taking, staged: number }))
    await expect(take).rejects.toThrow('expected the edit to stand in the store')
    await clearLeftovers(store, Date.now())
    expect(await left(store)).toEqual(none)
    release()
  })
}, durableDatabases)
