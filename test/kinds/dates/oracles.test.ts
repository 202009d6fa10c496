import { strict } from 'chrono-node'
import edtf from 'edtf'
import { describe, expect, test } from 'vitest'
import { dateRules } from '../../../src/kinds/dates/index.ts'
import { readDates } from './support.ts'

const publishedAt = '2023-11-15'
const anchor = new Date(2023, 10, 15, 12)
const months =
  'January February March April May June July August September October November December'
const names = months.split(' ')

/** A day as the ways of writing it that leave nothing open. */
const writings = (year: number, month: number, day: number): string[] => {
  const name = names[month - 1]
  const suffix =
    day % 10 === 1 && day !== 11
      ? 'st'
      : day % 10 === 2 && day !== 12
        ? 'nd'
        : day % 10 === 3 && day !== 13
          ? 'rd'
          : 'th'
  const two = (value: number): string => String(value).padStart(2, '0')
  return [
    `${name} ${day}, ${year}`,
    `${name} ${day}${suffix}, ${year}`,
    `${day} ${name} ${year}`,
    `${day}${suffix} of ${name} ${year}`,
    `${name.slice(0, 3)} ${day} ${year}`,
    `${day} ${name.slice(0, 3)}${name === 'May' ? '' : '.'} ${year}`,
    `${year}-${two(month)}-${two(day)}`,
    `${year}/${two(month)}/${two(day)}`,
    ...(day > 12 ? [`${day}/${month}/${year}`, `${month}/${day}/${year}`] : []),
  ]
}

const days = [1, 2, 9, 13, 21, 22, 23, 28, 29, 30, 31]
const table = [1987, 2000, 2016, 2023, 2031].flatMap((year) =>
  names.flatMap((_, index) => days.flatMap((day) => writings(year, index + 1, day))),
)

/** What chrono reads in the text, as a day; chrono takes "31 June" for a date of its own making. */
function chronoDay(text: string): string | undefined {
  const [result] = strict.parse(text, anchor)
  if (result === undefined || !result.start.isCertain('day')) return undefined
  const two = (value: number | null): string => String(value).padStart(2, '0')
  const { start } = result
  return `${start.get('year')}-${two(start.get('month'))}-${two(start.get('day'))}`
}

test('agrees with chrono on absolute dates', () => {
  const differing = table
    .map((text) => `They met on ${text} in Rome.`)
    .map((text) => ({
      text,
      ours: readDates(text, publishedAt).mentions.map(({ value }) => value)[0],
      theirs: chronoDay(text),
    }))
    .filter(({ ours, theirs }) => theirs !== undefined && ours !== theirs)
  expect(differing).toEqual([])
})

test('finds each date of the table that exists', () => {
  const exists = (year: number, month: number, day: number): boolean =>
    day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
  for (const year of [1987, 2000, 2023]) {
    for (const month of names.keys()) {
      for (const day of days) {
        const [value] = readDates(writings(year, month + 1, day)[2]).mentions.map(
          (mention) => mention.value,
        )
        const iso = `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        expect(value).toBe(exists(year, month + 1, day) ? iso : undefined)
      }
    }
  }
})

describe('every value is EDTF', () => {
  const texts = dateRules.flatMap(({ examples }) => examples.map(({ text }) => text))
  test.each([undefined, publishedAt, '2024-02-29', '1999-12-31'])('seen from %s', (day) => {
    for (const text of texts) {
      for (const { value } of readDates(text, day).mentions) {
        expect(() => edtf(value), `${value} of "${text}"`).not.toThrow()
      }
    }
  })
})
