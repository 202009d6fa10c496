import type { KnowledgeRecord, Mention, Organization, Position } from '../../record.ts'
import type { Appearance, Called, InventedArticle } from './articles.ts'

export type OrganizationSort = Organization['kind']

/** The record that a faultless reader would make of the article, as far as identity needs it. */
export function recordOf(article: InventedArticle): KnowledgeRecord {
  const { host, partner, people, topics, date } = article
  const organizations = [
    ...new Set([
      host,
      partner,
      ...people.flatMap(({ employer, former }) => (former ? [employer, former] : [employer])),
    ]),
  ]
  const idOf = (called: Called): string => `org:${called.institution.id}`
  const departments = [...new Set(people.flatMap(({ post }) => post?.department ?? []))]
  return {
    schemaVersion: '1',
    id: `sha256:${article.id.toString(16).padStart(64, '0')}`,
    extractor: { name: 'invented', version: '0', lexicons: 'none' },
    document: {
      language: 'en',
      publisher: host.name,
      publishedAt: date,
      wordCount: 100,
      offsetUnit: 'utf16',
    },
    people: people.map((person, at) => ({
      id: `person:${at}`,
      ...named(person.text, []),
      positions: positionsOf(person, idOf),
    })),
    organizations: organizations.map((called) => ({
      id: idOf(called),
      ...named(called.name, called.aliases),
      salience: called === host ? 0.9 : called === partner ? 0.7 : 0.2,
      kind: called.institution.sort,
      ...(called.institution.canonical && { canonical: called.institution.canonical }),
    })),
    departments: departments.map((name) => ({
      id: departmentId(name),
      ...named(name, []),
      kind: 'school' as const,
    })),
    dates: [],
    topics: topics.map((concept, at) => ({
      id: `topic:${at}`,
      label: concept,
      concept,
      parties: [idOf(host), idOf(partner)],
      mentions: [mention(concept)],
      confidence: 0.9,
      salience: 0.5,
    })),
    places: [],
    events: [],
    relations: [],
    tags: [],
    warnings: [],
  }
}

const mention = (text: string): Mention => ({
  start: 0,
  end: text.length,
  text,
  zone: 'body',
  sentence: 0,
  rule: 'invented',
})

const named = (name: string, aliases: readonly string[]) => ({
  name,
  aliases: [...aliases],
  mentions: [mention(name)],
  confidence: 0.9,
  salience: 0.5,
})

const departmentId = (name: string): string => `dept:${name.toLowerCase().replaceAll(' ', '-')}`

function positionsOf(
  { post, employer, former }: Appearance,
  idOf: (called: Called) => string,
): Position[] {
  const fact = { inferred: [], evidence: [], rule: 'invented', confidence: 0.9 }
  const positions: Position[] = []
  if (post !== undefined)
    positions.push({
      title: post.title,
      role: post.role,
      department: departmentId(post.department),
      organization: idOf(employer),
      status: 'current',
      ...fact,
    })
  if (former !== undefined)
    positions.push({
      title: 'Director',
      role: 'director',
      organization: idOf(former),
      status: 'former',
      ...fact,
    })
  return positions
}
