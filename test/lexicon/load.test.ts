import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listIds } from '../../src/lexicon/lexicons.ts'
import { listNames, listShapes } from '../../src/lexicon/lists.ts'
import { loadLexicons } from '../../src/lexicon/load.ts'
import { shippedLexicons } from '../../src/places.ts'
import { tokenize } from '../../src/text/tokenize.ts'
import { WordClass } from '../../src/text/word-classes.ts'

describe('the shipped lists', () => {
  const lexicons = loadLexicons(shippedLexicons)
  const word = (text: string) => lexicons.vocabulary.id(text)

  /** The entries of a list that stand somewhere in the text. */
  const found = (list: (typeof listNames)[number], text: string): string[] => {
    const hits = lexicons.scan(tokenize(text, lexicons.vocabulary.findIn))
    return Array.from(hits.entry)
      .filter((entry) => lexicons.listOf[entry] === listIds[list])
      .map((entry) => lexicons.entry(entry).name)
  }

  test('hold no mistake and something in every list', () => {
    for (const name of listNames) {
      const held = [...lexicons.entriesOf(name), ...lexicons.wordsOf(name)]
      expect(held.length, name).toBeGreaterThan(0)
    }
  })

  test('know a word in any writing', () => {
    expect(lexicons.has('people.titles', word('DEAN'))).toBe(true)
    expect(lexicons.has('people.chinese-surnames', word('Zhang'))).toBe(true)
    expect(lexicons.has('people.chinese-surnames', word('dean'))).toBe(false)
    expect(lexicons.has('people.titles', word('no list holds this'))).toBe(false)
  })

  test('know what English words can be', () => {
    expect(lexicons.classes(word('the')) & WordClass.function).not.toBe(0)
    expect(lexicons.classes(word('visited')) & WordClass.mainlyVerb).not.toBe(0)
    expect(lexicons.classes(word('nurse')) & WordClass.noun).not.toBe(0)
    expect(lexicons.classes(word('carefully')) & WordClass.adverb).not.toBe(0)
  })

  test('take names of nationalities from countries and regions', () => {
    expect(found('places.demonyms', 'the Egyptian ambassador')).toEqual(['Egypt'])
    expect(found('places.countries', 'the Egyptian ambassador')).toEqual([])
    expect(found('places.demonyms', 'French and Thai guests')).toEqual(['France', 'Thailand'])
  })

  test('find a title with its attributes', () => {
    const hits = lexicons.scan(tokenize('the Vice-President', lexicons.vocabulary.findIn))
    const titles = Array.from(hits.entry, (entry) => lexicons.entry(entry))
    expect(titles.find(({ list }) => list === 'people.titles')?.cells.role).toBe('vice-president')
  })
})

describe('a folder of lists', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dossier-lists-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const write = (file: string, text: string): void => {
    mkdirSync(join(folder, file, '..'), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  const mistakes = (...folders: string[]): string => {
    try {
      loadLexicons(folders[0], ...folders.slice(1))
      return ''
    } catch (error) {
      return String(error)
    }
  }

  test('that is missing is named', () => {
    expect(mistakes(join(folder, 'nowhere'))).toContain(
      `the folder ${join(folder, 'nowhere')} is missing`,
    )
  })

  test('must have a file for every list that is not derived', () => {
    const complaint = mistakes(folder)
    for (const name of listNames)
      expect(complaint.includes(`${name.replace('.', '/')}.`), name).toBe(
        !('derived' in listShapes[name]),
      )
  })

  test('is told of a file that no list reads', () => {
    write('people/tites.tsv', '')
    expect(mistakes(folder)).toContain('people/tites.tsv: no list of this name is read')
  })

  test('is told of the mistakes of all its files at once', () => {
    cpSync(shippedLexicons, folder, { recursive: true })
    write('people/never.txt', 'Nobel Prize |\n')
    write('dates/months.tsv', 'name\tnumber\tforms\nMay\t5\n')
    write('topics/frames.txt', 'in the field of\nin the field-of\n')
    const complaint = mistakes(folder)
    expect(complaint).toContain('hold 3 mistakes')
    expect(complaint).toContain('people/never.txt:1: ')
    expect(complaint).toContain('dates/months.tsv:2: ')
    expect(complaint).toContain('topics/frames.txt:2: ')
  })

  test('that comes second adds to the lists of the first', () => {
    write(
      'people/titles.tsv',
      'name\trole\trank\tsector\tforms\nGrand Poobah\tpoobah\t1\t\tPoobah\n',
    )
    const lexicons = loadLexicons(shippedLexicons, folder)
    const { vocabulary } = lexicons
    expect(lexicons.has('people.titles', vocabulary.id('poobah'))).toBe(true)
    expect(lexicons.has('people.titles', vocabulary.id('dean'))).toBe(true)
    expect(lexicons.hash).not.toBe(loadLexicons(shippedLexicons).hash)
  })

  test('that comes second is checked like the first', () => {
    write('people/titles.tsv', 'name\trole\n')
    write('people/oops.txt', '')
    const complaint = mistakes(shippedLexicons, folder)
    expect(complaint).toContain('people/titles.tsv:1: expected the header')
    expect(complaint).toContain('people/oops.txt: no list of this name is read')
  })
})
