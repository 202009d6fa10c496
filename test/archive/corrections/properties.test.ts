import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAnalyser } from '../../../src/analysis.ts'
import { readCorrection } from '../../../src/archive/corrections/correction.ts'
import { isThingKind, lists } from '../../../src/archive/corrections/kinds.ts'
import { inForce, type LogEntry } from '../../../src/archive/corrections/log.ts'
import { takeCorrection } from '../../../src/archive/corrections/take.ts'
import { rederived } from '../../../src/derived/rederived.ts'
import { createExtract } from '../../../src/extract.ts'
import type { KnowledgeRecord } from '../../../src/record.ts'
import { lexicons } from '../../support/extractor.ts'
import { applyCorrections, type Example, examples } from './articles.ts'
import { type Choice, choices, correctionFor } from './random.ts'
import { expectSound } from './sound.ts'
import { createDesk } from './visit.ts'

const anyExample = fc.constantFrom(...examples)
const anyChoices = fc.array(choices, { minLength: 1, maxLength: 12 })

/** Makes corrections one after the other, each on what those before have left, with an undo now and then. */
function logOf(example: Example, chosen: readonly Choice[]): LogEntry[] {
  const log: LogEntry[] = []
  for (const choice of chosen) {
    const { record } = applyCorrections(example.record, example.article, log)
    const seen = { ...example, record }
    const read = readCorrection(JSON.parse(JSON.stringify(correctionFor(seen, choice))))
    if (!read.ok) continue
    const taken = takeCorrection(read.value, record, example.article)
    if (!taken.ok) continue
    const id = `c${log.length}`
    log.push(JSON.parse(JSON.stringify({ ...taken.value, id })))
    if (choice.other % 9 === 0)
      log.push({
        id: `u${log.length}`,
        action: 'undo',
        undoes: `c${choice.which % log.length}`,
        by: 'Ann',
      })
  }
  return log
}

describe('whatever is corrected', () => {
  test('the record stays what the contract says, and most corrections hold', () => {
    let held = 0
    let all = 0
    fc.assert(
      fc.property(anyExample, anyChoices, (example, chosen) => {
        const before = JSON.stringify(example.record)
        const log = logOf(example, chosen)
        const { record, applied, orphaned } = applyCorrections(example.record, example.article, log)
        expectSound(record, example.article)
        expect(JSON.stringify(example.record)).toBe(before)
        held += applied.length
        all += applied.length + orphaned.length
      }),
      { numRuns: 60 },
    )
    expect(all).toBeGreaterThan(100)
    expect(held).toBe(all)
  })

  test('a correction made on a record that holds it already changes nothing', () => {
    fc.assert(
      fc.property(anyExample, choices, (example, choice) => {
        const log = logOf(example, [choice])
        const once = applyCorrections(example.record, example.article, log)
        const twice = applyCorrections(once.record, example.article, log)
        expect(twice.record).toEqual(once.record)
      }),
      { numRuns: 300 },
    )
  })

  test('a record on which nothing holds keeps its bytes', () => {
    const desk = createDesk()
    desk.correct('edit', { kind: 'person', id: 'person:mercer-jordan' }, { name: 'Mercer' })
    for (const { record, article } of examples) {
      const replayed = applyCorrections(record, article, desk.log)
      expect(replayed.applied).toEqual([])
      expect(JSON.stringify(replayed.record)).toBe(JSON.stringify(record))
    }
  })

  test('another version may find other things under other ids: the record stays sound, and what was confirmed is there', () => {
    fc.assert(
      fc.property(
        anyExample,
        anyChoices,
        fc.infiniteStream(fc.nat(9)),
        (example, chosen, chance) => {
          const log = logOf(example, chosen)
          const later = forgetful(example.record, chance)
          const { record, orphaned } = applyCorrections(later, example.article, log)
          expectSound(record, example.article)
          expect(orphaned).toEqual([])
          const last = inForce(log).at(-1)
          if (last?.action !== 'confirm' || !isThingKind(last.target.kind)) return
          const words = last.anchor.target.quotes.map(({ exact }) => exact)
          const texts = record[lists[last.target.kind]].flatMap(({ mentions }) =>
            mentions.map(({ text }) => text),
          )
          expect(texts.some((text) => words.includes(text))).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('corrections of another article change nothing but by words that stand in both', () => {
    fc.assert(
      fc.property(anyExample, anyExample, anyChoices, (example, other, chosen) => {
        const log = logOf(example, chosen)
        const { record, applied } = applyCorrections(other.record, other.article, log)
        expectSound(record, other.article)
        if (applied.length === 0) expect(JSON.stringify(record)).toBe(JSON.stringify(other.record))
      }),
      { numRuns: 60 },
    )
  })
})

test('every position that was confirmed is there without the rule that had read it', () => {
  const extractWithout = (rule: string) =>
    createExtract(lexicons, createAnalyser(lexicons, new Set([rule])))
  let confirmed = 0
  for (const example of examples.slice(0, 12)) {
    const [person] = example.record.people.filter(({ positions }) => positions.length > 0)
    if (person === undefined) continue
    const [{ title, rule }] = person.positions
    const read = readCorrection({
      article: 'a',
      action: 'confirm',
      target: { kind: 'position', id: person.id, quote: { exact: title } },
      by: 'Ann',
    })
    const taken = read.ok && takeCorrection(read.value, example.record, example.article)
    if (!taken || !taken.ok) continue
    confirmed++
    const later = extractWithout(rule)(example.article)
    const { record } = applyCorrections(later, example.article, [{ ...taken.value, id: 'c1' }])
    const held = record.people.find(({ name }) => name === person.name)?.positions
    expect(held?.find((position) => position.title === title)?.confidence).toBe(1)
    expectSound(record, example.article)
  }
  expect(confirmed).toBeGreaterThan(4)
})

/** A record as another version makes it: nine facts in ten, under other ids, read by other rules. */
function forgetful(record: KnowledgeRecord, chance: Iterator<number>): KnowledgeRecord {
  const renamed = JSON.stringify(record)
    .replaceAll(/"((?:person|org|dept|topic|event|place):[^"\s]+)"/gu, '"$1-v2"')
    .replaceAll(/"rule":"/gu, '"rule":"v2-')
  const copy: KnowledgeRecord = JSON.parse(renamed)
  const isKept = (): boolean => chance.next().value !== 0
  return rederived({
    ...copy,
    people: copy.people.filter(isKept),
    organizations: copy.organizations.filter(isKept),
    departments: copy.departments.filter(isKept),
    dates: copy.dates.filter(isKept),
    topics: copy.topics.filter(isKept),
    places: copy.places.filter(isKept),
    events: copy.events.filter(isKept),
  })
}
