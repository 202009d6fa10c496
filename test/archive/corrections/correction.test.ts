import { describe, expect, test } from 'vitest'
import { readCorrection } from '../../../src/archive/corrections/correction.ts'
import { edtfPrecision } from '../../../src/archive/corrections/edtf.ts'

const whole = { article: 'a', by: 'Ann' }
const quote = { exact: 'Li Ming' }
const id = 'person:li-ming'

const mistakesOf = (body: unknown): string[] => {
  const read = readCorrection(body)
  return read.ok
    ? []
    : (read.failure.errors ?? []).map(({ path, message }) => `${path}: ${message}`)
}

test.each<[string, object]>([
  ['a confirmed person', { action: 'confirm', target: { kind: 'person', id } }],
  ['a confirmed field', { action: 'confirm', target: { kind: 'person', id, field: 'name' } }],
  [
    'a rejected mention',
    { action: 'reject', target: { kind: 'person', quote, field: 'mentions' } },
  ],
  [
    'a rejected value',
    { action: 'reject', target: { kind: 'position', id, field: 'organization' } },
  ],
  [
    'one field edited',
    { action: 'edit', target: { kind: 'person', id, field: 'name' }, value: 'Li' },
  ],
  [
    'several fields edited',
    {
      action: 'edit',
      target: { kind: 'position', id },
      value: { title: 'Dean', status: 'former', role: null },
    },
  ],
  [
    'an added date by its value alone',
    { action: 'add', target: { kind: 'date', quote }, value: '2024-05' },
  ],
  ['an added person', { action: 'add', target: { kind: 'person', quote } }],
  [
    'an added mention',
    { action: 'add', target: { kind: 'topic', id: 'topic:x', field: 'mentions', quote } },
  ],
  ['a hidden person', { action: 'hide', target: { kind: 'person', id }, reason: 'asked for it' }],
])('%s is understood', (_what, body) => expect(mistakesOf({ ...whole, ...body })).toEqual([]))

describe('what means nothing is refused with what would mean something', () => {
  test.each<[object, string[]]>([
    [
      { action: 'hide', target: { kind: 'topic', id: 'topic:x' } },
      ['action: expected hide for a person'],
    ],
    [
      { action: 'hide', target: { kind: 'person', id, field: 'name' } },
      ['target.field: expected none, since hide is for the whole person'],
    ],
    [{ action: 'confirm', target: { kind: 'person' } }, ['target: expected id or quote']],
    [
      { action: 'reject', target: { kind: 'person', id }, value: 'x' },
      ['value: expected none with reject'],
    ],
    [
      { action: 'reject', target: { kind: 'person', id, field: 'name' } },
      ['target.field: expected a field that a person may be without'],
    ],
    [
      { action: 'confirm', target: { kind: 'person', quote, field: 'mentions' } },
      ['action: expected add or reject'],
    ],
    [
      { action: 'reject', target: { kind: 'person', id, field: 'mentions' } },
      ['target.quote: expected the words'],
    ],
    [
      { action: 'edit', target: { kind: 'person', id, field: 'salience' }, value: 1 },
      ['target.field: expected one of name, familyName'],
    ],
    [
      { action: 'edit', target: { kind: 'event', id: 'event:x', field: 'mentions' }, value: 1 },
      ['target.field: expected one of type'],
    ],
    [{ action: 'edit', target: { kind: 'person', id } }, ['value: expected at least one of name']],
    [{ action: 'edit', target: { kind: 'person', id }, value: [] }, ['value: expected an object']],
    [
      { action: 'edit', target: { kind: 'person', id, field: 'name' } },
      ['value: expected 1 to 1000 characters'],
    ],
    [
      { action: 'edit', target: { kind: 'person', id, field: 'name' }, value: null },
      ['value: expected 1 to'],
    ],
    [
      {
        action: 'edit',
        target: { kind: 'person', id },
        value: { __proto__: null, name: ' ', constructor: 'x', age: 3 },
      },
      ['value.name:', 'value.constructor: expected one of', 'value.age: expected one of'],
    ],
    [
      {
        action: 'edit',
        target: { kind: 'date', id: 'date:x', field: 'value' },
        value: '2023-02-30',
      },
      ['value: expected a date as EDTF writes it'],
    ],
    [
      {
        action: 'edit',
        target: { kind: 'organization', id: 'org:x', field: 'kind' },
        value: 'firm',
      },
      ['value: expected one of company'],
    ],
    [
      { action: 'add', target: { kind: 'person', id } },
      ['target.quote:', 'target.id: expected none, since what is added has no id'],
    ],
    [{ action: 'add', target: { kind: 'person', id, field: 'mentions' } }, ['target.quote:']],
    [
      { action: 'add', target: { kind: 'position', quote } },
      ['target.id: expected the id of the person'],
    ],
    [{ action: 'add', target: { kind: 'date', quote } }, ['value.value: expected a date']],
    [
      { action: 'add', target: { kind: 'place', quote }, value: {} },
      ['value.kind: expected one of country'],
    ],
    [
      { action: 'add', target: { kind: 'person', quote, field: 'name' }, value: 'x' },
      ['target.field: expected none, since add is for a whole person'],
    ],
    [
      { action: 'merge', target: { kind: 'robot', quote: { exact: '' } }, more: 1 },
      ['action:', 'target.kind:', 'target.quote.exact:', ':'],
    ],
  ])('%j', (body, expected) => {
    const mistakes = mistakesOf({ ...whole, ...body })
    expect(mistakes.map((mistake, at) => mistake.startsWith(expected[at] ?? '?'))).toEqual(
      expected.map(() => true),
    )
  })

  test.each([null, 3, [], 'x', { by: '' }])('%j is no correction', (body) => {
    expect(mistakesOf(body).length).toBeGreaterThan(0)
  })

  test('a quote of 100 kB, half pairs and control characters as values', () => {
    const long = { exact: 'x'.repeat(100_000), prefix: 'y'.repeat(100_000) }
    expect(
      mistakesOf({ ...whole, action: 'confirm', target: { kind: 'person', quote: long } }),
    ).toEqual([
      'target.quote.exact: expected at most 10000 characters, got 100000; shorten it',
      'target.quote.prefix: expected at most 1000 characters, got 100000; shorten it',
    ])
    for (const value of ['\ud83c', 'a\u0000b', 'a\nb'])
      expect(
        mistakesOf({
          ...whole,
          action: 'edit',
          target: { kind: 'person', id, field: 'name' },
          value,
        }),
      ).toHaveLength(1)
  })
})

test.each([
  ['2024-02-29', 'day'],
  ['2023-02-29', undefined],
  ['XXXX-02-29', 'day'],
  ['XXXX-04-31', undefined],
  ['2024-05', 'month'],
  ['2024-05-XX', 'month'],
  ['2024-00', undefined],
  ['2024-13', undefined],
  ['2021-21', 'season'],
  ['2021-33', 'quarter'],
  ['2021-37', undefined],
  ['2024', 'year'],
  ['199X', 'decade'],
  ['19XX', 'century'],
  ['2024?', 'year'],
  ['2024-05-03/2024-05-05', 'interval'],
  ['2024-05-05/2024-05-03', undefined],
  ['2024/2024-05', 'interval'],
  ['2020/..', 'interval'],
  ['../2020', 'interval'],
  ['../..', undefined],
  ['1/2/3', undefined],
  ['next May', undefined],
  ['', undefined],
])('the date %s is precise to the %s', (value, precision) =>
  expect(edtfPrecision(value)).toBe(precision),
)
