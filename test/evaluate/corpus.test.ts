import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCorpus } from '../../src/evaluate/corpus.ts'

const text = 'Li Ming, Dean of Optics of Lakeside University, spoke on 3 May 2024 of laser safety.'
const gold = {
  id: 'a',
  set: 'A',
  publishedAt: '2024-05-04',
  title: null,
  people: [
    {
      name: 'Li Ming',
      aliases: [],
      positions: [{ title: 'Dean', department: null, organization: 'Lakeside University' }],
    },
  ],
  organizations: [{ name: 'Lakeside University', aliases: [], either: false }],
  departments: [],
  dates: [{ text: '3 May 2024', value: '2024-05-03' }],
  topics: ['laser safety'],
  notes: '',
}

function folder(files: Record<string, unknown>): string {
  const path = mkdtempSync(join(tmpdir(), 'dossier-corpus-'))
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(path, name), typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

describe('a corpus', () => {
  test('is the articles of a folder, under its name', () => {
    const { name, articles } = readCorpus('corpora/dev')
    expect(name).toBe('dev')
    expect(articles.length).toBeGreaterThanOrEqual(45)
  })

  test.each([
    [{ notes: undefined }, 'a.json: notes: '],
    [{ author: 'me' }, 'a.json: Unrecognized key: "author"'],
    [{ id: 'b' }, 'a.json: id: expected the name of the file, "a", got "b"'],
    [{ title: 'Lasers' }, 'a.json: title: "Lasers" does not stand in the text'],
    [{ topics: ['lasers'] }, 'a.json: topics.0: "lasers" does not stand in the text'],
    [{ topics: ['laser', 'laser'] }, 'a.json: topics.1: "laser" is listed twice'],
    [{ publishedAt: '4 May' }, 'a.json: publishedAt: '],
    [{ dates: [{ text: '3 May 2024', value: '3.5.2024' }] }, 'a.json: dates.0.value: '],
    [
      { organizations: [] },
      'a.json: people.0.positions.0.organization: "Lakeside University" is no name listed under organizations',
    ],
    [
      { people: [{ name: 'Li Ming', aliases: ['President Li'], positions: [] }] },
      'a.json: people.0.aliases.0: "President Li" does not stand in the text',
    ],
  ])('with %j is refused', (change, complaint) => {
    const path = folder({ 'a.txt': text, 'a.json': { ...gold, ...change } })
    expect(() => readCorpus(path)).toThrow(complaint)
  })

  test('is refused with all its mistakes at once', () => {
    const path = folder({
      'a.txt': text,
      'a.json': { ...gold, title: 'Lasers', topics: ['lasers'] },
      'b.json': '{"id": ',
      'b.txt': text,
      'c.txt': text,
      'd.json': gold,
    })
    expect(() => readCorpus(path)).toThrow(
      [
        `the corpus in ${path} holds 5 mistakes:`,
        'c.txt: expected its record beside it, c.json',
        'a.json: title: "Lasers" does not stand in the text',
        'a.json: topics.0: "lasers" does not stand in the text',
        'b.json: expected a JSON value, got the end at line 1, column 8',
        'd.json: expected its text beside it, d.txt',
      ].join('\n'),
    )
  })

  test.each([
    ['corpora/none', 'there is no such folder'],
    ['src', 'expected annotated articles'],
  ])('is not %s', (path, complaint) => {
    expect(() => readCorpus(path)).toThrow(complaint)
  })
})
