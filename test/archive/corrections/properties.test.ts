import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCorrection } from '../../../src/archive/corrections/correction.ts'
import type { LogEntry } from '../../../src/archive/corrections/log.ts'
import { takeCorrection } from '../../../src/archive/corrections/take.ts'
import { applyCorrections, type Example, examples } from './articles.ts'
import { type Choice, choices, correctionFor } from './random.ts'
import { expectSound } from './sound.ts'

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
      { numRuns: 150 },
    )
    expect(all).toBeGreaterThan(300)
    expect(held).toBe(all)
  })

  test('the same again changes nothing', () => {
    fc.assert(
      fc.property(anyExample, anyChoices, (example, chosen) => {
        const log = logOf(example, chosen)
        const once = applyCorrections(example.record, example.article, log)
        const twice = applyCorrections(once.record, example.article, log)
        console.log(
          JSON.stringify(
            log.map((e) =>
              e.action === 'undo'
                ? e
                : [e.id, e.action, e.target, e.value, e.anchor.target.quotes.map((q) => q.exact)],
            ),
            null,
            1,
          ),
        )
        expect(twice.record).toEqual(once.record)
      }),
      { numRuns: 150 },
    )
  })
})
