import type { KnowledgeRecord } from '../record.ts'
import { aboutOf, isOnlyByline } from './about.ts'
import { createNames, eventName } from './facts.ts'
import { createIris, webAddress } from './iris.ts'
import { whoIsWho } from './who-is-who.ts'

const standard = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
}

/** IPTC ninjs 3.1; positions, for which it has no field, stand in the note to editors. */
export function ninjs(record: KnowledgeRecord): string {
  const { document, people, organizations, departments, places, topics, events } = record
  const { title, byline, publisher, publishedAt, text, wordCount } = document
  const iris = createIris(record)
  const about = aboutOf(record)
  const named = ({ id, name, sameAs, term }: Named) => ({
    name,
    rel: about.has(id) ? 'about' : 'mentions',
    uri: webAddress(sameAs?.find(webAddress)) ?? iris.of(id),
    literal: term ?? id,
  })
  const eventNames = createNames(record)
  return JSON.stringify({
    standard,
    uri: iris.article,
    type: 'text',
    representationType: text === undefined ? 'partial' : 'full',
    contentCreated: midnight(publishedAt),
    language: document.language === 'und' ? undefined : document.language,
    title,
    by: byline ?? (people.filter(isOnlyByline).map(nameOf).join(', ') || undefined),
    located: places.find(isDateline)?.name,
    headlines:
      title === undefined ? [] : [{ role: 'main', contentType: 'text/plain', value: title }],
    bodies: text === undefined ? [] : [mainBody(text, wordCount)],
    edNote: whoIsWho(record) || undefined,
    people: people.filter((person) => !isOnlyByline(person)).map(named),
    organisations: [...organizations, ...departments].map(named),
    places: places.map(named),
    subjects: topics.map(({ label, salience, confidence, ...topic }) => ({
      ...named({ ...topic, name: label }),
      creator: record.extractor.name,
      relevance: percent(salience),
      confidence: percent(confidence),
    })),
    events: events.map((event) => named({ id: event.id, name: eventName(event, eventNames) })),
    infoSources: publisher === undefined ? [] : [{ name: publisher, role: 'publisher' }],
    altIds: [
      { role: 'record', value: record.id },
      ...(document.id === undefined ? [] : [{ role: 'article', value: document.id }]),
      ...(document.url === undefined ? [] : [{ role: 'url', value: document.url }]),
    ],
  })
}

interface Named {
  readonly id: string
  readonly name: string
  readonly sameAs?: readonly string[]
  /** What the CMS calls it. */
  readonly term?: string
}

const nameOf = ({ name }: Named): string => name

const isDateline = ({ mentions }: KnowledgeRecord['places'][number]): boolean =>
  mentions.some(({ zone }) => zone === 'dateline')

const mainBody = (text: string, wordCount: number) => ({
  role: 'main',
  contentType: 'text/plain',
  charCount: Array.from(text).length,
  wordCount,
  value: text,
})

/** ninjs wants a time of day; the beginning of the day is its custom where none is known. */
const midnight = (day: string | undefined): string | undefined =>
  day !== undefined && /^\d{4}-\d{2}-\d{2}$/u.test(day) ? `${day}T00:00:00Z` : undefined

const percent = (share: number): number => Math.round(share * 100)
