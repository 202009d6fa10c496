import { rederived } from '../../derived/rederived.ts'
import { cleanName, nameKey } from '../../engine/names.ts'
import type { KnowledgeRecord, Person, Span } from '../../record.ts'
import type { Anchors, Place } from './anchor.ts'
import type { LoggedCorrection } from './log.ts'
import { overlaps, placeOf } from './place.ts'

/**
 * The record as if it had never named some people: without them, their posts, their part in events,
 * the words that name them as evidence of anything else, and a byline that names them. An event that
 * is left without anybody is gone. The text stays what it is.
 */
export function withoutPeople(
  record: KnowledgeRecord,
  isHidden: (person: Person) => boolean,
): KnowledgeRecord {
  const hidden = record.people.filter(isHidden)
  if (hidden.length === 0) return record
  const ids = new Set(hidden.map(({ id }) => id))
  const places = hidden.flatMap(({ mentions }) => mentions.map(placeOf))
  const shown = (evidence: readonly Span[]): Span[] =>
    evidence.filter((span) => !places.some((place) => overlaps(placeOf(span), place)))
  const { byline, ...document } = record.document
  const isInByline = places.some(({ field }) => field === 'byline')
  return rederived({
    ...record,
    document: byline === undefined || isInByline ? document : { ...document, byline },
    people: record.people
      .filter(({ id }) => !ids.has(id))
      .map((person) => ({
        ...person,
        positions: person.positions.map((position) => ({
          ...position,
          evidence: shown(position.evidence),
        })),
      })),
    events: record.events.flatMap((event) => {
      const people = event.people.filter(({ id }) => !ids.has(id))
      const isEmptied =
        people.length < event.people.length && people.length + event.organizations.length === 0
      return isEmptied ? [] : [{ ...event, people, evidence: shown(event.evidence) }]
    }),
    relations: record.relations.map((relation) => ({
      ...relation,
      evidence: shown(relation.evidence),
    })),
    warnings: record.warnings.filter(({ span }) => span === undefined || shown([span]).length > 0),
  })
}

/**
 * Who is hidden by a correction: whoever bears one of the names, however they were read, or is named
 * at one of the places. Privacy beats caution: the context of a name need not be there any more.
 */
export function hiddenBy(
  { anchor }: LoggedCorrection,
  anchors: Anchors,
): (person: Person) => boolean {
  const { quotes, values } = anchor.target
  const words = [String(values.name ?? ''), String(values.nativeName ?? '')]
  const names = new Set([...words, ...quotes.map(({ exact }) => cleanName(exact))].map(nameKey))
  names.delete('')
  const places: Place[] = quotes.flatMap((quote) => {
    const found = anchors.find(quote)
    return found.at === 'one' ? [found.place] : []
  })
  return ({ name, mentions }) =>
    names.has(nameKey(name)) ||
    mentions.some((mention) => places.some((place) => overlaps(placeOf(mention), place)))
}
