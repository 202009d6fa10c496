import { titleSpan } from '../../derived/title-span.ts'
import { fail, type Near, type Result } from '../../failure.ts'
import type { Event, KnowledgeRecord, Person, Position } from '../../record.ts'
import type { Readable } from '../../text/read.ts'
import { type Anchors, createAnchors, type Place } from './anchor.ts'
import { thingAt, thingsOf } from './draft.ts'
import { nameOf, type TargetKind, type Thing, type ThingKind, thingKinds } from './kinds.ts'
import { nearest, nearWords } from './near.ts'
import { overlaps, placeOf } from './place.ts'
import type { Quote } from './quote.ts'

/** An article and its record as whoever corrects it sees them. */
export interface Seen {
  readonly record: KnowledgeRecord
  readonly article: Readable
  readonly anchors: Anchors
}

export const see = (record: KnowledgeRecord, article: Readable): Seen => ({
  record,
  article,
  anchors: createAnchors(article),
})

export interface Located<Fact> {
  readonly fact: Fact
  /** The place that was selected. */
  readonly place?: Place
}

const mostNear = 5

export const nowhere = (path: string, message: string, near: readonly Near[]) =>
  fail('correction-points-nowhere', `${path}: ${message}${nearInWords(near)}`, {
    errors: [{ path, message }],
    near,
  })

const nearInWords = (near: readonly Near[]): string =>
  near.length === 0
    ? ''
    : `; near is ${near.map(({ text, id }) => (id === undefined ? `"${text}"` : `"${text}" (${id})`)).join(', ')}`

const short = (words: string): string => `"${words.replace(/\s+/gu, ' ').trim().slice(0, 100)}"`

/** All places that a quote may mean; without `in`, those of title and byline where the text has none. */
export function candidates({ anchors }: Seen, quote: Quote): readonly Place[] {
  const found = anchors.find(quote)
  if (found.at === 'one') return [found.place]
  if (found.places.length > 0 || quote.in !== undefined) return found.places
  return (['title', 'byline'] as const).flatMap((field) => {
    const other = anchors.find({ ...quote, in: field })
    return other.at === 'one' ? [other.place] : other.places
  })
}

/** The one place that a quote means. */
export function placeFor(seen: Seen, kind: TargetKind, quote: Quote, path: string): Result<Place> {
  const places = candidates(seen, quote)
  const [place] = places
  if (place === undefined)
    return nowhere(
      path,
      `expected words of the article, found ${short(quote.exact)} nowhere${quote.prefix || quote.suffix ? ' with these words around' : ''}`,
      nearest(quote.exact, kind, seen.record, seen.article),
    )
  if (places.length > 1) return ambiguous(seen, quote, places, path)
  if (seen.anchors.quote(place) === undefined)
    return nowhere(
      path,
      `${short(quote.exact)} stands at several places with the same words around it`,
      [],
    )
  return { ok: true, value: place }
}

function ambiguous(seen: Seen, quote: Quote, places: readonly Place[], path: string) {
  return nowhere(
    path,
    `${short(quote.exact)} stands at ${places.length} places; say which by prefix and suffix`,
    places.slice(0, mostNear).map((place) => nearWords(seen.anchors, place)),
  )
}

/** The thing of a kind that an id, a quote, or both mean. */
export function locateThing(
  seen: Seen,
  kind: ThingKind,
  { id, quote }: { readonly id?: string; readonly quote?: Quote },
  path = 'target',
): Result<Located<Thing>> {
  if (id !== undefined) {
    const thing = thingsOf(seen, kind).find((one) => isCalled(one, id))
    if (thing === undefined) return unknownId(seen, kind, id, `${path}.id`)
    if (quote === undefined) return { ok: true, value: { fact: thing } }
    const place = candidates(seen, quote).find((each) => isNamedAt(thing, each))
    if (place !== undefined) return { ok: true, value: { fact: thing, place } }
    const near = thing.mentions
      .slice(0, mostNear)
      .map((one) => nearWords(seen.anchors, placeOf(one)))
    return nowhere(
      `${path}.quote`,
      `${id} is not named by ${short(quote.exact)}; leave out id or quote`,
      near,
    )
  }
  if (quote === undefined) return nowhere(path, 'expected id or quote', [])
  return thingByQuote(seen, kind, quote, `${path}.quote`)
}

const isCalled = (thing: Thing, id: string): boolean =>
  thing.id === id || ('archiveId' in thing && thing.archiveId === id)

const isNamedAt = ({ mentions }: Thing, place: Place): boolean =>
  mentions.some((mention) => overlaps(placeOf(mention), place))

function unknownId(seen: Seen, kind: TargetKind, id: string, path: string) {
  const words = id.slice(id.indexOf(':') + 1).replaceAll('-', ' ')
  const near = nearest(words, kind, seen.record, seen.article)
  return nowhere(path, `expected the id of a ${kind} of the record, got ${short(id)}`, near)
}

function thingByQuote(
  seen: Seen,
  kind: ThingKind,
  quote: Quote,
  path: string,
): Result<Located<Thing>> {
  const places = candidates(seen, quote)
  const found = new Map<Thing, Place>()
  for (const place of places) {
    const thing = thingAt(seen, kind, place)
    if (thing !== undefined && !found.has(thing)) found.set(thing, place)
  }
  const [first, ...others] = found
  if (first === undefined && places.length > 0)
    return nowhere(
      path,
      `expected the words of a ${kind} of the record, got ${short(quote.exact)}, which the article only says; to make it one, use add`,
      thereInstead(seen, places),
    )
  if (others.length > 0) return ambiguous(seen, quote, [...found.values()], path)
  if (first === undefined) {
    const place = placeFor(seen, kind, quote, path)
    return place.ok ? unknownId(seen, kind, quote.exact, path) : place
  }
  const [fact, place] = first
  return { ok: true, value: { fact, place } }
}

/** What other kinds have found at the places. */
function thereInstead(seen: Seen, places: readonly Place[]): Near[] {
  const near = thingKinds.flatMap((kind) =>
    places.flatMap((place): Near[] => {
      const thing = thingAt(seen, kind, place)
      return thing === undefined ? [] : [{ text: nameOf(kind, thing), kind, id: thing.id }]
    }),
  )
  return [...new Map(near.map((one) => [one.id, one])).values()].slice(0, mostNear)
}

/** A thing by its id or its name. */
export function locateNamed(
  seen: Seen,
  kind: ThingKind,
  words: string,
  path: string,
): Result<Located<Thing>> {
  const things = thingsOf(seen, kind)
  const byId = things.find((thing) => isCalled(thing, words))
  if (byId !== undefined) return { ok: true, value: { fact: byId } }
  const named = things.filter(
    (thing) =>
      nameOf(kind, thing) === words || ('aliases' in thing && thing.aliases.includes(words)),
  )
  const [fact, ...others] = named
  if (fact !== undefined && others.length === 0) return { ok: true, value: { fact } }
  if (fact === undefined) {
    const near = nearest(words, kind, seen.record, seen.article)
    return nowhere(
      path,
      `expected the id or name of a ${kind} of the record, got ${short(words)}; one that is missed has to be added first`,
      near,
    )
  }
  const near = named.map(({ id }) => ({ text: words, kind, id }))
  return nowhere(
    path,
    `${short(words)} is the name of ${named.length} of the kind ${kind}; give the id`,
    near,
  )
}

export interface LocatedPosition extends Located<Position> {
  readonly person: Person
}

/** The position of a person (by id), or the one that is told of at a quote; of several, the one whose title is quoted. */
export function locatePosition(
  seen: Seen,
  { id, quote }: { readonly id?: string; readonly quote?: Quote },
): Result<LocatedPosition> {
  const person = id === undefined ? undefined : locateThing(seen, 'person', { id })
  if (person?.ok === false) return person
  const { people } = seen.record
  const held = people.flatMap((one) =>
    person !== undefined && one !== person.value.fact
      ? []
      : one.positions.map((fact) => ({ person: one, fact })),
  )
  const places = quote === undefined ? [] : candidates(seen, quote)
  if (quote !== undefined && places.length === 0) {
    const place = placeFor(seen, 'position', quote, 'target.quote')
    if (!place.ok) return place
  }
  const told = quote === undefined ? held : held.filter(({ fact }) => isToldAt(fact, places))
  const titled = told.filter(({ fact }) => isTitledAt(fact, places))
  const [one, ...others] = quote !== undefined && titled.length > 0 ? titled : told
  if (one !== undefined && others.length === 0) {
    const place = places.find((each) => isTitledAt(one.fact, [each]))
    return { ok: true, value: { ...one, ...(place && { place }) } }
  }
  const listed = (one === undefined ? held : [one, ...others]).slice(0, mostNear)
  const near = listed.map(
    ({ person: { name, id: of }, fact }): Near => ({
      text: `${fact.title}, ${name}`,
      kind: 'position',
      id: of,
    }),
  )
  const message =
    one === undefined
      ? 'no position is told of there; to say that there is one, use add'
      : `${others.length + 1} positions are told of there; say which by the id of the person and a quote of words that belong to one alone`
  return nowhere('target', message, near)
}

const isToldAt = ({ evidence }: Position | Event, places: readonly Place[]): boolean =>
  evidence.some((span) => places.some((place) => overlaps(placeOf(span), place)))

function isTitledAt(position: Position, places: readonly Place[]): boolean {
  const title = titleSpan(position)
  return title !== undefined && places.some((place) => overlaps(placeOf(title), place))
}

export function locateEvent(
  seen: Seen,
  { id, quote }: { readonly id?: string; readonly quote?: Quote },
): Result<Located<Event>> {
  const { events } = seen.record
  const called = events.find((event) => event.id === id)
  if (id !== undefined && called === undefined) return unknownId(seen, 'event', id, 'target.id')
  if (called !== undefined) return { ok: true, value: { fact: called } }
  const places = quote === undefined ? [] : candidates(seen, quote)
  const told = events.filter((event) => isToldAt(event, places))
  const [fact, ...others] = told
  if (fact !== undefined && others.length === 0)
    return { ok: true, value: { fact, ...(places[0] && { place: places[0] }) } }
  const near = (fact === undefined ? events : told)
    .slice(0, mostNear)
    .map((event): Near => ({ text: event.type, kind: 'event', id: event.id }))
  const message =
    fact === undefined
      ? 'no event is told of there'
      : `${told.length} events are told of there; give the id`
  return nowhere('target', message, near)
}
