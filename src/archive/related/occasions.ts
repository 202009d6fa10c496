import type { Event, KnowledgeRecord } from '../../record.ts'

/** An event, or several of one day that have an organization in common: a visit with its talks and its signing. */
export interface Occasion {
  /** In the order of the text. */
  readonly events: readonly Event[]
  readonly people: ReadonlySet<string>
}

/** Somebody's appointment is no occasion that others are at. */
const isGathering = ({ type }: Event): boolean => type !== 'appointment'

export function occasionsOf({ events }: KnowledgeRecord): Occasion[] {
  const groups: { readonly events: Event[]; readonly organizations: Set<string> }[] = []
  const byDay = new Map<string, typeof groups>()
  for (const event of events) {
    const organizations = event.organizations.map(({ id }) => id)
    const sameDay = isGathering(event) && event.date !== undefined ? event.date : event.id
    const known = byDay.get(sameDay) ?? []
    byDay.set(sameDay, known)
    const group = known.find((one) => organizations.some((id) => one.organizations.has(id)))
    if (group === undefined) {
      const begun = { events: [event], organizations: new Set(organizations) }
      known.push(begun)
      groups.push(begun)
    } else {
      group.events.push(event)
      for (const id of organizations) group.organizations.add(id)
    }
  }
  return groups.map((group) => ({
    events: group.events,
    people: new Set(group.events.flatMap(({ people }) => people.map(({ id }) => id))),
  }))
}
