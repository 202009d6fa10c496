import type { Extract } from './article.ts'
import { composeRecord } from './compose/record.ts'
import { createLink } from './facts/link.ts'
import { createClues } from './kinds/clues.ts'
import { createDates } from './kinds/dates/index.ts'
import { findChunks, type Reading } from './kinds/find.ts'
import { createGrammar } from './kinds/grammar.ts'
import { mergeEntities } from './kinds/merge.ts'
import { createScene } from './kinds/scene.ts'
import { createTopics, type Known } from './kinds/topics/index.ts'
import type { Lexicons } from './lexicon/lexicons.ts'
import { readingFacts } from './lexicon/reading-facts.ts'
import { read } from './text/read.ts'

/** Builds the function that reads an article into its record: pure, synchronous, without clock or chance. */
export function createExtract(lexicons: Lexicons): Extract {
  const facts = readingFacts(lexicons)
  const clues = createClues(lexicons)
  const grammar = createGrammar(lexicons.vocabulary)
  const link = createLink(lexicons, grammar)
  const readDates = createDates(lexicons)
  const readTopics = createTopics(lexicons)

  return (article) => {
    const document = read(article, facts)
    const dates = readDates(document, article.publishedAt)
    const scene = createScene(document, lexicons, clues, grammar)
    const readings = findChunks(scene, dates.mentions)
    const entities = mergeEntities(scene, readings)
    const links = link(scene, readings, entities, article.publisher)
    const topics = readTopics(document, knownOf(readings))
    return composeRecord({ article, scene, dates, entities, links, topics })
  }
}

const knownOf = (readings: readonly Reading[]): Known[] =>
  readings.flatMap(({ chunks }) =>
    chunks.flatMap(({ kind, first, end }) => (kind === 'other' ? [] : [{ kind, first, end }])),
  )
