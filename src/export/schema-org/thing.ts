import type { Place, Topic } from '../../record.ts'
import { entityNode, type Graph, isAddress, type Node, some } from './graph.ts'
import { addressIn } from './organization.ts'

const types: Readonly<Record<Place['kind'], string>> = {
  country: 'Country',
  region: 'AdministrativeArea',
  city: 'City',
  address: 'Place',
  venue: 'Place',
}

export const placeNode = (graph: Graph, place: Place): Node => ({
  '@type': types[place.kind],
  ...entityNode(graph, place),
  address: addressIn(place.country),
})

/** A subject of cooperation; its code is the lexicon's concept. */
export const topicNode = (
  { iri }: Graph,
  { id, label, concept, sameAs = [], term }: Topic,
): Node => ({
  '@type': 'DefinedTerm',
  '@id': iri(id),
  name: label,
  termCode: concept,
  sameAs: some(sameAs.filter(isAddress)),
  identifier: term,
})
