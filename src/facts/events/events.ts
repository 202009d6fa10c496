import type { Chunk } from '../../kinds/chunk.ts'
import type { Reading } from '../../kinds/find.ts'
import type { Entities } from '../../kinds/merge.ts'
import type { PersonCluster } from '../../kinds/people/merge.ts'
import { type Scene, wordIs } from '../../kinds/scene.ts'
import type { UnitCluster } from '../../kinds/units/merge.ts'
import { ZoneCode } from '../../text/document.ts'
import type { PositionFact } from '../positions.ts'
import type { EventFact } from './event.ts'
import { type Side, type Trigger, triggersOf } from './triggers.ts'

/** Rules of positions that tell of a change in office. */
const appointments = new Set([
  'positions/name-becomes-title',
  'positions/appoints-name-title',
  'positions/name-succeeds-name',
  'positions/post-passes-on',
])

/** Sentences between two words that tell of the same event. */
const reach = 4
const mostEvidence = 6

/**
 * Visits, meetings, signings, conferences, launches, awards and appointments, in order of the text.
 * Words of the same type close together, or with the same participants, tell of one event.
 */
export function eventsOf(
  scene: Scene,
  readings: readonly Reading[],
  facts: readonly PositionFact[],
  entities: Entities,
): EventFact[] {
  const events: EventFact[] = []
  const employers = employersOf(facts)
  const taken = takenPosts(facts)
  let near: EventFact[] = []
  for (const reading of readings) {
    const { index, first } = reading.sentence
    near = near.filter(({ sentence }) => index - sentence <= reach)
    const zone = scene.document.zones[first]
    if (zone === ZoneCode.byline || zone === ZoneCode.dateline) continue
    for (const trigger of triggersOf(scene, reading)) {
      const event = nearest(near, trigger) ?? begun(trigger, index)
      if (event === undefined) continue
      if (!near.includes(event)) {
        near.push(event)
        events.push(event)
      }
      takePart(event, trigger.subject, entities, employers)
      takePart(event, trigger.object, entities, employers)
      settle(scene, event, reading, trigger)
    }
    for (const fact of taken.get(index) ?? []) {
      const event = appointment(fact)
      near.push(event)
      events.push(event)
    }
  }
  return events.filter(({ people, organizations }) => people.size + organizations.size > 0)
}

/** Whom a person stands for: the organization of the first post that is still held. */
function employersOf(facts: readonly PositionFact[]): Map<PersonCluster, UnitCluster> {
  const employers = new Map<PersonCluster, UnitCluster>()
  for (const { person, organization, status } of facts) {
    if (organization !== undefined && status !== 'former' && !employers.has(person))
      employers.set(person, organization)
  }
  return employers
}

/** The event that the word tells of: one told of just before, or a new one. */
/** The last of the events told of shortly before that the word may tell of, too. */
const nearest = (near: readonly EventFact[], { type }: Trigger): EventFact | undefined =>
  near.findLast((event) => (type === '' ? event.type !== 'appointment' : event.type === type))

/** A new event; words without a type of their own begin none. */
const begun = ({ type, code }: Trigger, sentence: number): EventFact | undefined =>
  type === ''
    ? undefined
    : {
        type,
        code,
        people: new Map(),
        organizations: new Map(),
        evidence: [],
        rule: `events/${type}`,
        sentence,
      }

/** Those on one side of the word take part in its role; the first role that somebody is told of stays. */
function takePart(
  event: EventFact,
  { role, chunks }: Side,
  { personOf, unitOf }: Entities,
  employers: ReadonlyMap<PersonCluster, UnitCluster>,
): void {
  if (role === '') return
  const people = chunks.flatMap((chunk) =>
    chunk.kind === 'person' ? (personOf.get(chunk) ?? []) : [],
  )
  for (const person of people) {
    if (!event.people.has(person)) event.people.set(person, roleOfPerson[role] ?? role)
    const employer = employers.get(person)
    if (employer !== undefined) join(event, employer, sideOf[role] ?? 'party')
  }
  if (people.length > 0) return
  for (const chunk of chunks) {
    if (chunk.kind !== 'organization') continue
    const unit = unitOf.get(chunk)
    if (unit !== undefined) join(event, unit, sideOf[role] ?? 'party')
    if (role === 'host') return
  }
}

function join(event: EventFact, organization: UnitCluster, side: string): void {
  const known = event.organizations.get(organization)
  if (known === undefined || known === 'party') event.organizations.set(organization, side)
}

const roleOfPerson: Readonly<Record<string, string>> = {
  visitor: 'visited',
  host: 'hosted',
  launched: 'launched',
}
/** The side of a visit on which the organization of somebody in a role stands. */
const sideOf: Readonly<Record<string, string>> = {
  visitor: 'visitor',
  led: 'visitor',
  host: 'host',
  chaired: 'host',
}

/** Date and place of the sentence, and the words themselves as evidence. */
function settle(
  scene: Scene,
  event: EventFact,
  { sentence, chunks }: Reading,
  { first, end }: Trigger,
): void {
  event.sentence = sentence.index
  if (event.evidence.length < mostEvidence) event.evidence.push({ first, end })
  for (const chunk of chunks) {
    if (chunk.kind === 'date' && event.date === undefined && isDayLike(chunk))
      event.date = chunk.value
    if (chunk.kind === 'place' && event.place === undefined && isLocated(scene, chunk.first))
      event.place = chunk
  }
}

const isDayLike = (chunk: Chunk): boolean =>
  chunk.kind === 'date' && (chunk.value.precision === 'day' || chunk.value.precision === 'interval')

const isLocated = (scene: Scene, first: number): boolean =>
  wordIs(scene, first - 1, 'in') || wordIs(scene, first - 1, 'at') || wordIs(scene, first - 1, 'to')

/** By their sentence, the posts that somebody takes up. */
function takenPosts(facts: readonly PositionFact[]): Map<number, PositionFact[]> {
  const taken = new Map<number, PositionFact[]>()
  for (const fact of facts) {
    if (fact.status === 'former' || !appointments.has(fact.rule)) continue
    const others = taken.get(fact.sentence)
    if (others === undefined) taken.set(fact.sentence, [fact])
    else others.push(fact)
  }
  return taken
}

const appointment = ({ person, organization, evidence, sentence }: PositionFact): EventFact => ({
  type: 'appointment',
  code: '',
  people: new Map([[person, 'appointed']]),
  organizations: new Map(organization === undefined ? [] : [[organization, 'employer']]),
  evidence: [...evidence],
  rule: 'events/appointment',
  sentence,
})
