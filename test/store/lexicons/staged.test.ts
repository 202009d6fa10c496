import { expect, test } from 'vitest'
import type { LayeredChange } from '../../../src/lexicon/overlay/layers.ts'
import {
  changesBackTo,
  entryAt,
  lastChangeOf,
  overlayAt,
} from '../../../src/store/lexicons/changes.ts'
import { reserve, stage, unstage } from '../../../src/store/lexicons/staging.ts'
import { takeEdit } from '../../../src/store/lexicons/take.ts'
import { newestVersion } from '../../../src/store/lexicons/versions.ts'
import type { Store } from '../../../src/store/store.ts'
import { onEachDatabase } from '../databases.ts'

const list = 'organizations.known'
const entry = (name: string, kind: string): LayeredChange => ({ list, name, cells: { name, kind } })

async function staging(store: Store, ...changes: LayeredChange[]): Promise<number> {
  const number = await reserve(store, new Date().toISOString())
  await stage(store, number, (take) => take(changes))
  return number
}

const take = (store: Store, staged: number, before: number) => {
  const said = { base: 'b', hash: `h${before}`, by: 'Ana', at: '2024-05-03', changes: 1 }
  return store.write((tx) => takeEdit(tx, { ...said, staged, before }))
}

async function collected<Item>(pages: AsyncIterable<readonly Item[]>): Promise<Item[]> {
  const all: Item[] = []
  for await (const page of pages) all.push(...page)
  return all
}

onEachDatabase(({ open }) => {
  test('edits hold in the order in which they are taken, whichever was begun first', async () => {
    const store = await open()
    const first = await staging(store, entry('Zentrix', 'company'), entry('Varn', 'company'))
    const second = await staging(store, entry('Zentrix', 'media'))
    expect(await collected(overlayAt(store.read, 0))).toEqual([])
    expect(await take(store, second, 0)).toBe(1)
    expect(await collected(overlayAt(store.read, 1))).toEqual([entry('Zentrix', 'media')])
    expect(await take(store, first, 0)).toBeUndefined()
    expect(await take(store, first, 1)).toBe(2)
    const both = [entry('Varn', 'company'), entry('Zentrix', 'company')]
    expect(await collected(overlayAt(store.read, 2))).toEqual(both)
    expect(await collected(overlayAt(store.read, 1))).toEqual([entry('Zentrix', 'media')])
    expect(await entryAt(store.read, list, 'Zentrix', 1)).toMatchObject({ since: 1 })
    expect(await lastChangeOf(store.read, list, 1)).toBe(1)
    expect(await collected(changesBackTo(store.read, 1))).toEqual([
      { list, name: 'Varn', asShipped: true },
      entry('Zentrix', 'media'),
    ])
  })

  test('what is prepared shows nowhere, and leaves nothing when it is given up', async () => {
    const store = await open()
    const taken = await staging(store, entry('Zentrix', 'company'))
    await take(store, taken, 0)
    const given = await staging(store, entry('Zentrix', 'media'), entry('Varn', 'media'))
    expect(await collected(overlayAt(store.read, 1))).toEqual([entry('Zentrix', 'company')])
    expect(await collected(changesBackTo(store.read, 1))).toEqual([])
    expect((await newestVersion(store.read))?.version).toBe(1)
    await unstage(store, given)
    await unstage(store, taken)
    expect(await collected(overlayAt(store.read, 1))).toEqual([entry('Zentrix', 'company')])
    const rows = await store.read.selectFrom('lexicon_entries').select('name').execute()
    expect(rows).toHaveLength(1)
  })
})
