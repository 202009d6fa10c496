import { expect, test } from 'vitest'
import { differences } from '../../../src/archive/corrections/difference.ts'
import { examples } from './articles.ts'
import { createDesk, quote, record } from './visit.ts'

const told = (before: typeof record, after: typeof record) =>
  differences(before, after).map(({ kind, change, says }) => `${kind} ${change}: ${says}`)

test('a record differs from itself in nothing', () => {
  for (const { record } of examples)
    expect(differences(record, structuredClone(record))).toEqual([])
})

test('what is added, removed and changed is said in words, kind by kind', () => {
  const desk = createDesk()
  desk.correct('add', { kind: 'person', quote: quote('quentra') })
  desk.correct('reject', { kind: 'person', id: 'person:mercer-jordan' })
  desk.correct('edit', { kind: 'person', id: 'person:li-ming', field: 'name' }, 'Li Ming-Hua')
  desk.correct(
    'edit',
    { kind: 'position', id: 'person:anna-schmidt' },
    { organization: 'Norvik Robotics' },
  )
  desk.correct('edit', { kind: 'date', id: 'date:2024-09', field: 'value' }, '2024-09-01')
  desk.correct('reject', { kind: 'event', quote: quote('met') })
  expect(told(record, desk.seen())).toEqual([
    'person changed: Li Ming-Hua; was Li Ming; aliases: none → Li Ming',
    'person added: quentra; mentions: 1',
    'person removed: Mercer Jordan; familyName: Jordan; givenName: Mercer; mentions: 2',
    'date changed: 2024-09-01; was 2024-09',
    'position changed: Li Ming-Hua: Dean; was Li Ming: Dean',
    'position changed: Anna Schmidt: Head; organization: Eastlake University → Norvik Robotics',
    expect.stringMatching(
      /^event removed: meeting; date: 2024-05-03; topics: joint training of nurses, /u,
    ),
  ])
})

test('the way back says the reverse', () => {
  for (const [at, { record: before }] of examples.entries()) {
    const { record: after } = examples[(at + 1) % examples.length]
    const count = (change: string, all: ReturnType<typeof differences>) =>
      all.filter((one) => one.change === change).length
    const [there, back] = [differences(before, after), differences(after, before)]
    expect(count('added', there)).toBe(count('removed', back))
  }
})
