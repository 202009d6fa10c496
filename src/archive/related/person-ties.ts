import type { Event, Topic } from '../../record.ts'
import { amid, near, type Standing } from './closeness.ts'
import { standingLabel } from './labels.ts'
import { type Company, relates } from './presence.ts'
import type { DraftTie, TiesBetween, View } from './view.ts'

/** Why two people of an article stand together. */
export function personTies(view: View, company: Company): TiesBetween {
  const { record } = view
  const events = record.events.map((event) => ({
    event,
    people: new Set(event.people.map(({ id }) => id)),
  }))
  const posts = postsOf(view)
  const everywhere = near.article * amid(company.present.length)

  return (a, b, standing) => {
    const both = events.filter(({ people }) => people.has(a.id) && people.has(b.id))
    const atEvents = both.map(({ event, people }) => eventTie(view, event, people.size, standing))
    const [ofA, ofB] = [posts.get(a.id) ?? noPosts, posts.get(b.id) ?? noPosts]
    const departments = shared(ofA.departments, ofB.departments)
    const covered = new Set(departments.flatMap((id) => ofA.departments.get(id) ?? []))
    const organizations = shared(ofA.organizations, ofB.organizations)
    const { closeness, at } = standing
    const rest = { closeness, at, ...view.dayOf(both[0]?.event) }
    const ties: DraftTie[] = [
      ...atEvents,
      ...departments.map((id) => ({
        type: 'same-department' as const,
        ...view.label(id),
        ...rest,
      })),
      ...organizations
        .filter((id) => !covered.has(id))
        .map((id) => ({ type: 'same-organization' as const, ...view.label(id), ...rest })),
      ...record.topics.flatMap((topic): DraftTie[] => {
        const ways = [
          ...both
            .filter(({ event }) => event.topics.includes(topic.id))
            .map(({ people }) => near.event * amid(people.size)),
          ...shared(a.paragraphs, b.paragraphs)
            .filter((paragraph) => view.paragraphsOf(topic).has(paragraph))
            .map((paragraph) => near.paragraph * amid(company.inParagraph.get(paragraph) ?? 2)),
          ...(standFor(topic, ofA) && standFor(topic, ofB) ? [everywhere] : []),
        ]
        if (ways.length === 0) return []
        const words = topic.mentions.find(relates) ?? at
        return [
          {
            type: 'topic',
            ...view.label(topic.id),
            ...rest,
            closeness: Math.max(...ways),
            at: words,
          },
        ]
      }),
    ]
    return ties.length > 0
      ? ties
      : [{ type: 'co-mention', label: standingLabel(standing), ...rest }]
  }
}

function eventTie(view: View, event: Event, people: number, { where, at }: Standing): DraftTie {
  return {
    type: 'event',
    event: event.type,
    ...view.eventLabel(event),
    ...view.dayOf(event),
    closeness: near.event * amid(people),
    at: where === 'sentence' ? at : (event.evidence[0] ?? at),
  }
}

/** Departments of somebody's positions with their organizations, and organizations. */
interface Posts {
  readonly departments: ReadonlyMap<string, string | undefined>
  readonly organizations: ReadonlyMap<string, true>
}

const noPosts: Posts = { departments: new Map(), organizations: new Map() }

function postsOf({ record }: View): ReadonlyMap<string, Posts> {
  const owners = new Map(record.departments.map(({ id, organization }) => [id, organization]))
  return new Map(
    record.people.map(({ id, positions }) => {
      const departments = new Map<string, string | undefined>()
      const organizations = new Map<string, true>()
      for (const { department, organization } of positions) {
        const owner = organization ?? owners.get(department ?? '')
        if (department !== undefined) departments.set(department, owner)
        if (owner !== undefined) organizations.set(owner, true)
      }
      return [id, { departments, organizations }]
    }),
  )
}

const standFor = ({ parties }: Topic, { organizations }: Posts): boolean =>
  parties.some((party) => organizations.has(party))

interface Keys<Key> {
  keys(): Iterable<Key>
  has(key: Key): boolean
}

const shared = <Key>(one: Keys<Key>, other: Keys<Key>): Key[] =>
  [...one.keys()].filter((key) => other.has(key))
