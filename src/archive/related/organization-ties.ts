import { amid, near } from './closeness.ts'
import { cooperation, standingLabel } from './labels.ts'
import { relates } from './presence.ts'
import type { DraftTie, TiesBetween, View } from './view.ts'

/** Why two organizations of an article stand together. */
export function organizationTies(view: View): TiesBetween {
  const { events, topics, organizations, relations } = view.record
  const parents = new Map(organizations.map(({ id, parent }) => [id, parent]))
  const cooperating = new Map(
    relations
      .filter(({ predicate }) => predicate === 'cooperates-with')
      .flatMap(({ subject, object, evidence }) => [
        [`${subject} ${object}`, evidence[0]],
        [`${object} ${subject}`, evidence[0]],
      ]),
  )
  const parties = events.map((event) => ({
    event,
    ids: new Set(event.organizations.map(({ id }) => id)),
  }))

  return (a, b, standing) => {
    const { where, closeness, at } = standing
    const both = parties.filter(({ ids }) => ids.has(a.id) && ids.has(b.id))
    const day = view.dayOf(both[0]?.event)
    const above = parentOf(parents, a.id, b.id)
    const together = topics.filter((topic) =>
      [a.id, b.id].every((id) => topic.parties.includes(id)),
    )
    const evidence = cooperating.get(`${a.id} ${b.id}`)
    const ties: DraftTie[] = [
      ...both.map(
        ({ event, ids }): DraftTie => ({
          type: 'event',
          event: event.type,
          ...view.eventLabel(event),
          ...view.dayOf(event),
          closeness: near.event * amid(ids.size),
          at: where === 'sentence' ? at : (event.evidence[0] ?? at),
        }),
      ),
      ...(above === undefined
        ? []
        : [{ type: 'same-organization' as const, ...view.label(above), ...day, closeness, at }]),
      ...together.map(
        (topic): DraftTie => ({
          type: 'topic',
          ...view.label(topic.id),
          ...day,
          closeness: near.sentence * amid(topic.parties.length),
          at: topic.mentions.find(relates) ?? at,
        }),
      ),
      ...(together.length > 0 || evidence === undefined
        ? []
        : [{ type: 'topic' as const, label: cooperation, ...day, closeness, at: evidence }]),
    ]
    return ties.some((tie) => tie.closeness >= closeness)
      ? ties
      : [...ties, { type: 'co-mention', label: standingLabel(standing), ...day, closeness, at }]
  }
}

/** What both belong to: a common parent, or one of them. */
function parentOf(
  parents: ReadonlyMap<string, string | undefined>,
  a: string,
  b: string,
): string | undefined {
  const [ofA, ofB] = [parents.get(a), parents.get(b)]
  if (ofA === b) return b
  if (ofB === a) return a
  return ofA === ofB ? ofA : undefined
}
