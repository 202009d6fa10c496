import type { Event, KnowledgeRecord, Mention, Span, Topic } from '../../record.ts'
import type { Standing } from './closeness.ts'
import { createLabels, type Label } from './labels.ts'
import type { Presence } from './presence.ts'
import type { Tie } from './tie.ts'

/** A tie before its sentence was cut out and salience weighed in. */
export interface DraftTie extends Omit<Tie, 'quote'> {
  /** What is to be quoted around. */
  readonly at: Span
}

/** All that one article says of why two stand together, at least one tie. */
export type TiesBetween = (a: Presence, b: Presence, standing: Standing) => DraftTie[]

/** What ties are read from, looked up once for an article. */
export interface View {
  readonly record: KnowledgeRecord
  readonly label: (id: string) => Label
  readonly eventLabel: (event: Event) => Label
  /** The event's day, else the article's. */
  readonly dayOf: (event?: Event) => { readonly day?: string }
  readonly paragraphsOf: (topic: Topic) => ReadonlySet<number>
}

export function createViewOf(
  record: KnowledgeRecord,
  paragraphOf: (mention: Mention) => number,
): View {
  const labels = createLabels(record)
  const dates = new Map(record.dates.map(({ id, value }) => [id, value]))
  const published = dayIn(record.document.publishedAt)
  const paragraphs = new Map(
    record.topics.map(({ id, mentions }) => [id, new Set(mentions.map(paragraphOf))]),
  )
  return {
    record,
    label: labels.of,
    eventLabel: labels.event,
    dayOf: (event) => {
      const day = dayIn(dates.get(event?.date ?? '')) ?? published
      return day === undefined ? {} : { day }
    },
    paragraphsOf: ({ id }) => paragraphs.get(id) ?? new Set(),
  }
}

/** The day of an EDTF value, or the first one of an interval of days. */
const dayIn = (value: string | undefined): string | undefined =>
  value !== undefined && /^\d{4}-\d{2}-\d{2}(?=$|\/)/u.test(value) ? value.slice(0, 10) : undefined
