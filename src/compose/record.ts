import { participations, relationsOf } from '../derived/relations.ts'
import { tagsOf } from '../derived/tags.ts'
import { createIds } from '../engine/names.ts'
import type { Links } from '../facts/link.ts'
import type { Article } from '../intake/article.ts'
import { recordId } from '../intake/record-id.ts'
import type { DateReading } from '../kinds/dates/index.ts'
import type { Entities } from '../kinds/merge.ts'
import { type Scene, textOf } from '../kinds/scene.ts'
import type { TopicReading } from '../kinds/topics/index.ts'
import type { DocumentFields, KnowledgeRecord, Warning } from '../record.ts'
import { ZoneCode } from '../text/document.ts'
import { version } from '../version.ts'
import { confidenceOf, type Weigh } from './confidence.ts'
import { datesOf } from './dates.ts'
import type { Draft } from './draft.ts'
import {
  crowdOf,
  departmentOf,
  listedOrganizations,
  nameEntities,
  organizationOf,
  personOf,
  placeOf,
} from './entities.ts'
import { eventsIn } from './events.ts'
import { countWords, isEnglish } from './language.ts'
import { type Parties, partnersOf, presentIn } from './partners.ts'
import { createSpans } from './spans.ts'
import { topicsOf } from './topics.ts'
import { createSalience } from './weights.ts'

/** All that was read from one article. */
export interface Findings {
  readonly article: Article
  readonly scene: Scene
  readonly dates: DateReading
  readonly entities: Entities
  readonly links: Links
  readonly topics: TopicReading
}

/** Puts what was read into the shape of the contract; `weigh` is asked once for each fact, in the record's order. */
export function composeRecord(findings: Findings, weigh: Weigh = confidenceOf): KnowledgeRecord {
  const { article, scene, dates, entities, links } = findings
  const { document, lexicons } = scene
  const ids = createIds()
  const spans = createSpans(document)
  const salience = createSalience(document)
  const named = nameEntities(ids, entities)
  const crowd = crowdOf(countWords(scene), entities.people.length, entities.organizations.length)
  const context = { spans, salience, named, weigh, crowd }

  const people = entities.people.map((person) =>
    personOf(context, person, links.positions.get(person) ?? []),
  )
  const listedAs = listedOrganizations(named, entities.organizations)
  const organizations = entities.organizations.map((unit) =>
    organizationOf(context, unit, listedAs),
  )
  const departments = entities.departments.map((unit) =>
    departmentOf(context, unit, links.parents.get(unit)),
  )
  const places = entities.places.map((place) => placeOf(context, place, ids('place', place.name)))
  const recordOf = new Map(entities.people.map((cluster, n) => [cluster, people[n]]))
  const parties: Parties = {
    organizations: presentIn(document, entities.organizations),
    people: presentIn(document, entities.people),
    idOf: (unit) => named.units.get(unit) as string,
    personOf: (cluster) => recordOf.get(cluster),
  }
  const topics = topicsOf(document, context, findings.topics, parties, ids)
  const partners = partnersOf(findings.topics.cooperation, parties, spans)
  const dateFacts = datesOf(document, context, dates, ids)
  const referents = {
    dates: dateFacts,
    places,
    placeClusters: entities.places,
    topics,
    topicMentions: findings.topics.mentions,
  }
  const events = eventsIn(context, links.events, referents, ids)
  const isRead = isEnglish(scene)
  const edges = relationsOf(people, organizations, departments, topics)
  const warnings: Warning[] = dates.warnings.map(({ code, message, first, end }) => ({
    code,
    message,
    span: spans.span({ first, end }),
  }))
  if (!isRead) warnings.push(notEnglish)
  return {
    schemaVersion: '1',
    id: recordId(article),
    extractor: { name: 'dossier', version, lexicons: lexicons.hash },
    document: documentFields(findings, isRead),
    people,
    organizations,
    departments,
    dates: dateFacts,
    topics,
    places,
    events,
    relations: edges.concat(partners, participations(events)),
    tags: tagsOf(people, organizations, departments, topics, places),
    warnings,
  }
}

const notEnglish: Warning = {
  code: 'language-not-english',
  message:
    'expected English text, got few English words; names and titles may be missing, dates are still read',
}

function documentFields(
  { article, scene, dates, links }: Findings,
  isRead: boolean,
): DocumentFields {
  const { document } = scene
  const { id, url, byline, sources, text } = article
  const headline = document.sentences.find(
    ({ first }) => document.zones[first] === ZoneCode.headline,
  )
  const title = article.title ?? (headline && textOf(scene, headline.first, headline.end))
  const stated = links.publisher?.stated ? links.publisher.organization.name : undefined
  const publisher = article.publisher ?? stated
  const publishedAt = article.publishedAt ?? dates.publishedAt
  const fields: Draft<DocumentFields> = {}
  if (id !== undefined) fields.id = id
  if (url !== undefined) fields.url = url
  if (title) fields.title = title
  if (byline !== undefined) fields.byline = byline
  if (publisher) fields.publisher = publisher
  fields.language = article.language ?? (isRead ? 'en' : 'und')
  if (publishedAt !== undefined) fields.publishedAt = publishedAt
  fields.wordCount = countWords(scene)
  fields.offsetUnit = 'utf16'
  if (sources) fields.sources = sources
  fields.text = text
  return fields as DocumentFields
}
