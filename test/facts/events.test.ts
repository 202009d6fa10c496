import { describe, expect, test } from 'vitest'
import { eventRules } from '../../src/facts/events/rules.ts'
import { extract } from '../support/extractor.ts'

function participants(text: string, rule: string): string[] {
  const { events, people, organizations } = extract({ text })
  const named = new Map([...people, ...organizations].map(({ id, name }) => [id, name]))
  return events
    .filter((event) => event.rule === rule)
    .flatMap((event) => [...event.people, ...event.organizations])
    .map(({ id, role }) => `${role} ${named.get(id)}`)
}

describe.each(eventRules)('$id', ({ id, examples }) => {
  test.each(examples)('$text', ({ text, finds }) => {
    expect(participants(text, id)).toEqual(finds)
  })
})

test('an event has its date, its place and the subjects talked about', () => {
  const { events, dates, places, topics } = extract({
    text: 'On 3 May 2024, Anna Weber, President of Acme University, met Peter Novak, Rector of Halden College, in Vienna. The two sides discussed student exchange and joint research.',
  })
  const meeting = events.find(({ type }) => type === 'meeting')
  expect(dates.find(({ id }) => id === meeting?.date)?.value).toBe('2024-05-03')
  expect(places.find(({ id }) => id === meeting?.place)?.name).toBe('Vienna')
  expect(meeting?.topics.length).toBe(topics.length)
  expect(topics.length).toBeGreaterThan(0)
})

test('a byline takes part in nothing', () => {
  const { events } = extract({
    text: 'Acme University visited Halden College on 3 May 2024 and signed an agreement with its partner there today.\n\n(Anna Weber, Peter Novak)',
  })
  expect(events.flatMap(({ people }) => people)).toEqual([])
})
