import type { Entity, KnowledgeRecord } from '../../record.ts'
import { isUrl } from '../../url.ts'
import { createNames } from '../facts.ts'
import { createIris } from '../iris.ts'

export type Node = Readonly<Record<string, unknown>>

export interface Reference {
  readonly '@id': string
}

/** The record with the addresses of its nodes. */
export interface Graph {
  readonly record: KnowledgeRecord
  readonly article: string
  /** The address of a node or of a part of one. */
  readonly iri: (id: string) => string
  /** Nothing for what the record does not hold, so that no reference dangles. */
  readonly ref: (id: string | undefined) => Reference | undefined
  readonly nameOf: ReturnType<typeof createNames>
}

export function createGraph(record: KnowledgeRecord): Graph {
  const { people, organizations, departments, places, topics, events } = record
  const nodes = [people, organizations, departments, places, topics, events].flat()
  const known = new Set(nodes.map(({ id }) => id))
  const { article, of: iri } = createIris(record)
  const ref = (id: string | undefined) =>
    id !== undefined && known.has(id) ? { '@id': iri(id) } : undefined
  return { record, article, iri, ref, nameOf: createNames(record) }
}

export const refs = (graph: Graph, ids: readonly string[]): Reference[] | undefined =>
  some(ids.flatMap((id) => graph.ref(id) ?? []))

/** A list that says something; JSON leaves out the others. */
export const some = <Part>(list: readonly Part[]): Part[] | undefined =>
  list.length > 0 ? [...list] : undefined

/** The properties that every entity has. */
export function entityNode({ iri }: Graph, entity: Entity, otherNames: readonly string[] = []) {
  const { id, name, aliases, canonical, archiveId, term, sameAs = [] } = entity
  const others = [...aliases, ...(canonical ? [canonical.name] : []), ...otherNames]
  const codes = [...sameAs.filter((code) => !isAddress(code)), canonical?.id, archiveId, term]
  return {
    '@id': iri(id),
    name,
    alternateName: some([...new Set(others)].filter((other) => other !== name)),
    sameAs: some(sameAs.filter(isAddress)),
    identifier: some(codes.filter((code) => code !== undefined)),
  }
}

export const isAddress = (code: string): boolean => /^https?:/u.test(code) && isUrl(code)
