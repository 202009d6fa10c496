import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { createExtractor } from '../../src/index.ts'
import { KnowledgeRecord } from '../../src/record.ts'
import { dossier } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'dossier-'))
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const words = 'Li Ming, Dean of Medicine of Eastlake University, spoke on 3 May 2024.'
const text = file('article.txt', words)
const body = file(
  'article.json',
  JSON.stringify({ id: 'mine', text: words, publishedAt: '2024-05-04' }),
)
const broken = file('broken.json', '{"text"')

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
    const { status, complaints } = await dossier([
      'extract',
      file('latin.txt', Uint8Array.of(0xe9, 0x41)),
    ])
    expect(status).toBe(1)
    expect(complaints).toContain('expected text in utf-8')
  })

  test('prints over many lines when asked to', async () => {
    const { out } = await dossier(['extract', '--pretty', text])
    expect(out.split('\n').length).toBeGreaterThan(10)
    KnowledgeRecord.parse(JSON.parse(out))
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
