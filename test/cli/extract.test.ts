import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { createExtractor } from '../../src/index.ts'
import { KnowledgeRecord } from '../../src/record.ts'
import { folderOf } from './folder.ts'
import { dossier } from './run.ts'

const words = 'Li Ming, Dean of Medicine of Eastlake University, spoke on 3 May 2024.'
const folder = folderOf({
  'article.txt': words,
  'article.json': { id: 'mine', text: words, publishedAt: '2024-05-04' },
  'broken.json': '{"text"',
  'latin.txt': Uint8Array.of(0xe9, 0x41),
  'news/one.md': words,
  'news/deep/two.txt': words,
  'news/deep/ignored.doc': words,
  'many.ndjson': `{"text": "${words}"}\n\n{"id": "third", "text": "${words}"}\n{"text": 5}\n`,
})
const [text, body, broken] = ['article.txt', 'article.json', 'broken.json'].map((name) =>
  join(folder, name),
)

const recordsIn = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => KnowledgeRecord.parse(JSON.parse(line)))

describe('dossier extract', () => {
  test('prints the record that the library returns, on one line', async () => {
    const { status, out, complaints } = await dossier(['extract', text])
    expect({ status, complaints }).toEqual({ status: 0, complaints: '' })
    const extractor = await createExtractor()
    expect(out).toBe(`${JSON.stringify(extractor.extract({ text: words }))}\n`)
  })

  test('reads the standard input', async () => {
    const { status, out } = await dossier(['extract', '-', '--include', 'text'], words)
    expect(status).toBe(0)
    expect(recordsIn(out)[0]?.document.text).toBe(words)
  })

  test('reads request bodies, and options of the command where they say nothing', async () => {
    const json = await dossier(['extract', '--published-at', '2020-01-01', body])
    expect(recordsIn(json.out)[0]?.document).toMatchObject({
      id: 'mine',
      publishedAt: '2024-05-04',
    })
    const plain = await dossier(['extract', '--published-at', '2020-01-01', text])
    expect(recordsIn(plain.out)[0]?.document).toMatchObject({ publishedAt: '2020-01-01' })
  })

  test('names the files of several records and goes on after a bad one', async () => {
    const missing = join(folder, 'missing.txt')
    const { status, out, complaints } = await dossier(['extract', text, broken, missing, body])
    expect(status).toBe(1)
    expect(recordsIn(out).map(({ document }) => document.id)).toEqual([text, 'mine'])
    expect(complaints).toContain(`${broken}: expected ":"`)
    expect(complaints).toContain(`${missing}: cannot be read: there is no such file`)
  })

  test('refuses what is no UTF-8', async () => {
    const { status, complaints } = await dossier(['extract', join(folder, 'latin.txt')])
    expect(status).toBe(1)
    expect(complaints).toContain('expected text in utf-8')
  })

  test('prints over many lines when asked to', async () => {
    const { out } = await dossier(['extract', '--pretty', text])
    expect(out.split('\n').length).toBeGreaterThan(10)
    KnowledgeRecord.parse(JSON.parse(out))
  })

  test('reads folders and patterns, each article under the name of its file', async () => {
    const { status, out } = await dossier(['extract', join(folder, 'news'), `${folder}/art*.txt`])
    expect(status).toBe(0)
    const names = ['news/deep/two.txt', 'news/one.md', 'article.txt']
    expect(recordsIn(out).map(({ document }) => document.id)).toEqual(
      names.map((name) => join(folder, name)),
    )
  })

  test('reads a line of NDJSON as an article', async () => {
    const many = join(folder, 'many.ndjson')
    const { status, out, complaints } = await dossier(['extract', '--format', 'ndjson', many])
    expect(status).toBe(1)
    expect(recordsIn(out).map(({ document }) => document.id)).toEqual([`${many}:1`, 'third'])
    expect(complaints).toBe(
      `dossier: ${many}, article 3: text: Invalid input: expected string, received number\n`,
    )
  })

  test.each([
    [['--format', 'xml', text], 'Allowed choices are json, ndjson, table, html, csv'],
    [['--format', 'html', text, body], 'expected one article for a page in html, got several'],
    [[join(folder, '*.pdf')], 'no file fits the pattern'],
    [[join(folder, 'none.ndjson')], 'there is no such file'],
  ])('%j is refused', async (args, complaint) => {
    const { status, out, complaints } = await dossier(['extract', ...args])
    expect(status).not.toBe(0)
    expect(out).toBe('')
    expect(complaints).toContain(complaint)
  })

  test.each([
    [[], 2],
    [['--help'], 0],
    [['extract'], 2],
    [['extract', '--mystery', text], 2],
    [['extract', '--offsets', 'utf8', text], 2],
    [['extract', '--lexicons', join(folder, 'none'), text], 2],
    [['mystery'], 2],
  ])('%j ends with status %i', async (args, status) => {
    const ended = await dossier(args)
    expect(ended.status).toBe(status)
    if (status !== 0) expect(ended.out).toBe('')
    if (status !== 0) expect(ended.complaints).not.toBe('')
  })

  test('bears a reader that stops reading', () => {
    const cli = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
    const files = Array.from({ length: 30 }, () => `'${text}'`).join(' ')
    const piped = `'${process.execPath}' '${cli}' extract --include text ${files} | head -c 10`
    const { stderr, stdout } = spawnSync('sh', ['-c', piped], { encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(stdout).toHaveLength(10)
  })
})
