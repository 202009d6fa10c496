import { describe, expect, test } from 'vitest'
import { readAccepted, shortfalls } from '../src/evaluate/accepted.ts'
import { readCorpus } from '../src/evaluate/corpus.ts'
import { evaluate } from '../src/evaluate/evaluate.ts'
import { extract } from './support/extractor.ts'

const accepted = readAccepted('corpora/scores.json')

test('the gate has accepted scores', () => {
  expect(Object.keys(accepted)).toContain('gate')
})

describe.each(Object.keys(accepted))('corpora/%s', (name) => {
  test('does not fall below the accepted scores', () => {
    expect(shortfalls(evaluate(readCorpus(`corpora/${name}`), extract), accepted)).toEqual([])
  })
})
