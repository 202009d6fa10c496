import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holdingsOf } from '../../src/derived/holdings.ts'
import { added, findingsOf, type ReadLine, summaryOf } from '../../src/jobs/report.ts'
import type { KnowledgeRecord } from '../../src/record.ts'
import { findsLiMing } from '../http/fake.ts'

/** A record in which some organizations and titles were found. */
function recordOf(organizations: readonly string[], titles: readonly string[]): KnowledgeRecord {
  const record = findsLiMing({ text: titles.length > 0 ? 'Li Ming' : 'Nobody' })
  const organization = (name: string): KnowledgeRecord['organizations'][number] => ({
    id: `org:${name}`,
    name,
    aliases: [],
    mentions: [],
    confidence: 0.5,
    salience: 0,
    kind: 'company',
    ...(name === 'known' && { canonical: { id: 'known', name: 'Known' } }),
  })
  const position = (title: string): KnowledgeRecord['people'][number]['positions'][number] => ({
    title,
    status: 'current',
    inferred: [],
    evidence: [],
    rule: 'positions/fake',
    confidence: 0.5,
    ...(title === 'known' && { role: 'dean' }),
  })
  return {
    ...record,
    organizations: organizations.map(organization),
    people: record.people.map((person) => ({ ...person, positions: titles.map(position) })),
  }
}

const name = fc.constantFrom('known', 'a', 'b', '__proto__', 'constructor')
const line = fc
  .tuple(fc.nat(99), fc.array(name, { maxLength: 3 }), fc.array(name, { maxLength: 3 }))
  .map(
    ([index, units, titles]): ReadLine => ({
      index,
      holdings: holdingsOf(recordOf(units, titles)),
    }),
  )

async function* texts(all: readonly string[]): AsyncGenerator<string> {
  yield* all
}

test('chunks add up to what all their lines give at once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(line, { maxLength: 5 }), { maxLength: 5 }),
      async (chunks) => {
        const each = chunks.map((lines) => JSON.stringify(summaryOf(lines)))
        const whole = JSON.stringify(summaryOf(chunks.flat()))
        expect(await findingsOf(texts(each))).toEqual(await findingsOf(texts([whole])))
        const sum = chunks.map(summaryOf).reduce(added, summaryOf([]))
        expect(await findingsOf(texts([JSON.stringify(sum)]))).toEqual(
          await findingsOf(texts([whole])),
        )
      },
    ),
  )
})

test('a report tells how many articles are of which month, and how many of none', async () => {
  const published = ['2024-05-03', '2024-05', '2023-11-13', '2024', '2024-21', undefined]
  const lines = published.map((publishedAt, index): ReadLine => {
    const { document, ...record } = recordOf([], [])
    const dated = { ...document, ...(publishedAt !== undefined && { publishedAt }) }
    return { index, holdings: holdingsOf({ ...record, document: dated }) }
  })
  const { months: _, ...withoutMonths } = summaryOf(lines)
  const chunks = [JSON.stringify(summaryOf(lines)), JSON.stringify(withoutMonths)]
  expect(await findingsOf(texts(chunks))).toMatchObject({
    records: 12,
    months: [
      { month: '2023-11', articles: 1 },
      { month: '2024', articles: 2 },
      { month: '2024-05', articles: 2 },
    ],
    undated: 1,
  })
})

test('a report names what no list knows, the commonest first, and articles without anything', async () => {
  const lines = [
    { index: 0, holdings: holdingsOf(recordOf(['known', 'b'], ['known', 'a', 'a'])) },
    { index: 1, holdings: holdingsOf(recordOf(['b', 'a', '__proto__'], [])) },
    { index: 2, id: 'x', holdings: holdingsOf(recordOf([], [])) },
  ]
  expect(await findingsOf(texts([JSON.stringify(summaryOf(lines))]))).toMatchObject({
    records: 3,
    totals: { people: 1, positions: 3, organizations: 5 },
    unknownOrganizations: [
      { name: 'b', articles: 2 },
      { name: '__proto__', articles: 1 },
      { name: 'a', articles: 1 },
    ],
    unknownTitles: [{ name: 'a', articles: 1 }],
    nothingFound: { count: 1, examples: [{ index: 2, id: 'x' }] },
  })
})
