import { describe, expect, test } from 'vitest'
import { rulePrecisions, wilsonInterval } from '../../../src/archive/corrections/precision.ts'
import { createDesk, quote } from './visit.ts'

// The first four by hand from the formula; R's prop.test without correction gives the same.
test.each([
  [0, 0, 0, 1],
  [1, 1, 0.207, 1],
  [0, 10, 0, 0.278],
  [9, 10, 0.596, 0.982],
  [50, 100, 0.404, 0.596],
])('%i right of %i: from %d to %d', (right, all, low, high) => {
  expect(wilsonInterval(right, all)).toEqual({ low, high })
})

describe('the precision of rules', () => {
  const countsOf = ({ held }: ReturnType<typeof createDesk>) =>
    rulePrecisions(held()).map(
      ({ rule, confirmed, rejected }) => `${rule} ${confirmed}:${rejected}`,
    )

  test('counts what was confirmed, rejected, and edited in what the rule had read', () => {
    const desk = createDesk()
    desk.correct('confirm', { kind: 'position', id: 'person:li-ming' })
    desk.correct(
      'edit',
      { kind: 'position', id: 'person:anna-schmidt' },
      { organization: 'Norvik Robotics' },
    )
    desk.correct('reject', { kind: 'topic', id: 'topic:surgical-robots' })
    expect(countsOf(desk)).toEqual(['positions/name-comma-title 1:1', 'topics/agreement-on 0:1'])
    expect(rulePrecisions(desk.held())[0]).toMatchObject({
      precision: 0.5,
      low: 0.095,
      high: 0.905,
    })
  })

  test('says nothing of additions, hidings and what is only added to a fact', () => {
    const desk = createDesk()
    desk.correct('add', { kind: 'person', quote: quote('quentra') })
    desk.correct('edit', { kind: 'person', id: 'person:li-ming', field: 'nativeName' }, '李明')
    desk.correct('hide', { kind: 'person', id: 'person:li-ming' })
    expect(countsOf(desk)).toEqual([])
  })

  test('counts a fact once: as it was decided last, and as wrong when it had to be edited', () => {
    const desk = createDesk()
    desk.correct('confirm', { kind: 'date', id: 'date:2024-09' })
    desk.correct('reject', { kind: 'date', id: 'date:2024-09' })
    desk.correct('edit', { kind: 'topic', id: 'topic:surgical-robots', field: 'label' }, 'robots')
    desk.correct('confirm', { kind: 'topic', id: 'topic:robots' })
    expect(countsOf(desk)).toEqual(['dates/month 0:1', 'topics/agreement-on 0:1'])
  })

  test('counts no undone decision, and one mention for its own rule', () => {
    const desk = createDesk()
    desk.undo(desk.correct('reject', { kind: 'topic', id: 'topic:surgical-robots' }))
    desk.correct('reject', { kind: 'person', field: 'mentions', quote: quote('Mercer Jordan', 1) })
    expect(countsOf(desk)).toEqual(['people/known-name 0:1'])
  })
})
