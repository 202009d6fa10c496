import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { KnowledgeRecord } from '../../src/record.ts'
import { smallLexicons } from '../support/small-lexicons.ts'
import { folderOf } from './folder.ts'
import { command, start } from './run.ts'

// Loaded in a moment, and every test loads them anew; so does every thread.
const env = { LEXICONS: smallLexicons(), THREADS: '1' }
const dossier = (args: readonly string[]) => command(args, { env })

const words = 'Li Ming, Dean of Medicine of Eastlake University, spoke on 3 May 2024.'
const line = (fields: object) => `${JSON.stringify(fields)}\n`
const answersIn = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((answer) => JSON.parse(answer))
const read = (...path: string[]) => readFileSync(join(...path), 'utf8')

describe('dossier batch of files', { timeout: 300_000 }, () => {
  const csv = `id,text\na,"Li Ming, ""Dean"" of\nMedicine of Eastlake University"\nb\nc,${words.replaceAll(',', ' ')}\n`
  const folder = folderOf({
    'in/a.txt': words,
    'in/b.html': `<html><body><article><p>${words}</p></article></body></html>`,
    'in/c.json': { id: 'own', text: words },
    'in/d.ndjson': `${line({ text: words })}\n{"text"\n${line({ id: 'd', text: words })}`,
    'in/e.csv': csv,
    'in/f.csv': 'id,body\n1,text\n',
    'in/g.txt.gz': gzipSync(words),
    'in/h.jsonl.gz': gzipSync(line({ text: words }).repeat(2)),
    'in/i.txt.gz': gzipSync(words).subarray(0, 40),
  })
  const ids = [
    `${folder}/in/a.txt`,
    `${folder}/in/b.html`,
    'own',
    `${folder}/in/d.ndjson:1`,
    undefined,
    'd',
    'a',
    undefined,
    'c',
    undefined,
    `${folder}/in/g.txt.gz`,
    `${folder}/in/h.jsonl.gz:1`,
    `${folder}/in/h.jsonl.gz:2`,
    undefined,
  ]

  let allAnswers = ''
  beforeAll(async () => {
    allAnswers = (await dossier(['batch', `${folder}/in`, '--jobs', '2'])).out
  })

  test('answers all that they hold in order, each failure where it belongs', () => {
    const answers = answersIn(allAnswers)
    expect(answers.map(({ index }) => index)).toEqual([...ids.keys()])
    expect(answers.map(({ id }) => id)).toEqual(ids)
    const failures = answers.filter(({ error }) => error !== undefined)
    expect(failures.map(({ index, error }) => [index, error.code])).toEqual([
      [4, 'unreadable-json'],
      [7, 'invalid-row'],
      [9, 'invalid-table'],
      [13, 'unreadable-body'],
    ])
    expect(failures[2].error.detail).toContain(
      'expected a column "text" or "html", got "id", "body"',
    )
    expect(failures[3].error.detail).toContain('cut off')
    for (const { record } of answers) if (record) KnowledgeRecord.parse(record)
  })

  test('gives the same bytes with one thread, into a file, and file by file', async () => {
    const file = `${folder}/answers/all.ndjson`
    expect((await dossier(['batch', `${folder}/in`, '--out', file])).status).toBe(1)
    expect(read(file)).toBe(allAnswers)
    await dossier(['batch', `${folder}/in`, '--out', `${folder}/apart`])
    const below = readdirSync(`${folder}/apart`, { recursive: true, encoding: 'utf8' })
    const files = below.filter((name) => name.endsWith('.ndjson')).sort()
    expect(files.map((name) => name.slice(-12))).toHaveLength(9)
    const apart = files.flatMap((name) => answersIn(read(folder, 'apart', name)))
    const records = (answers: readonly { record?: unknown }[]) =>
      answers.map(({ record }) => record)
    expect(records(apart)).toEqual(records(answersIn(allAnswers)))
  })
})

describe('dossier batch --resume', { timeout: 300_000 }, () => {
  const linesOf = (length: number) =>
    Array.from({ length }, (_, n) => line({ id: `${n}`, text: `${words} ${n}` }))
  const lines = linesOf(100)
  const fresh = (sent = lines) => folderOf({ 'in.ndjson': sent.join('') })

  test('goes on behind the last whole line, to the same bytes', async () => {
    const folder = fresh()
    const args = ['batch', `${folder}/in.ndjson`, '--out', `${folder}/out.ndjson`]
    await dossier(args)
    const whole = read(folder, 'out.ndjson')
    const cuts = [10, whole.indexOf('\n') + 1, whole.length - 1, whole.length]
    for (const cut of cuts) {
      writeFileSync(`${folder}/out.ndjson`, whole.slice(0, cut))
      expect(await dossier([...args, '--resume'])).toMatchObject({ status: 0 })
      expect(read(folder, 'out.ndjson') === whole).toBe(true)
    }
  })

  test('goes on after the process was killed, as if it had not been', async () => {
    const folder = fresh(linesOf(250))
    const [out, undisturbed] = [`${folder}/out.ndjson`, `${folder}/undisturbed.ndjson`]
    const args = (to: string) => ['batch', `${folder}/in.ndjson`, '--resume', '--out', to]
    const size = () => statSync(out, { throwIfNoEntry: false })?.size ?? 0
    for (const before of [0, 1]) {
      const running = start('cli/main.js', args(out), { env })
      while (size() <= before * 100_000) await setTimeout(2)
      running.signal('SIGKILL')
      expect(await running.ended).toMatchObject({ status: null })
    }
    expect((await dossier(args(out))).status).toBe(0)
    await dossier(args(undisturbed))
    expect(read(out) === read(undisturbed)).toBe(true)
  })

  test('leaves files alone that are answered, and reads those that are not', async () => {
    const folder = folderOf({ 'in/a.txt': words, 'in/b.txt': words })
    const args = ['batch', `${folder}/in`, '--out', `${folder}/in/out/`]
    expect((await dossier(args)).status).toBe(0)
    writeFileSync(`${folder}/in/c.txt`, words)
    expect((await dossier(args)).complaints).toContain(
      'is there already; continue it with --resume',
    )
    expect((await dossier([...args, '--resume'])).status).toBe(0)
    const files = readdirSync(`${folder}/in/out`, { recursive: true, encoding: 'utf8' })
    expect(files.filter((name) => name.endsWith('.ndjson'))).toHaveLength(3)
  })

  test('refuses answers to other articles, of other lists, and what holds none', async () => {
    const folder = fresh()
    const out = `${folder}/out.ndjson`
    const resume = (file = `${folder}/in.ndjson`) =>
      dossier(['batch', file, '--out', out, '--resume'])
    writeFileSync(out, 'my diary\n')
    expect(await resume()).toMatchObject({
      status: 2,
      complaints: expect.stringContaining('my diary'),
    })
    expect(read(out)).toBe('my diary\n')
    writeFileSync(out, line({ index: 0, id: 'other', error: {} }))
    expect((await resume()).complaints).toContain('the files have changed')
    const extractor = { name: 'dossier', version: '0.0.0', lexicons: 'others' }
    writeFileSync(out, line({ index: 0, id: '0', record: { extractor } }))
    expect(await resume()).toMatchObject({
      status: 2,
      complaints: expect.stringContaining('version'),
    })
    writeFileSync(out, lines.map((_, index) => line({ index, id: `${index}`, error: {} })).join(''))
    writeFileSync(`${folder}/fewer.ndjson`, lines.slice(0, 3).join(''))
    expect((await resume(`${folder}/fewer.ndjson`)).complaints).toContain(
      'at most 3 answers, got 100',
    )
  })
})

describe('dossier batch used wrongly', () => {
  const folder = folderOf({ 'a.txt': words })
  test.each([
    [['--jobs', '0'], 'whole number from 1 to 256'],
    [['--jobs', 'many'], 'whole number from 1 to 256'],
    [['--resume'], 'expected --out with --resume'],
    [['--out', `${folder}/all.ndjson.gz`], 'pack it later'],
    [['--out', `${folder}/out/`, `${folder}/a.txt`], 'two files'],
    [['--out', `${folder}/a.txt/x/`], 'a.txt'],
  ])('%s', async (args, complaint) => {
    const { status, out, complaints } = await dossier(['batch', `${folder}/a.txt`, ...args])
    expect({ status: status === 0, out }).toEqual({ status: false, out: '' })
    expect(complaints).toContain(complaint)
    expect(existsSync(`${folder}/out`)).toBe(false)
  })
})
