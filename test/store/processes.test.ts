import { expect, test } from 'vitest'
import { durableDatabases, onEachDatabase } from './databases.ts'
import { startProcess } from './processes.ts'

const each = <Value>(times: number, make: (at: number) => Value): Value[] =>
  Array.from({ length: times }, (_, at) => make(at))

onEachDatabase(({ newUrl, open }) => {
  test('five processes that start together on a new store find one schema', async () => {
    const url = await newUrl()
    const ended = await Promise.all(each(5, () => startProcess(url, 'open').ended))
    for (const { status, complaints } of ended) {
      expect({ status, complaints }).toEqual({ status: 0, complaints: '' })
    }
    const store = await open(url)
    expect(await store.read.selectFrom('articles').selectAll().execute()).toEqual([])
  })

  test('processes that write together each see what the others wrote', async () => {
    const url = await newUrl()
    const ended = await Promise.all(each(3, () => startProcess(url, 'add', 20).ended))
    expect(ended.map(({ status, complaints }) => ({ status, complaints }))).toEqual(
      each(3, () => ({ status: 0, complaints: '' })),
    )
    const store = await open(url)
    const rows = await store.read.selectFrom('articles').select('hash').orderBy('seq').execute()
    expect(rows.map(({ hash }) => Number(hash))).toEqual(each(120, (at) => at - (at % 2)))
  })
}, durableDatabases)
