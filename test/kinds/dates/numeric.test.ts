import { expect, test } from 'vitest'
import { found } from './support.ts'

test.each([
  ['Published: 27.02.24', ['27.02.24 → 2024-02-27']],
  ['It needs version 10.02.24 of the tool.', []],
  ['Brno, 11. 2. 2020', ['11. 2. 2020 → 2020-02-11']],
  // The month that the text names elsewhere is the month here too.
  ['4/5/2021: the dean came on May 3.', ['4/5/2021 → 2021-05-04', 'May 3 → 2021-05-03']],
  ['4/5/2021: the dean came on April 3.', ['4/5/2021 → 2021-04-05', 'April 3 → 2021-04-03']],
  ['2024-13-01', ['2024-13-01 → 2024-01-13']],
  ['She may come on 4/5/2021.', ['4/5/2021 → 2021-04-05']],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected)
})

test.each(['Source: Press Office    Clicks: 2019', 'Views [2021]', 'Press Office, 2018 Views'])(
  'readers are no years: %s',
  (text) => {
    expect(found(text)).toEqual([])
  },
)
