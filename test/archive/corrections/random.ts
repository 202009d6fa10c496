import fc from 'fast-check'
import { createAnchors } from '../../../src/archive/corrections/anchor.ts'
import type { Correction } from '../../../src/archive/corrections/correction.ts'
import { lists, targetKinds } from '../../../src/archive/corrections/kinds.ts'
import type { Example } from './articles.ts'

/** Numbers that say how a correction is made; each is taken modulo what there is. */
export interface Choice {
  readonly action: Correction['action']
  readonly kind: (typeof targetKinds)[number]
  readonly which: number
  readonly field: number
  readonly other: number
  readonly from: number
  readonly words: number
  readonly byQuote: boolean
}

export const choices: fc.Arbitrary<Choice> = fc.record({
  action: fc.constantFrom('confirm', 'reject', 'edit', 'add', 'hide'),
  kind: fc.constantFrom(...targetKinds),
  which: fc.nat(1000),
  field: fc.nat(1000),
  other: fc.nat(1000),
  from: fc.nat(),
  words: fc.integer({ min: 1, max: 5 }),
  byQuote: fc.boolean(),
})

const pick = <One>(all: readonly One[], at: number): One | undefined => all[at % all.length]

const values: Record<string, Record<string, unknown[]>> = {
  person: {
    name: ['Ann Example', 'Li Ming'],
    nativeName: ['王一', null],
    honorific: ['Dr.', null],
    familyName: ['Ann'],
  },
  organization: {
    name: ['Example University', 'Acme Co., Ltd.'],
    kind: ['company', 'university'],
    canonical: ['Example University', null],
    acronym: ['EU', null],
    parent: ['organization', null],
  },
  department: {
    name: ['School of Examples'],
    kind: ['office'],
    organization: ['organization', null],
    parent: ['department', null],
  },
  date: {
    value: ['2024-05-03', '2023', '2024-05/2024-06', '../2020'],
    role: ['published', 'event'],
  },
  topic: {
    label: ['joint examples', 'talent training'],
    parties: [['organization'], []],
    stage: ['agreed', null],
    broader: [['education'], null],
  },
  place: { name: ['Exampleton'], kind: ['city', 'venue'], country: ['DE', null] },
  position: {
    title: ['Dean', 'Vice President'],
    role: ['dean', null],
    department: ['department', null],
    organization: ['organization', null],
    status: ['former', 'acting'],
  },
  event: {
    type: ['visit', 'signing'],
    date: ['date', null],
    place: ['place', null],
    topics: [['topic']],
    people: [[{ of: 'person', role: 'led' }]],
    organizations: [[{ of: 'organization', role: 'host' }], []],
  },
}

/** A correction that means something in an article, most of the time. */
export function correctionFor({ article, record }: Example, choice: Choice): unknown {
  const { action, kind, which, other } = choice
  const quote = createAnchors(article).quote(stretch(article.text, choice)) ?? {
    exact: 'nowhere at all',
  }
  const names = Object.keys(values[kind])
  const name = names[choice.field % names.length]
  const filled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(filled).filter((one) => one !== undefined)
    if (typeof value === 'object' && value !== null && 'of' in value) {
      const of = filled(value.of)
      return of === undefined ? undefined : { ...value, of }
    }
    if (typeof value !== 'string' || !(value in lists)) return value
    return pick(record[lists[value as 'person']], other)?.id
  }
  const value = filled(pick(values[kind][name], other))
  const whole = { article: 'a', by: 'Ann' }
  if (action === 'add') {
    if (choice.field % 7 === 0) {
      const id = pick(record[lists[kind as 'person']] ?? [], which)?.id
      return { ...whole, action, target: { kind, id, field: 'mentions', quote } }
    }
    const id = kind === 'position' ? pick(record.people, which)?.id : undefined
    const needed = {
      date: { value: '2024-05-03' },
      place: { kind: 'city' },
      event: { type: 'visit' },
    }
    const all = {
      ...needed[kind as 'date'],
      ...(value !== undefined && value !== null && { [name]: value }),
    }
    return { ...whole, action, target: { kind, ...(id && { id }), quote }, value: all }
  }
  const target = targetOf(record, choice)
  if (action !== 'edit') return { ...whole, action, target }
  return { ...whole, action, target: { ...target, field: name }, value }
}

function targetOf(
  record: Example['record'],
  { kind, which, other, byQuote, action }: Choice,
): object {
  if (kind === 'position') {
    const person = pick(
      record.people.filter(({ positions }) => positions.length > 0),
      which,
    )
    const position = pick(person?.positions ?? [], other)
    const span = position?.evidence.find(({ text }) => text.includes(position.title))
    return { kind, id: person?.id, ...(span && { quote: { exact: span.text } }) }
  }
  const fact = pick<{ id: string }>(record[lists[kind]], which)
  const spans = fact && 'mentions' in fact ? (fact.mentions as { text: string }[]) : []
  const span = pick(spans, other)
  if (action === 'reject' && span && other % 3 === 0)
    return { kind, id: fact?.id, field: 'mentions', quote: { exact: span.text } }
  return byQuote && span ? { kind, quote: { exact: span.text } } : { kind, id: fact?.id }
}

function stretch(text: string, { from, words }: Choice) {
  const starts = [...text.matchAll(/[\p{L}\p{N}]+/gu)]
  const first = starts[from % starts.length]
  const last = starts[Math.min(starts.length - 1, (from % starts.length) + words - 1)]
  return { field: 'text', start: first.index, end: last.index + last[0].length } as const
}
