import { createHash } from 'node:crypto'
import type { Article, Extract } from './article.ts'
import { datesOf } from './compose/dates.ts'
import {
  departmentOf,
  nameEntities,
  organizationOf,
  personOf,
  placeOf,
} from './compose/entities.ts'
import { countWords, isEnglish } from './compose/language.ts'
import { relationsOf } from './compose/relations.ts'
import { createSpans } from './compose/spans.ts'
import { tagsOf } from './compose/tags.ts'
import { cooperationOf } from './compose/topics.ts'
import { createIds } from './engine/names.ts'
import { linkParents } from './facts/parents.ts'
import { positionsOf } from './facts/positions.ts'
import { publisherOf } from './facts/publisher.ts'
import { createReferenceKinds } from './facts/references.ts'
import type { Chunk } from './kinds/chunk.ts'
import { createClues } from './kinds/clues.ts'
import { createDates } from './kinds/dates/index.ts'
import { findChunks } from './kinds/find.ts'
import { createGrammar } from './kinds/grammar.ts'
import { mergePeople } from './kinds/people/merge.ts'
import type { PersonCandidate } from './kinds/people/people.ts'
import { mergePlaces } from './kinds/places/merge.ts'
import type { PlaceCandidate } from './kinds/places/places.ts'
import { createScene, textOf } from './kinds/scene.ts'
import { createTopics, type Known } from './kinds/topics/index.ts'
import { mergeUnits } from './kinds/units/merge.ts'
import type { UnitCandidate } from './kinds/units/unit.ts'
import type { Lexicons } from './lexicon/lexicons.ts'
import { readingFacts } from './lexicon/reading-facts.ts'
import type { KnowledgeRecord, Warning } from './record.ts'
import { ZoneCode } from './text/document.ts'
import { read } from './text/read.ts'
import { version } from './version.ts'

/** Builds the function that reads an article into its record: pure, synchronous, without clock or chance. */
export function createExtract(lexicons: Lexicons): Extract {
  const facts = readingFacts(lexicons)
  const clues = createClues(lexicons)
  const grammar = createGrammar(lexicons.vocabulary)
  const references = createReferenceKinds(lexicons)
  const readDates = createDates(lexicons)
  const readTopics = createTopics(lexicons)

  return (article) => {
    const document = read(article, facts)
    const dates = readDates(document, article.publishedAt)
    const scene = createScene(document, lexicons, clues, grammar)
    const readings = findChunks(scene, dates.mentions)
    const all = readings.flatMap(({ chunks }) => chunks)

    const people = mergePeople(scene, all.filter(isPerson))
    const units = mergeUnits(scene, all.filter(isUnit))
    const places = mergePlaces(scene, all.filter(isPlace))
    const organizations = units.clusters.filter(({ kind }) => kind === 'organization')
    const departments = units.clusters.filter(({ kind }) => kind === 'department')

    const publisher = publisherOf(
      scene,
      organizations,
      references,
      article.publisher,
      readings,
      units.of,
    )
    const positions = positionsOf(scene, readings, { people: people.of, units: units.of })
    const parents = linkParents(scene, readings, positions, units.of, publisher, references)

    const ids = createIds()
    const spans = createSpans(document)
    const named = nameEntities(ids, people.clusters, units.clusters)
    const context = { document, spans, named }
    const byMention = <C extends { places: readonly { first: number }[] }>(
      clusters: readonly C[],
    ): C[] => [...clusters].sort((a, b) => a.places[0].first - b.places[0].first)

    const record = {
      people: byMention(people.clusters).map((person) =>
        personOf(
          context,
          person,
          positions.filter((fact) => fact.person === person),
        ),
      ),
      organizations: byMention(organizations).map((unit) => organizationOf(context, unit)),
      departments: byMention(departments).map((unit) =>
        departmentOf(context, unit, parents.get(unit)),
      ),
      dates: datesOf(document, spans, dates, ids),
      places: byMention(places).map((place) => placeOf(context, place, ids('place', place.name))),
    }
    const cooperation = cooperationOf(
      document,
      spans,
      named,
      readTopics(document, knownOf(all)),
      organizations,
      ids,
    )
    const { topics } = cooperation
    const isRead = isEnglish(scene)
    const headline = document.sentences.find(
      ({ first }) => document.zones[first] === ZoneCode.headline,
    )
    const title = article.title ?? (headline && textOf(scene, headline.first, headline.end))
    const stated = publisher?.stated ? publisher.organization.name : undefined
    const publisherName = article.publisher ?? stated
    const publishedAt = article.publishedAt ?? dates.publishedAt
    return {
      schemaVersion: '1',
      id: identity(article),
      extractor: { name: 'dossier', version, lexicons: lexicons.hash },
      document: {
        ...(article.id !== undefined && { id: article.id }),
        ...(article.url !== undefined && { url: article.url }),
        ...(title && { title }),
        ...(article.byline !== undefined && { byline: article.byline }),
        ...(publisherName && { publisher: publisherName }),
        language: article.language ?? (isRead ? 'en' : 'und'),
        ...(publishedAt !== undefined && { publishedAt }),
        wordCount: countWords(scene),
        offsetUnit: 'utf16',
        text: article.text,
      },
      ...record,
      topics,
      events: [],
      relations: [
        ...relationsOf(record.people, record.organizations, record.departments, topics),
        ...cooperation.relations,
      ],
      tags: tagsOf(record.people, record.organizations, record.departments, topics, record.places),
      warnings: [
        ...dates.warnings.map(
          ({ code, message, first, end }): Warning => ({
            code,
            message,
            span: spans.span({ first, end }),
          }),
        ),
        ...(isRead ? [] : [notEnglish]),
      ],
    } satisfies KnowledgeRecord
  }
}

const isPerson = (chunk: Chunk): chunk is PersonCandidate => chunk.kind === 'person'
const isPlace = (chunk: Chunk): chunk is PlaceCandidate => chunk.kind === 'place'
const isUnit = (chunk: Chunk): chunk is UnitCandidate =>
  chunk.kind === 'organization' || chunk.kind === 'department'

const notEnglish: Warning = {
  code: 'language-not-english',
  message:
    'expected English text, got few English words; names and titles may be missing, dates are still read',
}

/** The same text and metadata have the same id, whoever reads them. */
function identity(article: Article): string {
  const fields = [
    article.text,
    article.id,
    article.url,
    article.title,
    article.byline,
    article.publisher,
    article.publishedAt,
    article.language,
  ]
  return `sha256:${createHash('sha256')
    .update(JSON.stringify(fields.map((field) => field ?? null)))
    .digest('hex')}`
}

const knownOf = (chunks: readonly Chunk[]): Known[] =>
  chunks.flatMap(({ kind, first, end }) => (kind === 'other' ? [] : [{ kind, first, end }]))
