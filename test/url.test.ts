import { expect, test } from 'vitest'
import { isUrl } from '../src/url.ts'

test('an address with letters beyond ASCII is one, however often it is asked', () => {
  let refused = 0
  for (let times = 0; times < 100_000; times++) if (!isUrl('https://bücher.example/')) refused++
  expect(refused).toBe(0)
})

test('what is no address is none, unless it is one beside another', () => {
  expect(isUrl('bücher')).toBe(false)
  expect(isUrl('bücher', 'https://cms.example/')).toBe(true)
  expect(isUrl('https://')).toBe(false)
})
