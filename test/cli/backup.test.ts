import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { articleRow } from '../store/articles.ts'
import { newPostgres } from '../store/databases.ts'
import { command, type Ended } from './run.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-backup-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const run = (url: string, ...args: string[]): Promise<Ended> =>
  command(args, { env: { DATABASE_URL: url } })
const fileOf = (name: string) => join(folder, name)

test('moves an archive from SQLite to PostgreSQL and back', async () => {
  const [first, last] = [`sqlite:${fileOf('first.db')}`, `sqlite:${fileOf('new/last.db')}`]
  const postgres = await newPostgres()
  const store = await openStore(first)
  await store.write((tx) =>
    tx
      .insertInto('articles')
      .values(['a', 'b'].map((id) => articleRow(id)))
      .execute(),
  )
  await store.close()

  const files = ['1.gz', '2.gz', '3.gz'].map(fileOf)
  const steps: [url: string, ...args: string[]][] = [
    [first, 'backup', files[0]],
    [postgres.url, 'restore', files[0]],
    [postgres.url, 'backup', files[1]],
    [last, 'restore', files[1]],
    [last, 'backup', files[2]],
  ]
  for (const [url, ...args] of steps) {
    const { status, out, complaints } = await run(url, ...args)
    expect({ status, out }).toEqual({ status: 0, out: '' })
    expect(complaints).toMatch(/^dossier: (?:wrote|restored) 2 articles\b/u)
  }
  expect(readFileSync(files[1])).toEqual(readFileSync(files[0]))
  expect(readFileSync(files[2])).toEqual(readFileSync(files[0]))
  await postgres.remove()
})

test('says what is wrong with one line and changes nothing', async () => {
  const url = `sqlite:${fileOf('kept.db')}`
  const lost = await run(url, 'restore', fileOf('nowhere.gz'))
  expect(lost).toMatchObject({ status: 1, out: '' })
  expect(lost.complaints).toMatch(/^dossier: .*no such file.*\n$/u)

  const nowhere = await run(url, 'backup', fileOf('no/folder.gz'))
  expect(nowhere).toMatchObject({ status: 1, out: '' })
  expect(nowhere.complaints).toMatch(/^dossier: .*no such file.*\n$/u)
})

test('never prints the password of the database', async () => {
  const wrong = await run('mysql://dossier:geheim@localhost/news', 'backup', fileOf('x.gz'))
  expect(wrong).toMatchObject({ status: 2, out: '' })
  expect(wrong.complaints).toContain('DATABASE_URL=mysql://localhost/…: expected sqlite:PATH')
  const away = await run('postgres://dossier:geheim@127.0.0.1:1/news', 'backup', fileOf('x.gz'))
  expect(away).toMatchObject({ status: 1, out: '' })
  expect(away.complaints).toContain('the store cannot be reached')
  expect(`${wrong.complaints}${away.complaints}`).not.toContain('geheim')
  expect(existsSync(fileOf('x.gz'))).toBe(false)
})
