import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { annotations } from '../../src/export/annotation.ts'
import { csv } from '../../src/export/csv.ts'
import { jsonLd } from '../../src/export/jsonld.ts'
import { markedHtml } from '../../src/export/marked-html.ts'
import { ninjs } from '../../src/export/ninjs.ts'
import { style } from '../../src/export/page/style.ts'
import { KnowledgeRecord } from '../../src/record.ts'
import { record, text } from './visit.ts'

const golden = (name: string): string =>
  readFileSync(new URL(`golden/${name}`, import.meta.url), 'utf8')

const withText = { ...record, document: { ...record.document, text } }

test('the article of the goldens is a record', () => {
  expect(KnowledgeRecord.parse(record)).toEqual(record)
})

test.each([
  ['visit.schema-org.json', jsonLd(record)],
  ['visit.ninjs.json', ninjs(withText)],
  ['visit.annotations.json', annotations(record, text)],
])('%s', (name, answer) => expect(JSON.parse(answer)).toEqual(JSON.parse(golden(name))))

test('visit.html', () => {
  const page = markedHtml(record, text).replace(style.markup, '')
  expect(page).toBe(golden('visit.html'))
})

test('visit.csv', () => expect(csv(record)).toBe(golden('visit.csv')))
