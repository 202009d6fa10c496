import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { holdingsOf } from '../../src/derived/holdings.ts'
import type { Answer, Item } from '../../src/threads/read-many.ts'
import { createThreads } from '../../src/threads/threads.ts'
import { view } from '../../src/view/view.ts'
import { extract, lexicons } from '../support/extractor.ts'

const threadsOf = (most: number, deadline: number, file = '../../dist/threads/worker.js') =>
  createThreads({ worker: new URL(file, import.meta.url), deadline, most })

const [one, three] = [threadsOf(1, 60_000), threadsOf(3, 60_000)]
const faulty = threadsOf(2, 5_000, 'faulty-worker.mjs')
afterAll(() => Promise.all([one, three, faulty].map((threads) => threads.close())))

const { compiled } = lexicons
const alone = one.over(compiled)
const together = three.over(compiled)
const endangered = faulty.over(compiled)

const words = (n: number) =>
  `Li Ming, Dean of the School of Medicine of Eastlake University, spoke for ${n} minutes.`
const line = (n: number, more: object = {}): Item => ({
  line: JSON.stringify({ id: `${n}`, text: words(n), ...more }),
})
const idsOf = (answers: readonly Answer[]) => answers.map(({ id }) => id)
const codesOf = (answers: readonly Answer[]) =>
  answers.map((answer) => ('record' in answer ? 'read' : answer.failure.code))

describe('reading many', () => {
  test('answers each in order, with what the extractor says', async () => {
    const answers = await together.readMany(Array.from({ length: 100 }, (_, n) => line(n)))
    const expected = Array.from({ length: 100 }, (_, n) => {
      const article = { text: words(n), id: `${n}` }
      const record = view(extract(article), { article, warnings: [] })
      return { id: `${n}`, record: JSON.stringify(record), holdings: holdingsOf(record) }
    })
    expect(answers).toEqual(expected)
  })

  test('of none is answered by nothing', async () => {
    expect(await together.readMany([])).toEqual([])
  })

  test('takes lines, bodies and articles that were checked', async () => {
    const [n, text] = [5, words(5)]
    const records = await together.readMany([
      { line: JSON.stringify({ text }) },
      { body: { text } },
      { article: { text } },
      { body: { html: `<p>${text}</p>` } },
    ])
    expect(codesOf(records)).toEqual(['read', 'read', 'read', 'read'])
    expect(records[1]).toEqual(records[0])
    expect(records[2]).toEqual(records[0])
    expect(await together.readMany([line(n)])).not.toEqual([records[0]])
  })

  test('gives what an item lacks, never what it says otherwise', async () => {
    const usual = { id: 'usual', publishedAt: '2024-05-04' }
    const answers = await together.readMany([
      { body: { text: 'Li Ming spoke.' }, usual },
      { line: '{"text":"Li Ming spoke.","id":"own"}', usual },
      { line: '[1]', usual },
    ])
    expect(idsOf(answers)).toEqual(['usual', 'own', undefined])
    expect('record' in answers[0] && JSON.parse(answers[0].record).document).toMatchObject(usual)
  })

  test('tells what was noticed, shows what was asked for', async () => {
    const noticed = [{ code: 'charset-guessed', message: 'read it as windows-1252' }]
    const [answer] = await together.readMany([{ body: { text: 'Li Ming' }, noticed }], {
      view: { include: ['text'] },
      publisher: 'Eastlake University',
    })
    const record = 'record' in answer && JSON.parse(answer.record)
    expect(record.warnings).toEqual(expect.arrayContaining(noticed))
    expect(record.document).toMatchObject({ text: 'Li Ming', publisher: 'Eastlake University' })
  })

  test('answers what cannot be read by why, and reads the others', async () => {
    const answers = await together.readMany([
      { line: '{"text"' },
      line(1),
      { line: '{"id":"b","text":""}' },
      { body: null },
      { line: '['.repeat(1_000) },
      { line: '{"text":"\\ud800 \\u0000"}' },
      line(2),
    ])
    expect(codesOf(answers)).toEqual([
      'unreadable-json',
      'read',
      'empty-text',
      'invalid-article',
      'unreadable-json',
      'read',
      'read',
    ])
    expect(answers[2].id).toBe('b')
  })

  test('gives the same bytes with one thread and with several, however many come at once', async () => {
    const item = fc.oneof(
      fc.record({ line: fc.string() }),
      fc.record({ line: fc.json() }),
      fc.record({ body: fc.record({ text: fc.string({ unit: 'binary' }), id: fc.string() }) }),
      fc.nat(500).map((n) => line(n, { publishedAt: '2024-05-04' })),
      fc.nat(40).map((n) => ({ body: { text: words(n).repeat(1 + n * 20) } })),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(item, { maxLength: 60 }), async (items) => {
        const expected = await alone.readMany(items)
        expect(await together.readMany(items)).toEqual(expected)
        const apart = await Promise.all(items.map((each) => together.readMany([each])))
        expect(apart.flat()).toEqual(expected)
      }),
      { numRuns: 15 },
    )
  })
})

describe('an article that no thread comes to an end with', () => {
  const healthy = Array.from({ length: 20 }, (_, n) => line(n))

  test('is given up after its deadline, and all others are read', async () => {
    const items = healthy.toSpliced(7, 0, line(70, { fault: ['endless'] }))
    const answers = await endangered.readMany(items)
    expect(idsOf(answers)).toEqual(idsOf(await together.readMany(items)))
    expect(codesOf(answers)).toEqual(
      items.map((_, at) => (at === 7 ? 'deadline-exceeded' : 'read')),
    )
  })

  test('fails alone when its thread dies of it, and the log learns why', async () => {
    const items = healthy.toSpliced(3, 0, line(30, { fault: ['deadly'] }))
    const answers = await endangered.readMany(items)
    expect(codesOf(answers)).toEqual(items.map((_, at) => (at === 3 ? 'internal-error' : 'read')))
    expect(answers[3]).toMatchObject({ id: '30', defect: expect.stringContaining('7') })
  })

  test('is read after all where its thread had died of something else', async () => {
    const marker = join(mkdtempSync(join(tmpdir(), 'dossier-')), 'died')
    const items = healthy.toSpliced(3, 0, line(30, { fault: ['deadlyUnless', marker] }))
    expect(new Set(codesOf(await endangered.readMany(items)))).toEqual(new Set(['read']))
  })

  test('harms nobody where there are many of them', async () => {
    const faults = ['endless', 'deadly', 'none']
    const items = Array.from({ length: 6 }, (_, n) => line(n, { fault: [faults[n % 3]] }))
    const codes = ['deadline-exceeded', 'internal-error', 'read']
    expect(codesOf(await endangered.readMany(items))).toEqual(items.map((_, n) => codes[n % 3]))
  })
})

test('where no thread can be started it is said', async () => {
  const lost = threadsOf(2, 60_000, 'no-such-worker.mjs')
  await expect(lost.over(compiled).readMany([line(1), line(2)])).rejects.toThrow('no-such-worker')
  await lost.close()
})

test('what is not read when the threads are closed is rejected', async () => {
  const threads = threadsOf(1, 60_000)
  const items = Array.from({ length: 200 }, (_, n) => line(n))
  const reading = threads.over(compiled).readMany(items)
  await threads.close()
  await expect(reading).rejects.toThrow()
})
