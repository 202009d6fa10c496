import type { Department, Organization, Person, Place, Tag, Topic } from '../record.ts'
import { rounded } from './salience.ts'

/** How much an editor wants a tag of each kind, beside how central and how sure it is. */
const wish = { person: 1, organization: 1, topic: 0.9, department: 0.7, place: 0.5 } as const
const mostTags = 15
/** A thing named once in passing is no tag. */
const least = 0.12

/** What an editor would tag the article with, best first: salience × confidence × how much the kind is wanted. */
export function tagsOf(
  people: readonly Person[],
  organizations: readonly Organization[],
  departments: readonly Department[],
  topics: readonly Topic[],
  places: readonly Place[],
): Tag[] {
  const tags: Tag[] = []
  const add = (
    kind: Tag['kind'],
    id: string,
    label: string,
    salience: number,
    confidence: number,
    term?: string,
  ): void => {
    const score = rounded(salience * confidence * wish[kind])
    if (score >= least) tags.push({ label, kind, ref: id, score, ...(term && { term }) })
  }
  for (const { id, name, canonical, salience, confidence, term } of people)
    add('person', id, canonical?.name ?? name, salience, confidence, term)
  for (const { id, name, canonical, salience, confidence, term } of organizations)
    add('organization', id, canonical?.name ?? name, salience, confidence, term)
  for (const { id, name, salience, confidence, term } of departments)
    add('department', id, name, salience, confidence, term)
  for (const { id, label, salience, confidence, term } of topics)
    add('topic', id, label, salience, confidence, term)
  for (const { id, name, salience, confidence, term } of places)
    add('place', id, name, salience, confidence, term)
  return tags
    .map((tag, index) => ({ tag, index }))
    .sort((a, b) => b.tag.score - a.tag.score || a.index - b.index)
    .slice(0, mostTags)
    .map(({ tag }) => tag)
}
