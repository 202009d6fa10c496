import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { openWriteAheadLog } from '../../src/store/write-ahead-log.ts'
import { articleRow } from './articles.ts'

const folder = mkdtempSync(join(tmpdir(), 'dossier-checkpoints-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The thread as it is built. */
const checkpointThread = pathToFileURL('dist/store/checkpoint-thread.js')
const large = 'Eastlake '.repeat(10_000)

const write = async (store: Store, count: number): Promise<void> => {
  for (let at = 0; at < count; at++) {
    const row = articleRow(`a${at}`, { article: JSON.stringify(large) })
    await store.write((tx) => tx.insertInto('articles').values(row).execute())
  }
}

test('what was written is moved into the database while it is open', async () => {
  const file = join(folder, 'moved.db')
  const store = await openStore(`sqlite:${file}`, { checkpointThread })
  await write(store, 20)
  await expect.poll(() => statSync(file).size).toBeGreaterThan(8 * large.length)
  await store.close()
})

test('without its thread everything is written all the same', async () => {
  const file = join(folder, 'alone.db')
  const nowhere = pathToFileURL(join(folder, 'nowhere.js'))
  const store = await openStore(`sqlite:${file}`, { checkpointThread: nowhere })
  await write(store, 20)
  await store.close()
  const again = await openStore(`sqlite:${file}`)
  expect(await again.read.selectFrom('articles').select('id').execute()).toHaveLength(20)
  await again.close()
})

test('a log that is not there is not passed over', async () => {
  const log = openWriteAheadLog(join(folder, 'none.db'))
  const flushed = [log.flush(), log.flush(), log.flush()]
  for (const each of flushed) await expect(each).rejects.toMatchObject({ code: 'ENOENT' })
  await log.close()
})
