import type { KnowledgeRecord } from '../../record.ts'
import { aboutOf, isOnlyByline } from '../about.ts'
import { webAddress } from '../iris.ts'
import { coverage, isoDate } from './dates.ts'
import { type Graph, type Node, refs, some } from './graph.ts'

export function articleNode(graph: Graph): Node {
  const { record, article } = graph
  const { document, people, organizations, departments, places, topics, events, tags } = record
  const about = aboutOf(record)
  const authors = people.filter(({ mentions }) => mentions.some(({ zone }) => zone === 'byline'))
  const named = people.filter((person) => !isOnlyByline(person))
  const ids = [named, organizations, departments, places, topics, events].flat().map(({ id }) => id)
  return {
    '@type': 'NewsArticle',
    '@id': article,
    identifier: some([record.id, ...(document.id === undefined ? [] : [document.id])]),
    url: webAddress(document.url),
    headline: document.title,
    author: refs(
      graph,
      authors.map(({ id }) => id),
    ),
    creditText: document.byline,
    publisher: publisher(graph),
    datePublished: isoDate(document.publishedAt),
    inLanguage: document.language === 'und' ? undefined : document.language,
    wordCount: document.wordCount,
    articleBody: document.text,
    temporalCoverage: some(coverage(record)),
    keywords: some(tags.map(({ label }) => label)),
    about: refs(
      graph,
      ids.filter((id) => about.has(id)),
    ),
    mentions: refs(
      graph,
      ids.filter((id) => !about.has(id)),
    ),
  }
}

/** The organization of that name in the record, else one of its own. */
function publisher(graph: Graph): Node | undefined {
  const { publisher: name } = graph.record.document
  if (name === undefined) return undefined
  const known = graph.record.organizations.find((organization) => isCalled(organization, name))
  if (known) return { '@id': graph.iri(known.id) }
  return { '@type': 'Organization', '@id': graph.iri('publisher'), name }
}

const isCalled = (
  { name, aliases, acronym, canonical }: KnowledgeRecord['organizations'][number],
  wanted: string,
): boolean => [name, ...aliases, acronym, canonical?.name].includes(wanted)
