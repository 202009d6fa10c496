import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { KnowledgeRecord } from '../../src/record.ts'
import { view } from '../../src/view/view.ts'
import { patience } from '../support/patience.ts'
import { findsLiMing } from './fake.ts'

const checked = (text: string, title?: string) => ({
  article: { text, ...(title !== undefined && { title }) },
  warnings: [],
})

const codePoints = (text: string, start: number, end: number) =>
  Array.from(text).slice(start, end).join('')

describe('offsets', () => {
  test('in code points cut the same words out of the code points', () => {
    const words = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(words, words, (before, after) => {
        const text = `${before} Li Ming ${after}`
        const record = findsLiMing({ text })
        const shown = view(record, checked(text), { offsets: 'codepoint' })
        const [mention] = shown.people[0]?.mentions ?? []
        expect(codePoints(text, mention?.start ?? 0, mention?.end ?? 0)).toBe('Li Ming')
        expect(shown.document.offsetUnit).toBe('codepoint')
      }),
    )
  })

  test('in both units stand side by side', () => {
    const text = '😀😀 Li Ming'
    const shown = view(findsLiMing({ text }), checked(text), { offsets: 'both' })
    expect(shown.people[0]?.mentions[0]).toMatchObject({ start: 5, end: 12, cpStart: 3, cpEnd: 10 })
    expect(shown.document.offsetUnit).toBe('utf16')
  })

  test('of the title count in the title', () => {
    const record = findsLiMing({ text: '😀 Li Ming' })
    const [warning] = [
      { code: 'x', message: 'x', span: { start: 2, end: 4, text: 'ab', in: 'title' as const } },
    ]
    const shown = view({ ...record, warnings: [warning] }, checked('😀 Li Ming', '😀ab'), {
      offsets: 'codepoint',
    })
    expect(shown.warnings[0]?.span).toMatchObject({ start: 1, end: 3 })
  })

  test('of a long text are converted in no time', () => {
    const text = '😀 Li Ming '.repeat(100_000)
    const record = findsLiMing({ text })
    const mention = record.people[0]?.mentions[0]
    if (!mention) throw new Error('expected a mention')
    const people = record.people.map((person) => ({
      ...person,
      mentions: Array.from({ length: 100_000 }, () => mention),
    }))
    const from = performance.now()
    view({ ...record, people }, checked(text), { offsets: 'both' })
    expect(performance.now() - from).toBeLessThan(patience)
  })
})

test('nothing points to what was not certain enough', () => {
  const text = 'Li Ming, Dean of Medicine at Eastlake, met Siemens on Friday.'
  const base = findsLiMing({ text })
  const mentions = base.people[0]?.mentions ?? []
  const entity = { aliases: [], mentions, salience: 1 }
  const record = KnowledgeRecord.parse({
    ...base,
    people: [
      {
        ...base.people[0],
        confidence: 0.9,
        positions: [
          {
            title: 'Dean',
            department: 'dept:medicine',
            organization: 'org:eastlake',
            status: 'current',
            inferred: ['organization'],
            evidence: [],
            rule: 'x',
            confidence: 0.9,
          },
        ],
      },
    ],
    organizations: [
      { ...entity, id: 'org:eastlake', name: 'Eastlake', kind: 'university', confidence: 0.4 },
      { ...entity, id: 'org:siemens', name: 'Siemens', kind: 'company', confidence: 0.9 },
    ],
    departments: [
      {
        ...entity,
        id: 'dept:medicine',
        name: 'Medicine',
        kind: 'school',
        organization: 'org:eastlake',
        confidence: 0.9,
      },
    ],
    topics: [
      {
        id: 'topic:x',
        label: 'x',
        parties: ['org:eastlake', 'org:siemens'],
        mentions: [],
        confidence: 0.9,
        salience: 0.5,
      },
    ],
    events: [
      {
        id: 'event:x',
        type: 'meeting',
        date: 'date:x',
        topics: ['topic:x'],
        people: [],
        organizations: [{ id: 'org:eastlake', role: 'host' }],
        evidence: [],
        rule: 'x',
        confidence: 0.9,
      },
    ],
    relations: [
      {
        subject: 'person:li-ming',
        predicate: 'holds-position-at',
        object: 'org:eastlake',
        evidence: [],
        confidence: 0.9,
      },
    ],
    tags: [{ label: 'Eastlake', kind: 'organization', ref: 'org:eastlake', score: 0.9 }],
  })
  const before = structuredClone(record)
  const shown = view(record, checked(text), { minConfidence: 0.5 })
  expect(JSON.stringify(shown)).not.toContain('org:eastlake')
  expect(JSON.stringify(shown)).not.toContain('date:x')
  expect(shown.people[0]?.positions[0]).toMatchObject({ department: 'dept:medicine', inferred: [] })
  expect(shown.topics[0]?.parties).toEqual(['org:siemens'])
  expect(KnowledgeRecord.parse(shown)).toEqual(shown)
  expect(record).toEqual(before)
})
