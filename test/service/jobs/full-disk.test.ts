import { expect, test } from 'vitest'
import { createLocalDispatch } from '../../../src/jobs/dispatch.ts'
import { createJobs } from '../../../src/service/jobs/jobs.ts'
import { onEachDatabase } from '../../store/databases.ts'

onEachDatabase(
  ({ open }) => {
    test('of a body that a full disk refused nothing stays once there is room', async () => {
      const store = await open()
      const now = () => '2024-05-04T00:00:00.000Z'
      const jobs = createJobs({ store, dispatch: createLocalDispatch(), now })
      let isFull = false
      // The job begins while there is room; then the store takes no further write at all.
      const writing: typeof store.write = (work) =>
        isFull
          ? Promise.reject(
              Object.assign(new Error('full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 }),
            )
          : store.write(work)
      const full = createJobs({
        store: { ...store, write: writing },
        dispatch: createLocalDispatch(),
        now,
      })
      async function* body() {
        yield Buffer.from('{"text":"Li Ming spoke."}\n')
        isFull = true
        yield Buffer.from('{"text":"Anna Schmidt spoke."}\n')
      }
      const batch = { chunks: body(), format: 'ndjson', view: {}, store: false } as const
      expect(await full.submit(batch)).toMatchObject({ failure: { code: 'store-full' } })
      const count = async () => {
        const found = await jobs.list({ limit: 10 })
        return found.ok ? found.value.items.length : undefined
      }
      await full.tidy()
      expect(await count()).toBe(1)
      isFull = false
      await full.tidy()
      expect(await count()).toBe(0)
    })
  },
  ['SQLite file'],
)
