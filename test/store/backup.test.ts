import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeBackup } from '../../src/store/backup/backup.ts'
import { restoreBackup } from '../../src/store/backup/restore.ts'
import { migrations } from '../../src/store/migrations/all.ts'
import { searchArticles } from '../../src/store/search/search-articles.ts'
import type { Store } from '../../src/store/store.ts'
import { articleRow } from './articles.ts'
import { type Database, onEachDatabase } from './databases.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-backup-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
const newFile = () => join(folder, `${files++}.gz`)

const add = (store: Store, ...rows: ReturnType<typeof articleRow>[]) =>
  store.write((tx) => tx.insertInto('articles').values(rows).execute())
const rowsIn = (store: Store) =>
  store.read.selectFrom('articles').selectAll().orderBy('seq').execute()
const idsIn = async (store: Store) => (await rowsIn(store)).map(({ id }) => id)
const linesIn = (file: string) => gunzipSync(readFileSync(file)).toString().split('\n').slice(0, -1)
const fileOf = (lines: readonly string[]) => {
  const file = newFile()
  writeFileSync(file, gzipSync(lines.map((line) => `${line}\n`).join('')))
  return file
}

const rows = Array.from({ length: 250 }, (_, at) =>
  articleRow(`article ${at}`, {
    title: at % 3 === 0 ? null : `"Title" ${at}, \u{1F600}`,
    article: JSON.stringify({ text: `a\0b \uD800 ${'long '.repeat((at % 7) * 100)}` }),
  }),
)

onEachDatabase((database) => {
  const { open } = database

  test('restores all that was backed up', async () => {
    const [store, other] = [await open(), await open()]
    await add(store, ...rows)
    await store.write((tx) => tx.deleteFrom('articles').where('seq', 'in', [3, 250]).execute())
    const file = newFile()
    expect(await writeBackup(store, file)).toMatchObject({ articles: 248 })
    expect(await restoreBackup(other, file)).toMatchObject({ articles: 248 })
    expect(await rowsIn(other)).toEqual(await rowsIn(store))
    await add(other, articleRow('next'))
    expect((await rowsIn(other)).at(-1)?.seq).toBeGreaterThan(249)
  })

  test('brings a backup of an older version to this one', async () => {
    const store = await open()
    await add(store, articleRow('a', { article: '{"text":"a plan"}' }))
    const file = newFile()
    await writeBackup(store, file)
    const [head, ...rest] = linesIn(file)
    const older = { ...JSON.parse(head), migrations: ['01-articles'] }
    const other = await open()
    await restoreBackup(other, fileOf([JSON.stringify(older), ...rest]))
    expect(await rowsIn(other)).toEqual(await rowsIn(store))
    expect(await searchArticles(other, { q: 'plans', limit: 5 })).toMatchObject({
      value: { items: [{ id: 'a' }] },
    })
  })

  test('an empty store is a backup too', async () => {
    const file = newFile()
    await writeBackup(await open(), file)
    const store = await open()
    await add(store, articleRow('old'))
    await restoreBackup(store, file, { replace: true })
    expect(await idsIn(store)).toEqual([])
    await add(store, articleRow('new'))
    expect(await idsIn(store)).toEqual(['new'])
  })

  test('what there is stays, unless it is to be replaced', async () => {
    const [store, other] = [await open(), await open()]
    await add(store, articleRow('new'))
    await add(other, articleRow('old'))
    const file = newFile()
    await writeBackup(store, file)
    const refused = restoreBackup(other, file)
    await expect(refused).rejects.toThrow('expected an empty store, got one that has articles')
    expect(await idsIn(other)).toEqual(['old'])
    await restoreBackup(other, file, { replace: true })
    expect(await idsIn(other)).toEqual(['new'])
  })

  describe('changes nothing for', () => {
    const expectRefused = async (file: string, message: RegExp, { open }: Database = database) => {
      const store = await open()
      await add(store, articleRow('kept'))
      await expect(restoreBackup(store, file, { replace: true })).rejects.toThrow(message)
      expect(await idsIn(store)).toEqual(['kept'])
    }
    const backup = async () => {
      const store = await open()
      await add(store, ...rows.slice(0, 3))
      const file = newFile()
      await writeBackup(store, file)
      return file
    }

    test('a file that is cut off, wherever', async () => {
      const bytes = readFileSync(await backup())
      const store = await open()
      await add(store, articleRow('kept'))
      const lengths = fc.integer({ min: 0, max: bytes.length - 1 })
      const cutOff = async (length: number) => {
        const file = newFile()
        writeFileSync(file, bytes.subarray(0, length))
        await expect(restoreBackup(store, file, { replace: true })).rejects.toThrow(
          /cut off|no backup/u,
        )
      }
      await fc.assert(fc.asyncProperty(lengths, cutOff))
      expect(await idsIn(store)).toEqual(['kept'])
    })

    test('one without its last lines', async () => {
      const lines = linesIn(await backup())
      await expectRefused(fileOf(lines.slice(0, -1)), /is cut off: its end is missing/u)
      const lost = [...lines.slice(0, -2), ...lines.slice(-1)]
      await expectRefused(fileOf(lost), /is damaged: expected 3 rows of articles, got 2/u)
      await expectRefused(fileOf([...lines, ...lines]), /something follows its end/u)
      await expectRefused(fileOf([]), /is cut off/u)
    })

    test('one that is something else', async () => {
      const text = newFile()
      writeFileSync(text, 'no backup')
      await expectRefused(text, /no backup/u)
      await expectRefused(fileOf(['{"text":"an article"}']), /no backup/u)
      await expectRefused(join(folder, 'nowhere.gz'), /no such file/u)
    })

    test('one whose rows do not fit', async () => {
      const [head, table, row, ...rest] = linesIn(await backup())
      await expectRefused(fileOf([head, table.replace('"id"', '"it"'), row, ...rest]), /\bit\b/u)
      await expectRefused(fileOf([head, row, table, ...rest]), /without its table/u)
      await expectRefused(fileOf([head, table, row, row, ...rest.slice(1)]), /unique/iu)
    })

    test('one of a newer version', async () => {
      const [head, ...rest] = linesIn(await backup())
      const newer = {
        ...JSON.parse(head),
        migrations: [...migrations.map(({ name }) => name), '99'],
      }
      await expectRefused(fileOf([JSON.stringify(newer), ...rest]), /got one with 99/u)
    })
  })

  test('a backup that fails leaves the one before', async () => {
    const store = await open()
    const file = newFile()
    writeFileSync(file, 'the one before')
    await store.close()
    await expect(writeBackup(store, file)).rejects.toThrow()
    expect(readFileSync(file, 'utf8')).toBe('the one before')
    expect(existsSync(`${file}.part`)).toBe(false)
  })
})
