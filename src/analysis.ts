import type { Findings } from './compose/record.ts'
import { type RulesOff, without } from './engine/rule.ts'
import { createLink } from './facts/link.ts'
import type { Article } from './intake/article.ts'
import { createClues } from './kinds/clues.ts'
import { createDates } from './kinds/dates/index.ts'
import { findChunks, type Reading } from './kinds/find.ts'
import { createGrammar } from './kinds/grammar.ts'
import { mergeEntities } from './kinds/merge.ts'
import { createScene } from './kinds/scene.ts'
import { createTopics, type Known } from './kinds/topics/index.ts'
import type { Lexicons } from './lexicon/lexicons.ts'
import { readingFacts } from './lexicon/reading-facts.ts'
import { type Observe, unobserved } from './stage.ts'
import { read } from './text/read.ts'

/** All that was read from one article, with the chunks of each sentence. */
export interface Analysis extends Findings {
  readonly readings: readonly Reading[]
}

/** Reads articles; what it is made of can be asked again, with a witness. */
export interface Analyser {
  readonly lexicons: Lexicons
  readonly analyse: (article: Article) => Analysis
  readonly readDates: ReturnType<typeof createDates>
  readonly readTopics: ReturnType<typeof createTopics>
}

/** `off` switches rules off, to see what they bring; `observe` is there while each step is done. */
export function createAnalyser(
  lexicons: Lexicons,
  off?: RulesOff,
  observe: Observe = unobserved,
): Analyser {
  const known = readingFacts(lexicons)
  const scan: typeof known.scan = (...article) => observe('look up', () => known.scan(...article))
  const facts = { ...known, scan }
  const grammar = createGrammar(lexicons.vocabulary)
  const clues = createClues(lexicons, grammar)
  const link = createLink(lexicons, grammar, off)
  const readDates = createDates(lexicons)
  const readTopics = createTopics(lexicons)

  const analyse = (article: Article): Analysis => {
    const document = observe('read', () => read(article, facts))
    const allDates = observe('dates', () => readDates(document, article.publishedAt))
    const dates = off ? { ...allDates, mentions: without(allDates.mentions, off) } : allDates
    const scene = createScene(document, lexicons, clues, grammar)
    const readings = observe('find', () => findChunks(scene, dates.mentions, off))
    const entities = observe('merge', () => mergeEntities(scene, readings))
    const links = observe('link', () => link(scene, readings, entities, article.publisher))
    const allTopics = observe('topics', () => readTopics(document, knownOf(readings)))
    const topics = off ? { ...allTopics, mentions: without(allTopics.mentions, off) } : allTopics
    return { article, scene, dates, readings, entities, links, topics }
  }
  return { lexicons, analyse, readDates, readTopics }
}

/** What the other kinds have found, as the topics look at it. */
export function knownOf(readings: readonly Reading[]): Known[] {
  const known: Known[] = []
  for (const { chunks } of readings)
    for (const { kind, first, end } of chunks)
      if (kind !== 'other') known.push({ kind, first, end })
  return known
}
