import type { Event } from '../../record.ts'
import { eventName } from '../facts.ts'
import { period } from './dates.ts'
import { type Graph, type Node, refs, some } from './graph.ts'

/** An event; who did what there is said by a role between it and those who came. */
export function eventNode(graph: Graph, event: Event): Node {
  const { id, type, date, place, topics, people, organizations } = event
  const hosts = organizations.filter(({ role }) => role === 'host')
  const others = organizations.filter(({ role }) => role !== 'host')
  return {
    '@type': 'Event',
    '@id': graph.iri(id),
    name: eventName(event, graph.nameOf),
    keywords: some([type]),
    ...period(graph.record, date),
    location: graph.ref(place),
    about: refs(graph, topics),
    organizer: refs(
      graph,
      hosts.map((host) => host.id),
    ),
    attendee: some([...people, ...others].flatMap((one) => roleNode(graph, event, one) ?? [])),
  }
}

function roleNode(
  { ref, iri }: Graph,
  event: Event,
  { id, role }: Event['people'][number],
): Node | undefined {
  const attendee = ref(id)
  const roleId = iri(`${event.id}/${role}/${id}`)
  return attendee && { '@type': 'Role', '@id': roleId, roleName: role, attendee }
}
