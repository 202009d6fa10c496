import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { createKeyTable } from '../../src/lexicon/key-table.ts'
import { createListParser, parseList } from '../../src/lexicon/parse.ts'
import { slicesOf } from '../../src/lexicon/slices.ts'

const folder = mkdtempSync(join(tmpdir(), 'dossier-slices-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'list.txt')

const lines = fc.array(
  fc.oneof(fc.constantFrom('', '# remark', 'Müller', '北京', 'one | two', 'x | '), fc.string()),
)

test('slices of any size are the file, cut between lines', () => {
  fc.assert(
    fc.property(lines, fc.integer({ min: 1, max: 40 }), (all, size) => {
      const text = all.join('\n')
      writeFileSync(file, text)
      const slices = Array.from(slicesOf(file, size), ({ bytes, text }) => ({
        text,
        bytes: Buffer.from(bytes),
      }))
      expect(slices.map((slice) => slice.text).join('\n')).toBe(Buffer.from(text).toString())
      expect(Buffer.concat(slices.map((slice) => slice.bytes)).equals(Buffer.from(text))).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('a list read in slices is the list read at once, mistakes too', () => {
  fc.assert(
    fc.property(lines, fc.integer({ min: 1, max: 40 }), (all, size) => {
      writeFileSync(file, all.join('\n'))
      const parser = createListParser('topics.frames', 'topics/frames.txt')
      const entries = [...slicesOf(file, size)].flatMap(({ text }) => parser.read(text))
      const text = Buffer.from(all.join('\n')).toString()
      const whole = parseList({ list: 'topics.frames', file: 'topics/frames.txt', text })
      expect({ entries, complaints: parser.complaints }).toEqual(whole)
    }),
    { numRuns: 60 },
  )
})

test('the first line of a form is told, whatever the form', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 3 })), (forms) => {
      const seen = createKeyTable()
      const first = new Map<string, number>()
      for (const [at, form] of forms.entries()) {
        expect(seen.add(form, at + 1)).toBe(first.get(form) ?? 0)
        if (!first.has(form)) first.set(form, at + 1)
      }
    }),
  )
})

test('many forms are told apart', () => {
  const seen = createKeyTable()
  for (let n = 1; n <= 50_000; n++) expect(seen.add(`form ${n}`, n)).toBe(0)
  for (let n = 1; n <= 50_000; n += 1009) expect(seen.add(`form ${n}`, 99_999)).toBe(n)
})
