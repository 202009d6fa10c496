import type { KnowledgeRecord } from '../record.ts'

// biome-ignore format: a list of words
export const countedKinds = [
  'people', 'organizations', 'departments', 'dates', 'topics', 'places', 'events',
] as const satisfies readonly (keyof KnowledgeRecord)[]

/** How much an article held. */
export type Found = Readonly<Record<(typeof countedKinds)[number] | 'words', number>>

export const foundIn = (record: KnowledgeRecord): Found => ({
  words: record.document.wordCount,
  people: record.people.length,
  organizations: record.organizations.length,
  departments: record.departments.length,
  dates: record.dates.length,
  topics: record.topics.length,
  places: record.places.length,
  events: record.events.length,
})
