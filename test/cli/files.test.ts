import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesOf } from '../../src/cli/files.ts'
import { glob } from '../../src/cli/glob.ts'
import { folderOf } from './folder.ts'

const folder = folderOf({
  'b.txt': '',
  'a.txt': '',
  'a.md': '',
  'notes.doc': '',
  '.hidden.txt': '',
  '.git/x.txt': '',
  'news/2024/one.txt': '',
  'news/2024/two.TXT': '',
  'news/2025/three.html': '',
  'news/[odd] {name}.json': '',
  'lines.ndjson': '',
  'empty/readme.doc': '',
})
symlinkSync(folder, join(folder, 'news/circle'))

const below = (files: readonly string[]) => files.map((file) => file.slice(folder.length + 1))

describe('patterns', () => {
  test.each([
    ['*.txt', ['a.txt', 'b.txt']],
    ['?.txt', ['a.txt', 'b.txt']],
    ['a.*', ['a.md', 'a.txt']],
    ['**/*.txt', ['a.txt', 'b.txt', 'news/2024/one.txt']],
    [
      'news/**',
      [
        'news/2024/one.txt',
        'news/2024/two.TXT',
        'news/2025/three.html',
        'news/[odd] {name}.json',
        'news/circle',
      ],
    ],
    ['news/*/*e.*', ['news/2024/one.txt', 'news/2025/three.html']],
    ['n*s/202?/t*', ['news/2024/two.TXT', 'news/2025/three.html']],
    ['**/2024/**/*.txt', ['news/2024/one.txt']],
    ['.h*', ['.hidden.txt']],
    ['news/[odd]*', ['news/[odd] {name}.json']],
    ['none/*', []],
    ['*******************b', []],
  ])('%s', (pattern, files) => {
    expect(below(glob(`${folder}/${pattern}`))).toEqual(files)
  })

  test('are read from the current folder', () => {
    expect(glob('src/cli/fi*.ts')).toEqual(['src/cli/files.ts'])
    expect(glob('./src/../src/cli/fi*.ts')).toEqual(['./src/../src/cli/files.ts'])
  })
})

describe('names', () => {
  test('of folders stand for the articles below them', () => {
    const { files, several, complaints } = filesOf([folder])
    expect(below(files)).toEqual([
      'a.md',
      'a.txt',
      'b.txt',
      'lines.ndjson',
      'news/2024/one.txt',
      'news/2024/two.TXT',
      'news/2025/three.html',
      'news/[odd] {name}.json',
    ])
    expect({ several, complaints }).toEqual({ several: true, complaints: [] })
  })

  test('keep their order, as often as they come', () => {
    const names = [join(folder, 'b.txt'), '-', join(folder, 'a.txt'), join(folder, 'b.txt')]
    expect(filesOf(names).files).toEqual(names)
  })

  test('of one file are not several', () => {
    expect(filesOf([join(folder, 'b.txt')]).several).toBe(false)
    expect(filesOf([join(folder, 'news/2025')]).several).toBe(true)
  })

  test('that give nothing are complained of', () => {
    const { files, complaints } = filesOf([`${folder}/empty`, `${folder}/*.pdf`])
    expect(files).toEqual([])
    expect(complaints).toEqual([
      `${folder}/empty: the folder holds no file that ends in .txt, .md, .html, .htm, .json, .ndjson, .jsonl, .csv`,
      `${folder}/*.pdf: no file fits the pattern`,
    ])
  })
})
