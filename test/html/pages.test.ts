import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readPage } from '../support/pages.ts'

const file = (name: string): string =>
  readFileSync(new URL(`pages/${name}`, import.meta.url), 'utf8')

// Layouts as they occur, in words of our own; beside each page stands the text that a reader sees.
const layouts = {
  portal: {
    title: 'Port of Tarnholm and Keelung Marine agree on\u00a0pilot school (h1)',
    byline: 'Ingrid Solvang, Tom Achebe (json-ld author)',
    publisher: 'The Tarnholm Courier (json-ld publisher)',
    publishedAt: '2024-05-16 (meta article:published_time)',
    language: 'en-GB (html lang)',
    url: 'https://courier.example/business/2024/05/pilot-school-8812.html (link canonical)',
  },
  university: {
    title: 'Delegation of Brennick Hospital Visits Our School of Nursing (text)',
    publishedAt: '2023-11-13 (meta pubdate)',
  },
  wordpress: {
    title: 'Meadowbrook Clinic names new head of cardiology (h1)',
    byline: 'Petra Novak (rel author)',
    publishedAt: '2024-02-02 (json-ld datePublished)',
    language: 'en-US (html lang)',
  },
  tables: {},
  amp: {
    title: 'Solar firm Heliantis buys Nordwatt (h1)',
    byline: 'Wire Desk (json-ld author)',
    publisher: 'Energy Wire (json-ld publisher)',
    publishedAt: '2025-01-20 (json-ld datePublished)',
    language: 'en (html lang)',
    url: 'https://wire.example/energy/heliantis-nordwatt (link canonical)',
  },
}

describe.each(Object.entries(layouts))('a page laid out as %s', (name, expected) => {
  const { text, fields } = readPage(file(`${name}.html`))

  test('reads as its article alone', () => {
    expect(`${text}\n`).toBe(file(`${name}.txt`))
  })

  test('says title, author, publisher, date, language and address, and where', () => {
    const shown = Object.entries(fields).map(([field, { value, source }]) => [
      field,
      `${value} (${source})`,
    ])
    expect(Object.fromEntries(shown)).toEqual(expected)
  })
})
