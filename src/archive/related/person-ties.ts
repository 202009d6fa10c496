import type { Event, Topic } from '../../record.ts'
import { amid, near } from './closeness.ts'
import { standingLabel } from './labels.ts'
import { occasionsOf } from './occasions.ts'
import { createPostsOf, sharedPosts } from './posts.ts'
import { type Company, type Presence, relates } from './presence.ts'
import type { DraftTie, TiesBetween, View } from './view.ts'

/** Of an article, the most central ones: a list of subjects relates nobody. */
const mostTopics = 30

/** Why two people of an article stand together. */
export function personTies(view: View, company: Company): TiesBetween {
  const sharedEvents = createSharedEvents(view)
  const sharedTopics = createSharedTopics(view, company)
  const postsOf = createPostsOf(view.record)

  return (a, b, standing) => {
    const { closeness, at, where } = standing
    const events = sharedEvents(a.id, b.id)
    const { departments, organizations } = sharedPosts(postsOf(a.id), postsOf(b.id))
    const rest = { closeness, at, ...view.dayOf(events[0]?.event) }
    const ties: DraftTie[] = [
      ...events.map(
        ({ event, closeness: own }): DraftTie => ({
          type: 'event',
          event: event.type,
          ...view.eventLabel(event),
          ...view.dayOf(event),
          closeness: own,
          at: where === 'sentence' ? at : (event.evidence[0] ?? at),
        }),
      ),
      ...departments.map(
        (id): DraftTie => ({ type: 'same-department', ...view.label(id), ...rest }),
      ),
      ...organizations.map(
        (id): DraftTie => ({ type: 'same-organization', ...view.label(id), ...rest }),
      ),
      ...sharedTopics(a, b, events).map(
        ({ topic, closeness: own }): DraftTie => ({
          type: 'topic',
          ...view.label(topic.id),
          ...rest,
          closeness: own,
          at: topic.mentions.find(relates) ?? at,
        }),
      ),
    ]
    return ties.some((tie) => tie.closeness >= closeness)
      ? ties
      : [...ties, { type: 'co-mention', label: standingLabel(standing), ...rest }]
  }
}

/** An event at which two were. */
interface SharedEvent {
  readonly event: Event
  readonly closeness: number
}

/** The events that both took part in; of an occasion at which they did different things, its first one. */
function createSharedEvents({ record }: View): (a: string, b: string) => SharedEvent[] {
  const occasions = occasionsOf(record)
    .filter(({ people }) => people.size > 1)
    .map(({ events, people }) => ({
      people,
      events: events.map((event) => ({ event, guests: new Set(event.people.map(({ id }) => id)) })),
    }))
  return (a, b) =>
    occasions
      .filter(({ people }) => people.has(a) && people.has(b))
      .flatMap(({ people, events }) => {
        const own = events.filter(({ guests }) => guests.has(a) && guests.has(b))
        return own.length > 0
          ? own.map(({ event, guests }) => ({ event, closeness: near.event * amid(guests.size) }))
          : [{ event: events[0].event, closeness: near.occasion * amid(people.size) }]
      })
}

/** A topic that two share. */
interface SharedTopic {
  readonly topic: Topic
  readonly closeness: number
}

/** Topics of their events, topics in a paragraph with both, and those between the organizations they stand for. */
function createSharedTopics(
  { record, paragraphsOf }: View,
  { present, inParagraph }: Company,
): (a: Presence, b: Presence, events: readonly SharedEvent[]) => SharedTopic[] {
  const postsOf = createPostsOf(record)
  const standsFor = (id: string, { parties }: Topic): boolean =>
    parties.some((party) => postsOf(id).organizations.has(party))
  const topics = record.topics.toSorted((x, y) => y.salience - x.salience).slice(0, mostTopics)
  return (a, b, events) => {
    const paragraphs = [...a.paragraphs].filter((paragraph) => b.paragraphs.has(paragraph))
    return topics.flatMap((topic) => {
      const ways = [
        ...events
          .filter(({ event }) => event.topics.includes(topic.id))
          .map(({ closeness }) => closeness),
        ...paragraphs
          .filter((paragraph) => paragraphsOf(topic).has(paragraph))
          .map((paragraph) => near.paragraph * amid(inParagraph.get(paragraph) ?? 2)),
        ...(standsFor(a.id, topic) && standsFor(b.id, topic)
          ? [near.article * amid(present.length)]
          : []),
      ]
      return ways.length === 0 ? [] : [{ topic, closeness: Math.max(...ways) }]
    })
  }
}
