import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCorrection } from '../../../src/archive/corrections/correction.ts'
import type { LogEntry } from '../../../src/archive/corrections/log.ts'
import { takeCorrection } from '../../../src/archive/corrections/take.ts'
import { extract } from '../../support/extractor.ts'
import { applyCorrections } from './articles.ts'
import { expectSound } from './sound.ts'
import { article, createDesk, quote, record, text } from './visit.ts'

test('anything at all is refused or understood, and never throws', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, maxDepth: 4 }), (body) => {
      const read = readCorrection(body)
      expect(read.ok || read.failure.code === 'invalid-correction').toBe(true)
    }),
  )
})

test('any quote is taken or refused with a message of bounded length', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '\ud83c',
      ' ',
      'Li Ming',
      'x'.repeat(10_000),
      '\u0000',
      'Li\u0000Ming',
      'e\u0301',
    ),
  )
  const targets = fc.record({
    kind: fc.constantFrom('person', 'topic', 'position', 'event', 'date'),
    quote: fc.record({
      exact: words,
      prefix: words.map((all) => all.slice(0, 1000)),
      suffix: words.map((all) => all.slice(0, 1000)),
    }),
  })
  fc.assert(
    fc.property(targets, fc.constantFrom('confirm', 'reject', 'hide'), (target, action) => {
      const read = readCorrection({ article: 'a', by: 'Ann', action, target })
      if (!read.ok) return
      const taken = takeCorrection(read.value, record, article)
      if (!taken.ok) expect(taken.failure.message.length).toBeLessThan(2000)
    }),
  )
})

test('half pairs in an article are quoted as they are', () => {
  const odd = { text: `\ud83c Li Ming, Dean of Eastlake University,\udf93 spoke. ${text}` }
  const desk = createDesk({ article: odd, record: extract(odd) })
  desk.correct('add', { kind: 'topic', quote: { exact: 'spoke', prefix: ',\udf93 ' } })
  expect(desk.seen().topics[0].label).toBe('spoke')
  expectSound(desk.seen(), odd)
})

test('a thousand corrections that contradict one another are made in their order', () => {
  const desk = createDesk()
  const { id: _, ...rejection } =
    (desk.correct('reject', { kind: 'person', id: 'person:li-ming' }), desk.log[0])
  desk.undo('c1')
  desk.correct('edit', { kind: 'person', id: 'person:li-ming', field: 'name' }, 'Lee')
  const { id: __, ...edit } = desk.log[2]
  const log = Array.from(
    { length: 1000 },
    (_, n) => ({ ...(n % 2 === 0 ? rejection : edit), id: `c${n}` }) as LogEntry,
  )
  const { record: now, applied, orphaned } = applyCorrections(record, article, log)
  expect([applied.length, orphaned.length]).toEqual([1000, 0])
  expect(now.people[0]).toMatchObject({
    name: 'Lee',
    mentions: [{ rule: 'corrections/edited' }, {}],
  })
  expectSound(now, article)
  expect(applyCorrections(record, article, log.slice(0, -1)).record.people[0].name).toBe(
    'Anna Schmidt',
  )
})

test('a thousand additions to a long article are made', () => {
  const parts = Array.from({ length: 60 }, (_, n) => `Part ${n}.\n\n${text}\n\n`)
  const long = { text: parts.join('') }
  const made = extract(long)
  const words = [...long.text.matchAll(/\b[a-z]{3,}\b/gu)].slice(0, 1000)
  const log = words.map(({ index, 0: exact }, n): LogEntry => {
    const prefix = long.text.slice(Math.max(0, index - 900), index)
    return {
      id: `c${n}`,
      article: 'a',
      by: 'Ann',
      action: 'add',
      target: { kind: 'topic', quote: { exact } },
      anchor: {
        target: { kind: 'topic', quotes: [{ exact, prefix }], values: {} },
        set: {},
        rules: [],
      },
    }
  })
  const { record: now, applied } = applyCorrections(made, long, log)
  expect(applied).toHaveLength(1000)
  expectSound(now, long)
})

test('corrections on what corrections have made', () => {
  const desk = createDesk()
  desk.correct('add', { kind: 'person', quote: quote('quentra') })
  desk.correct('edit', { kind: 'person', id: 'person:quentra', field: 'name' }, 'Quentra Vale')
  desk.correct('add', { kind: 'position', id: 'person:quentra-vale', quote: quote('keeper') })
  desk.correct('edit', { kind: 'position', id: 'person:quentra-vale', field: 'title' }, 'Keeper')
  const hidden = desk.correct('hide', { kind: 'person', id: 'person:quentra-vale' })
  expect(desk.seen().people).toEqual(record.people)
  desk.undo(hidden)
  expect(desk.seen().people[3]).toMatchObject({
    name: 'Quentra Vale',
    positions: [{ title: 'Keeper' }],
  })
  desk.undo('c1')
  // What a human has called by a name is there, whoever saw it first.
  expect(desk.seen().people[3]).toMatchObject({ name: 'Quentra Vale' })
})
