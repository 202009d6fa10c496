import { expect, test } from 'vitest'
import { type Explanation, KnowledgeRecord } from '../../src/record.ts'
import { view } from '../../src/view/view.ts'
import { extract } from './explainer.ts'

const text = `Tarnowo University signs agreement with Nordheim Hospital

SHENZHEN, May 3 -- Chen Hao, Dean of the School of Nursing of Tarnowo University, met Dr. Anna Schmidt, Vice President of Norwick Plastics Co., Ltd., on 3 May 2024 to discuss joint training of nurses.

Registrar Maria Keller thanked the guests. The university will cooperate with the hospital in machine vision.`

const record = extract({ text }, { explain: true })
const { people, organizations, departments, dates, topics, places, events } = record
const facts = [
  ...people,
  ...organizations,
  ...departments,
  ...dates,
  ...topics,
  ...places,
  ...events,
]

const personNamed = (name: string) => people.find((person) => person.name === name)
const says = (explain: Explanation | undefined) => explain?.evidence.map((reason) => reason.says)

test('every fact is explained by the sentence of its rule', () => {
  for (const list of [people, organizations, departments, dates, topics, places, events])
    expect(list.length).toBeGreaterThan(0)
  const positions = people.flatMap((person) => person.positions)
  for (const { explain } of [...facts, ...positions]) {
    expect(explain?.about).toMatch(/\.$/u)
    expect(explain?.evidence.length).toBeGreaterThan(0)
  }
})

test('all spans of explanations cut their own words out of the text', () => {
  let count = 0
  JSON.stringify(
    facts.map(({ explain }) => explain),
    (_key, value) => {
      if (value !== null && typeof value === 'object' && 'start' in value) {
        expect(text.slice(value.start, value.end)).toBe(value.text)
        count++
      }
      return value
    },
  )
  expect(count).toBeGreaterThan(15)
})

test('a person says which lists hold the words and what stands beside them', () => {
  const explain = personNamed('Anna Schmidt')?.explain
  expect(says(explain)).toEqual(
    expect.arrayContaining([
      '“Anna” is a given name',
      '“Schmidt” is a surname',
      'a form of courtesy stands before it',
    ]),
  )
  expect(explain?.entries[0]).toMatchObject({
    file: 'lexicons/people/given-names.txt',
    line: expect.any(Number),
  })
})

test('the weights of a person add up to the confidence', () => {
  const { explain, confidence } = personNamed('Anna Schmidt') as (typeof people)[number]
  const sum = explain?.evidence.reduce((all, { weight = 0 }) => all + weight, 0) ?? 0
  expect(1 / (1 + Math.exp(0.5 - sum))).toBeCloseTo(confidence, 2)
})

test('a position says what was read together', () => {
  const [dean] = personNamed('Chen Hao')?.positions ?? []
  expect(dean.explain?.together?.map(({ part, span }) => `${part} ${span.text}`)).toEqual([
    'name Chen Hao',
    'title Dean',
    'department School of Nursing',
    'organization Tarnowo University',
  ])
  expect(dean.explain?.entries[0]?.list).toBe('people.titles')
  expect(dean.explain?.inferred).toBeUndefined()
})

test('an inferred organization says what told it', () => {
  const [registrar] = personNamed('Maria Keller')?.positions ?? []
  expect(registrar.inferred).toEqual(['organization'])
  expect(registrar.explain?.inferred?.[0]).toMatchObject({ field: 'organization' })
  expect(registrar.explain?.inferred?.[0].because).toContain('“Tarnowo University”: ')
  expect(says(registrar.explain)).toContain('the organization does not stand beside the name')
})

test('the record is the same but for the explanations', () => {
  const plain = extract({ text })
  const bare = JSON.parse(JSON.stringify(record), (key, value) =>
    key === 'explain' ? undefined : value,
  )
  expect(JSON.stringify(bare)).toBe(JSON.stringify(plain))
})

test('the same article is explained in the same bytes', () => {
  const again = extract({ text }, { explain: true })
  expect(JSON.stringify(again)).toBe(JSON.stringify(record))
  expect(KnowledgeRecord.parse(again)).toEqual(record)
})

test('offsets of explanations are in code points where these are asked for', () => {
  const smiling = `😀 ${text}`
  const checked = { article: { text: smiling }, warnings: [] }
  const shown = view(extract({ text: smiling }, { explain: true }), checked, { offsets: 'both' })
  const at = shown.people[0]?.explain?.at
  expect(at?.start).toBe((at?.cpStart ?? 0) + 1)
})
