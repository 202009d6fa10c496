import { afterAll, expect, test } from 'vitest'
import { createService } from '../../src/service.ts'
import { shippedLexicons } from '../../src/shipped-lexicons.ts'
import { createThreads } from '../../src/threads/threads.ts'
import { findsLiMing } from './fake.ts'

// Threads run compiled files; `npm test` builds them first.
const worker = new URL('../../dist/threads/worker.js', import.meta.url)
const pool = (deadline: number) =>
  createThreads({ worker, lexicons: shippedLexicons, deadline, most: 1 })

const patient = pool(20_000)
const hasty = pool(1)
afterAll(() => Promise.all([patient.close(), hasty.close()]))

const long = { text: 'The President spoke in the afternoon. '.repeat(1_500) }

test('a long article is read in a thread, by the extractor itself', async () => {
  const service = createService({ extract: findsLiMing, threads: patient })
  const result = await service.extract(long)
  expect(result).toMatchObject({ ok: true, value: { extractor: { name: 'dossier' } } })
})

test('a short article is read in place', async () => {
  const service = createService({ extract: findsLiMing, threads: hasty })
  expect(await service.extract({ text: 'Li Ming' })).toMatchObject({ ok: true })
})

test('an article that takes longer than the deadline is given up, and the next is read', async () => {
  const service = createService({ extract: findsLiMing, threads: hasty })
  expect(await service.extract(long)).toMatchObject({
    ok: false,
    failure: { code: 'deadline-exceeded' },
  })
  expect(await service.extract(long)).toMatchObject({ ok: false })
})
