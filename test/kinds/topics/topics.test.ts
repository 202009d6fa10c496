import { expect, test } from 'vitest'
import { topicRules } from '../../../src/kinds/topics/index.ts'
import { labels, readTopics } from './support.ts'

const both = 'The two sides'

test.each([
  [`${both} discussed talent training and innovation.`, ['talent training', 'innovation']],
  [`${both} discussed faculty and student exchange.`, ['faculty and student exchange']],
  [
    `${both} discussed bridge design, scientific research and innovation, and social services.`,
    ['bridge design', 'scientific research and innovation', 'social services'],
  ],
  [
    `${both} exchanged views on school sports, early reading and other topics.`,
    ['school sports', 'early reading'],
  ],
  [
    `${both} will cooperate in soil and water; beekeeping; and fruit and vegetable storage.`,
    ['soil and water', 'beekeeping', 'fruit and vegetable storage'],
  ],
  [
    `${both} discussed exchanges of nurses and doctors between Lyon and Graz, and cancer screening.`,
    ['exchanges of nurses and doctors', 'cancer screening'],
  ],
])('cuts %s', (text, expected) => expect(labels(text)).toEqual(expected))

test.each([
  'Marta Lund has been appointed chief executive of Norvik Foods and will succeed Jon Hale in May.',
  'Professor Emil Brandt, who taught soil science for forty years, died on Sunday aged 91.',
  'Arden United beat Lowen City 3-1 after an early penalty and a red card.',
  'The museum has named a new curator of prints, who previously worked on maps and drawings.',
  'Shares in the bank fell 2% after it reported lower lending and deposits.',
])('finds no subject in %s', (text) => expect(labels(text)).toEqual([]))

test('gives repeated subjects the label of the first one', () => {
  const { mentions } = readTopics(
    `${both} discussed joint laboratories. ${both} agreed to build a joint laboratory.`,
  )
  expect(mentions.map(({ label }) => label)).toEqual(['joint laboratories', 'joint laboratories'])
})

test('maps a subject to its concept and the wider ones', () => {
  const [mention] = readTopics(`${both} discussed undergraduate student exchange.`).mentions
  expect(mention).toMatchObject({
    entry: { cells: { id: 'student-exchange' } },
    stage: 'discussed',
  })
  expect(mention?.broader?.length).toBeGreaterThan(0)
})

test.each([
  [`${both} signed an agreement on fisheries research.`, 'agreed'],
  [`${both} hope to strengthen fisheries research.`, 'proposed'],
  [`${both} held talks on fisheries research.`, 'discussed'],
])('%s is %s', (text, stage) => expect(readTopics(text).mentions[0]?.stage).toBe(stage))

test('writes labels in lower case but for names', () => {
  expect(labels('Cooperation in Animal Health was agreed. It includes TCM research.')[0]).toBe(
    'cooperation in animal health',
  )
})

test('says which words tell of cooperation', () => {
  const { cooperation, document } = readTopics('Norvik Foods has partnered with Arden Dairy.')
  expect(cooperation.map(({ first }) => document.text.slice(document.tokens.start[first]))).toEqual(
    ['partnered with Arden Dairy.'],
  )
})

test('takes no organization for a subject', () => {
  const text = `${both} discussed cooperation with Arden Institute of Optics.`
  expect(labels(text, 'Arden Institute of Optics')).toEqual([])
})

test('every mention names a known rule and stands inside its sentence', () => {
  const { mentions, document } = readTopics(
    `${both} signed a memorandum on rail safety, and will jointly build a test track. They discussed costs.`,
  )
  const ids = new Set(topicRules.map(({ id }) => id))
  for (const { first, end, rule } of mentions) {
    expect(ids).toContain(rule)
    expect(document.sentenceOf[first]).toBe(document.sentenceOf[end - 1])
  }
})

test.each([
  '',
  '(((((',
  'agreement “'.repeat(300),
  'cooperation in the development of '.repeat(300),
  `${both} discussed ${'joint research, '.repeat(300)}`,
  "Norvik's ".repeat(300),
])('reads hostile text %#', (text) => {
  const { mentions, document } = readTopics(text)
  for (const { first, end } of mentions) {
    expect(end).toBeGreaterThan(first)
    expect(end).toBeLessThanOrEqual(document.tokens.count)
  }
})

test('merges what differs in empty words only', () => {
  expect(
    labels(`${both} discussed nurse training. They agreed on the development of nurse training.`),
  ).toEqual(['nurse training'])
})

test('labels cooperation in one field as a whole, several fields apart', () => {
  expect(labels(`${both} praised their cooperation in the field of optics.`)).toEqual([
    'cooperation in optics',
  ])
  expect(labels(`${both} seek cooperation in the fields of optics and marine biology.`)).toEqual([
    'optics',
    'marine biology',
  ])
})
