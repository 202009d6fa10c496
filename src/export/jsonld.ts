import type { KnowledgeRecord } from '../record.ts'
import { articleNode } from './schema-org/article.ts'
import { eventNode } from './schema-org/event.ts'
import { createGraph } from './schema-org/graph.ts'
import { departmentNode, organizationNode } from './schema-org/organization.ts'
import { personNode } from './schema-org/person.ts'
import { placeNode, topicNode } from './schema-org/thing.ts'

/** schema.org as JSON-LD: the article and all that it speaks of, in one graph. */
export function jsonLd(record: KnowledgeRecord): string {
  const graph = createGraph(record)
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@graph': [
      articleNode(graph),
      ...record.people.map((person) => personNode(graph, person)),
      ...record.organizations.map((organization) => organizationNode(graph, organization)),
      ...record.departments.map((department) => departmentNode(graph, department)),
      ...record.places.map((place) => placeNode(graph, place)),
      ...record.topics.map((topic) => topicNode(graph, topic)),
      ...record.events.map((event) => eventNode(graph, event)),
    ],
  })
}
