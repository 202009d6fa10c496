import { afterAll, expect, test } from 'vitest'
import { createThreads } from '../../src/threads/threads.ts'
import { lexicons } from '../support/extractor.ts'
import { findsLiMing, readPage } from './fake.ts'
import { serviceOf } from './service-of.ts'

// Threads run compiled files; `npm test` builds them first.
const worker = new URL('../../dist/threads/worker.js', import.meta.url)
const { compiled } = lexicons
const pools = [20_000, 1].map((deadline) => createThreads({ worker, deadline, most: 1 }))
const [patient, hasty] = pools.map((threads) => threads.over(compiled))
// No type lets such lexicons through: a thread that meets a defect.
const lost = pools[0].over({ ...compiled, hash: 'half of it', entries: undefined as never })
afterAll(() => Promise.all(pools.map((threads) => threads.close())))

const long = { text: 'The President spoke in the afternoon. '.repeat(1_500) }

test('a long article is read in a thread, by the extractor itself', async () => {
  const service = serviceOf({ extract: findsLiMing, readPage, threads: patient })
  const result = await service.extract(long)
  expect(result).toMatchObject({ ok: true, value: { extractor: { name: 'dossier' } } })
})

test('a long page is read in a thread, by the reader itself', async () => {
  const refuses = () => {
    throw new Error('read in place')
  }
  const service = serviceOf({ extract: findsLiMing, readPage: refuses, threads: patient })
  const html = `<p>Li Ming spoke in the afternoon.</p><script>${'a = 1;'.repeat(50_000)}</script>`
  const result = await service.extract({ html }, { include: ['text'] })
  expect(result).toMatchObject({
    ok: true,
    value: { document: { text: 'Li Ming spoke in the afternoon.' } },
  })
})

test('a short article is read in place', async () => {
  const service = serviceOf({ extract: findsLiMing, readPage, threads: hasty })
  expect(await service.extract({ text: 'Li Ming' })).toMatchObject({ ok: true })
})

test('an article that takes longer than the deadline is given up, and the next is read', async () => {
  const service = serviceOf({ extract: findsLiMing, readPage, threads: hasty })
  expect(await service.extract(long)).toMatchObject({
    ok: false,
    failure: { code: 'deadline-exceeded' },
  })
  expect(await service.extract(long)).toMatchObject({ ok: false })
})

test('a thread that cannot read fails the article, not the process', async () => {
  const service = serviceOf({ extract: findsLiMing, readPage, threads: lost })
  await expect(service.extract(long)).rejects.toThrow()
})
