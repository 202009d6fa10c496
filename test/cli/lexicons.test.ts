import { appendFileSync, cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { listNames, listShapes } from '../../src/lexicon/lists.ts'
import { folderOf } from './folder.ts'
import { dossier } from './run.ts'

const copy = folderOf({})
const countOf = (file: string) => readFileSync(join(copy, file), 'utf8').split('\n').length

beforeAll(() => cpSync('lexicons', copy, { recursive: true }))

describe('dossier lexicons', () => {
  test('counts what each list holds', async () => {
    const { status, out } = await dossier(['lexicons'])
    expect(status).toBe(0)
    for (const name of listNames.filter((name) => !('derived' in listShapes[name])))
      expect(out).toMatch(new RegExp(`^${name} +\\d+ +\\d+ +\\S+$`, 'mu'))
  })

  test('names every mistake with file and line', async () => {
    const broken = folderOf({})
    cpSync('lexicons', broken, { recursive: true })
    appendFileSync(join(broken, 'people/kin.txt'), 'one | \n')
    appendFileSync(join(broken, 'people/titles.tsv'), 'a name alone\n')
    rmSync(join(broken, 'dates/eras.tsv'))
    const { status, out, complaints } = await dossier(['lexicons', '--lexicons', broken])
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(complaints).toContain('hold 3 mistakes:')
    expect(complaints).toContain(`people/kin.txt:${countOf('people/kin.txt')}: nothing stands`)
    expect(complaints).toContain(
      `people/titles.tsv:${countOf('people/titles.tsv')}: expected 5 cells`,
    )
    expect(complaints).toContain('dates/eras.tsv: the list is missing')
  })

  test('looks a phrase up: list, line, canonical form, letter case', async () => {
    appendFileSync(join(copy, 'organizations/never.txt'), 'Zorblatt Prize | the zorblatt\n')
    const line = countOf('organizations/never.txt') - 1
    const at = `organizations.never  organizations/never.txt:${line}\n`
    const capitals = await dossier(['lexicons', 'zorblatt-prize', '--lexicons', copy])
    expect(capitals).toMatchObject({ status: 0, complaints: '' })
    expect(capitals.out).toBe(
      `${at}  form       Zorblatt Prize\n  canonical  Zorblatt Prize\n  matches    with its capitals only: Zorblatt Prize\n`,
    )
    const small = await dossier(['lexicons', 'The', 'Zorblatt', '--lexicons', copy])
    expect(small.out).toBe(
      `${at}  form       the zorblatt\n  canonical  Zorblatt Prize\n  matches    in any letter case\n`,
    )
  })

  test('shows the columns of a table and where else a form stands', async () => {
    const { out } = await dossier(['lexicons', 'chinese'])
    expect(out).toMatch(/^places\.countries {2}places\/countries\.tsv:\d+$/mu)
    expect(out).toMatch(/^ {2}found in {3}demonyms$/mu)
    expect(out).toMatch(/^ {2}code {7}CN$/mu)
  })

  test('says that no list holds a word', async () => {
    const { status, out, complaints } = await dossier(['lexicons', 'zorblattish'])
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(complaints).toBe('dossier: no list holds "zorblattish"\n')
  })
})

describe('dossier lexicons --inflect', () => {
  test('proposes the forms of a verb, what goes with it behind each', async () => {
    const { status, out } = await dossier(['lexicons', '--inflect', 'verb', 'zigzag', 'over', 'as'])
    expect(status).toBe(0)
    expect(out.trim().split(' | ')).toEqual(
      expect.arrayContaining(['zigzag over as', 'zigzags over as', 'zigzagging over as']),
    )
  })

  test('proposes the plural of the noun that leads a phrase, and tells where it is listed', async () => {
    const { out } = await dossier(['lexicons', '--inflect', 'noun', 'dean', 'of', 'zoology'])
    expect(out.trim()).toBe('dean of zoology | deans of zoology')
    const listed = await dossier(['lexicons', '--inflect', 'noun', 'professor'])
    expect(listed.out).toContain('people/titles.tsv:')
  })

  test('asks for words, and for a class it knows', async () => {
    const none = await dossier(['lexicons', '--inflect', 'verb'])
    expect(none.status).toBe(2)
    expect(none.complaints).toContain('expected words to inflect')
    const unknown = await dossier(['lexicons', '--inflect', 'adverb', 'soon'])
    expect(unknown.status).toBe(2)
  })
})
