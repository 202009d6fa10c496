import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { folderOf } from './folder.ts'
import { dossier } from './run.ts'

const folder = folderOf({
  'a.txt':
    'Li Ming, Dean of the School of Medicine of Eastlake University, met Anna Schmidt, Vice President of Siemens, on 3 May 2024. Both sides will cooperate in nurse training.',
  'b.json': {
    id: 'second',
    title: 'A death',
    text: 'Anna Weber, former director of Acme Bank, died on 4 May 2024.',
  },
})
const a = join(folder, 'a.txt')

describe('dossier extract --format', () => {
  test('table is made to be read', async () => {
    const { status, out } = await dossier(['extract', '--format', 'table', a])
    expect(status).toBe(0)
    const [article, people, organizations, departments, dates, topics] = out.split('\n\n')
    expect(article).toBe('Article')
    expect(people.split('\n')).toEqual([
      '  People',
      '    Li Ming       Dean            School of Medicine, Eastlake University',
      '    Anna Schmidt  Vice President  Siemens',
    ])
    expect(organizations.split('\n')).toEqual([
      '  Organizations',
      '    Eastlake University  university',
      '    Siemens              company',
    ])
    expect(departments).toBe('  Departments\n    School of Medicine  school  Eastlake University')
    expect(dates).toBe('  Dates\n    2024-05-03  event  “3 May 2024”')
    expect(topics).toMatch(
      /^ {2}Topics\n {4}nurse training {2}\w+ {2}Eastlake University \+ Siemens$/u,
    )
  })

  test('table names its articles and what is past', async () => {
    const { out } = await dossier(['extract', '--format', 'table', folder])
    expect(out).toContain(`${a}\n`)
    expect(out).toContain('second: A death\n')
    expect(out).toContain('director (former)')
  })

  test('csv has one head for all articles', async () => {
    const { status, out } = await dossier(['extract', '--format', 'csv', folder])
    expect(status).toBe(0)
    const rows: Record<string, string>[] = parse(out, { columns: true })
    expect(
      rows.map(({ article, person, title, status }) => [article, person, title, status]),
    ).toEqual([
      [a, 'Li Ming', 'Dean', 'current'],
      [a, 'Anna Schmidt', 'Vice President', 'current'],
      ['second', 'Anna Weber', 'director', 'former'],
    ])
  })

  test('html is a page of one article', async () => {
    const { status, out } = await dossier(['extract', '--format', 'html', a])
    expect(status).toBe(0)
    expect(out).toMatch(/^<!doctype html>/u)
    expect(out).toContain('Li Ming</')
  })
})
