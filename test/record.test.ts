import { describe, expect, test } from 'vitest'
import { recordJsonSchema } from '../src/json-schema.ts'
import { DateFact, KnowledgeRecord, Person, Span } from '../src/record.ts'

const person = {
  id: 'person:li-ming',
  name: 'Li Ming',
  aliases: [],
  mentions: [{ start: 0, end: 7, text: 'Li Ming', zone: 'body', sentence: 0, rule: 'people/x' }],
  confidence: 0.9,
  salience: 1,
  positions: [],
}

const record = {
  schemaVersion: '1',
  id: `sha256:${'0'.repeat(64)}`,
  extractor: { name: 'dossier', version: '0.1.0', lexicons: 'sha256:0' },
  document: { language: 'en', wordCount: 2, offsetUnit: 'utf16' },
  people: [person],
  organizations: [],
  departments: [],
  dates: [],
  topics: [],
  places: [],
  events: [],
  relations: [],
  tags: [],
  warnings: [],
}

describe('a record', () => {
  test('is accepted as the contract has it', () => {
    expect(KnowledgeRecord.parse(record)).toEqual(record)
  })

  test.each([
    ['a list is missing', { ...record, tags: undefined }],
    ['a field is not described', { ...record, mood: 'good' }],
    ['an id is of another kind', { ...record, people: [{ ...person, id: 'org:li-ming' }] }],
    ['a name is empty', { ...record, people: [{ ...person, name: '' }] }],
    ['what is unknown is undefined', { ...record, people: [{ ...person, honorific: undefined }] }],
    ['what is unknown is null', { ...record, people: [{ ...person, honorific: null }] }],
    ['a confidence is above 1', { ...record, people: [{ ...person, confidence: 1.5 }] }],
    ['an entity stands nowhere', { ...record, people: [{ ...person, mentions: [] }] }],
  ])('is refused where %s', (_what, wrong) => {
    expect(KnowledgeRecord.safeParse(wrong).success).toBe(false)
  })
})

test.each([
  ['2023-11-10', true],
  ['2023-11', true],
  ['2023', true],
  ['199X', true],
  ['19XX', true],
  ['XXXX-11-10', true],
  ['2021-33', true],
  ['2021-06/2021-09', true],
  ['2020/..', true],
  ['../2020', true],
  ['Nov 10', false],
  ['2023-11-10T10:00', false],
  ['', false],
])('a date %s: %s', (value, valid) => {
  expect(DateFact.shape.value.safeParse(value).success).toBe(valid)
})

test('JSON Schema names every schema, refers only to them and leaves room for new fields', () => {
  const schema = JSON.stringify(recordJsonSchema())
  const { $defs } = JSON.parse(schema)
  for (const [, name] of schema.matchAll(/#\/\$defs\/(\w+)/gu)) expect($defs).toHaveProperty(name)
  expect($defs.Person.required).toEqual(Object.keys(Person.shape).filter((name) => name in person))
  expect($defs.Span.properties).toHaveProperty('cpStart')
  expect(Object.keys($defs.Span.properties)).toEqual(Object.keys(Span.shape))
  expect(schema).not.toContain('additionalProperties')
})
