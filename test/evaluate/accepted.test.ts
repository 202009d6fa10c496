import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readAccepted, shortfalls, writeAccepted } from '../../src/evaluate/accepted.ts'
import { evaluate } from '../../src/evaluate/evaluate.ts'
import { extract } from '../support/extractor.ts'
import { cases } from './made-up.ts'

const file = join(mkdtempSync(join(tmpdir(), 'dossier-scores-')), 'scores.json')
const evaluation = evaluate(
  { name: 'made-up', articles: [{ text: 'Jo Field, chair, left.', gold: cases[1].gold }] },
  extract,
)

describe('accepted scores', () => {
  test('are none without a file', () => {
    expect(readAccepted(file)).toEqual({})
    expect(shortfalls(evaluation, {})).toEqual([])
  })

  test('are written with some slack, beside those of other corpora', () => {
    writeFileSync(file, '{"other": {"people": 0.5}}')
    writeAccepted(file, evaluation)
    const { other, 'made-up': mine } = readAccepted(file)
    expect(other).toEqual({ people: 0.5 })
    expect(mine).toMatchObject({ people: 0.99, departments: 0 })
    expect(readFileSync(file, 'utf8')).toMatch(/\}\n$/u)
    expect(shortfalls(evaluation, readAccepted(file))).toEqual([])
  })

  test('are fallen short of', () => {
    expect(shortfalls(evaluation, { 'made-up': { people: 0.9, departments: 0.1 } })).toEqual([
      { corpus: 'made-up', measure: 'departments', accepted: 0.1, measured: 0 },
    ])
  })

  test.each([
    ['{', 'expected a key'],
    ['{"dev": {"persons": 1}}', 'dev'],
    ['{"dev": {"people": 7}}', 'dev.people'],
  ])('are refused as %s', (content, complaint) => {
    writeFileSync(file, content)
    expect(() => readAccepted(file)).toThrow(`${file}: `)
    expect(() => readAccepted(file)).toThrow(complaint)
  })
})
